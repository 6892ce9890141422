/** Schema of a title profile: what is known of a newspaper before a page of it is read. */
import {z} from 'zod'
import type {
  FileNameForm,
  FileNameSample,
  StaffMember,
  StandingHead,
  TitleProfile
} from '../../profile/types.js'
import {articleKinds, personRoles, schemaVersion} from './common.js'
import {define} from './define.js'

/** Most entries of a list, and longest entry, in UTF-16 units: a profile stays a file that a person can read. */
const mostEntries = 2000
const longestEntry = 80

const text = z.string().min(1).max(longestEntry)
const texts = z.array(text).max(mostEntries)
const year = z.int().min(1800).max(2200)

const standingHeadSchema: z.ZodType<StandingHead, StandingHead> = define<StandingHead>()(
  z.strictObject({
    name: text.meta({description: 'As printed, without the marks around it.', examples: ['一线走笔']}),
    type: z
      .enum(articleKinds)
      .exactOptional()
      .meta({description: 'Kind of the stories below it. Absent when they differ.', examples: ['feature']})
  })
)

const staffSchema: z.ZodType<StaffMember, StaffMember> = define<StaffMember>()(
  z.strictObject({
    name: text.meta({description: 'As printed, without spaces; pen names as well.', examples: ['林一帆']}),
    role: z
      .enum(personRoles)
      .exactOptional()
      .meta({description: 'What the name alone means as a byline. Absent: what the story says.'})
  })
)

const sampleSchema: z.ZodType<FileNameSample, FileNameSample> = define<FileNameSample>()(
  z.strictObject({
    name: z
      .string()
      .min(1)
      .meta({description: 'Path or base name.', examples: ['xjrb_20240506_A01.jpg']}),
    date: z.iso.date().exactOptional().meta({description: 'Date that the name says. Absent when none.'}),
    page: z.int().min(1).exactOptional().meta({description: 'Page that the name says. Absent when none.'})
  })
)

const fileNameSchema: z.ZodType<FileNameForm, FileNameForm> = define<FileNameForm>()(
  z.strictObject({
    patterns: z
      .array(z.string().min(1).max(200))
      .min(1)
      .max(20)
      .meta({
        description:
          'Forms of the names, the first that fits wins. Parts: {paper} a name of the paper, {year}, {month}, {day}, {page}, {any}.',
        examples: [['{paper}_{year}{month}{day}_{page}']]
      }),
    samples: z
      .array(sampleSchema)
      .min(1)
      .max(mostEntries)
      .meta({description: 'Names and what they must be read as; every pattern has one.'}),
    not: z.array(z.string().min(1)).exactOptional().meta({description: 'Names that must fit no pattern.'})
  })
)

/** A title profile. */
export const profileSchema: z.ZodType<TitleProfile, TitleProfile> = define<TitleProfile>()(
  z
    .strictObject({
      schemaVersion: z
        .literal(schemaVersion)
        .exactOptional()
        .meta({description: 'Version of the schema. Absent means this one.'}),
      title: text.meta({
        description: 'The paper, as `publication.title` should read.',
        examples: ['星江日报']
      }),
      shortName: z
        .string()
        .regex(/^[\p{Script=Han}A-Za-z][\p{Script=Han}A-Za-z0-9]{0,39}$/u)
        .meta({
          description: 'Short name in ids and file names: letters and digits, a letter first.',
          examples: ['xjrb']
        }),
      otherTitles: texts.exactOptional().meta({
        description: 'Former and variant names, usual misreadings of the masthead.',
        examples: [['星江报', '星江曰报']]
      }),
      mastheadLines: texts.exactOptional().meta({
        description: 'Other lines of the masthead: publisher, name in Latin letters.',
        examples: [['XINGJIANG DAILY']]
      }),
      slogans: texts
        .exactOptional()
        .meta({description: 'What the paper says of itself.', examples: [['一江两岸 日日相见']]}),
      standingHeads: z
        .array(standingHeadSchema)
        .max(mostEntries)
        .exactOptional()
        .meta({description: 'Names of columns and campaigns; never a part of a headline.'}),
      columnLabels: texts
        .exactOptional()
        .meta({description: 'Labels over briefs; furniture.', examples: [['江上行']]}),
      staff: z
        .array(staffSchema)
        .max(mostEntries)
        .exactOptional()
        .meta({description: 'Who writes for the paper.'}),
      direction: z
        .enum(['horizontal-tb', 'vertical-rl'])
        .exactOptional()
        .meta({description: 'How its lines run. Absent: found on each scan.'}),
      script: z
        .enum(['hans', 'hant'])
        .exactOptional()
        .meta({description: 'Simplified or traditional. Absent: found on each page.'}),
      fileName: fileNameSchema.exactOptional().meta({description: 'How its files are named.'}),
      publication: z
        .strictObject({
          cn: text.exactOptional().meta({description: 'CN number.', examples: ['CN00-0001']}),
          postalCode: text.exactOptional().meta({description: 'Postal code.', examples: ['00-1']})
        })
        .exactOptional()
        .meta({description: 'Facts that are the same on every page.'}),
      years: z
        .strictObject({
          from: year.exactOptional().meta({description: 'First year. Absent: no beginning.'}),
          to: year.exactOptional().meta({description: 'Last year. Absent: no end.'})
        })
        .exactOptional()
        .meta({description: 'Years in which the profile holds.'})
    })
    .meta({
      title: 'Title profile',
      description: 'What is known of a newspaper before a page of it is read.'
    })
)

/** Known keys by the path of their object, for messages on unknown ones. */
const keys: Readonly<Record<string, readonly string[]>> = {
  '': [
    'schemaVersion',
    'title',
    'shortName',
    'otherTitles',
    'mastheadLines',
    'slogans',
    'standingHeads',
    'columnLabels',
    'staff',
    'direction',
    'script',
    'fileName',
    'publication',
    'years'
  ] satisfies (keyof TitleProfile)[],
  standingHeads: ['name', 'type'],
  staff: ['name', 'role'],
  fileName: ['patterns', 'samples', 'not'],
  'fileName.samples': ['name', 'date', 'page'],
  publication: ['cn', 'postalCode'],
  years: ['from', 'to']
}

/** Keys that an object of a profile may have, by its path (`fileName.samples`). */
export function profileKeys(path: string): readonly string[] {
  return keys[path] ?? []
}
