/** Pieces that several schemas share. */
import {z} from 'zod'
import type {ArticleKind, Box, Language, Person, PersonRole, Place, Publication} from '../../npst/types.js'
import {define} from './define.js'

/** Version of all schemas; rises when a field changes its name or meaning. */
export const schemaVersion = '1.0'

export const versionSchema: z.ZodType<typeof schemaVersion, typeof schemaVersion> = z
  .literal(schemaVersion)
  .meta({description: 'Version of the schema; rises when a field changes its name or meaning.'})

export const boxSchema: z.ZodType<Box, Box> = define<Box>()(
  z
    .strictObject({
      x: z.int().meta({description: 'Left edge.', examples: [120]}),
      y: z.int().meta({description: 'Upper edge.', examples: [480]}),
      width: z.int().meta({description: 'Width.', examples: [640]}),
      height: z.int().meta({description: 'Height.', examples: [32]})
    })
    .meta({description: 'Area in whole pixels of the original scan, origin top left.'})
)

export const placeSchema: z.ZodType<Place, Place> = define<Place>()(
  z
    .strictObject({
      line: z
        .int()
        .min(1)
        .meta({description: 'Line of the input file, from 1.', examples: [42]}),
      column: z
        .int()
        .min(1)
        .meta({description: 'Column in code points, from 1.', examples: [1]})
    })
    .meta({description: 'Place in a text input.'})
)

export const languageSchema: z.ZodType<Language, Language> = define<Language>()(
  z
    .enum(['zh-Hans', 'zh-Hant'])
    .meta({description: 'Script of the text: simplified or traditional.', examples: ['zh-Hans']})
)

/** Roles of people, by name. */
export const personRoles: readonly PersonRole[] = [
  'reporter',
  'correspondent',
  'photographer',
  'author',
  'editor',
  'translator',
  'trainee',
  'other'
]

/** Kinds of stories, by name. */
export const articleKinds: readonly ArticleKind[] = [
  'news',
  'brief',
  'photo',
  'commentary',
  'feature',
  'notice',
  'advert',
  'index',
  'other'
]

export const personSchema: z.ZodType<Person, Person> = define<Person>()(
  z.strictObject({
    name: z
      .string()
      .min(1)
      .meta({description: 'Name as printed, without spaces.', examples: ['林一帆']}),
    role: z
      .enum(personRoles)
      .meta({description: 'What the paper calls the person: 记者 is `reporter`.', examples: ['reporter']})
  })
)

export const publicationSchema: z.ZodType<Publication, Publication> = define<Publication>()(
  z
    .strictObject({
      title: z
        .string()
        .exactOptional()
        .meta({description: 'Title as printed. Absent when not found.', examples: ['星江日报']}),
      date: z.iso
        .date()
        .exactOptional()
        .meta({description: 'Day of issue, `YYYY-MM-DD`. Absent when not found.', examples: ['2024-05-06']}),
      weekday: z
        .string()
        .exactOptional()
        .meta({description: 'Weekday as printed. Absent when not found.', examples: ['星期一']}),
      lunarDate: z
        .string()
        .exactOptional()
        .meta({description: 'Lunar date as printed. Absent when not found.', examples: ['甲辰年三月廿八']}),
      issueNumber: z
        .string()
        .exactOptional()
        .meta({
          description: 'Number of the issue (总第…期), digits. Absent when not found.',
          examples: ['8123']
        }),
      cn: z
        .string()
        .exactOptional()
        .meta({description: 'CN number (国内统一刊号). Absent when not found.', examples: ['CN00-0001']}),
      postalCode: z
        .string()
        .exactOptional()
        .meta({description: 'Postal code (邮发代号). Absent when not found.', examples: ['00-1']})
    })
    .meta({description: 'What masthead, folio and file name say of the paper.'})
)

export const pageNumberSchema: z.ZodType<number, number> = z
  .int()
  .min(1)
  .meta({description: 'Page number, from 1. Absent when not found.', examples: [1]})

export const labelSchema: z.ZodType<string, string> = z
  .string()
  .min(1)
  .meta({description: 'Page number as printed. Absent when not found.', examples: ['第1版']})

export const sectionSchema: z.ZodType<string, string> = z
  .string()
  .min(1)
  .meta({description: 'Name of the section. Absent when not found.', examples: ['要闻']})

export const sourcePathSchema: z.ZodType<string, string> = z
  .string()
  .meta({description: 'Path of the input as it was given.', examples: ['pages/xjrb-20240506-01.txt']})
