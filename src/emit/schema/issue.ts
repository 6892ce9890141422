/** Schema of `issue.json`. */
import {z} from 'zod'
import type {Box, Language, Place, Publication, Role} from '../../npst/types.js'
import {roleSchema} from './article-source.js'
import {
  boxSchema,
  labelSchema,
  languageSchema,
  pageNumberSchema,
  placeSchema,
  publicationSchema,
  type schemaVersion,
  sectionSchema,
  sourcePathSchema,
  versionSchema
} from './common.js'
import {define} from './define.js'

/** A line that stands on a page but in no article. */
export interface FurnitureLine {
  id: string
  text: string
  raw: string
  role?: Role
  box?: Box
  place?: Place
}

/** A page of the issue. */
export interface IssuePage {
  id: string
  number?: number
  label?: string
  section?: string
  source: string
  language: Language
  articles: string[]
  furniture?: FurnitureLine[]
}

/** One day’s paper. */
export interface IssueJson {
  schemaVersion: typeof schemaVersion
  id: string
  publication: Publication
  pages: IssuePage[]
  articles: string[]
}

const furnitureSchema = z.strictObject({
  id: z.string().meta({description: 'Line id.', examples: ['p01-l0001']}),
  text: z.string().meta({description: 'Normalised text.', examples: ['责任编辑：林一帆']}),
  raw: z.string().meta({description: 'Text as the source gave it.', examples: ['责任编辑:林一帆']}),
  role: roleSchema.exactOptional().meta({description: 'Role of the line. Absent when not labelled.'}),
  box: boxSchema.exactOptional().meta({description: 'Ink area in pixels of the scan. Absent for text.'}),
  place: placeSchema.exactOptional().meta({description: 'Where the line begins. Absent for scans.'})
})

const pageSchema = z.strictObject({
  id: z.string().meta({
    description: '`p` and the page number, two digits; `-2` behind it where two inputs claim the page.',
    examples: ['p01']
  }),
  number: pageNumberSchema.exactOptional(),
  label: labelSchema.exactOptional(),
  section: sectionSchema.exactOptional(),
  source: sourcePathSchema,
  language: languageSchema,
  articles: z.array(z.string()).meta({description: 'Article ids in reading order.'}),
  furniture: z
    .array(furnitureSchema)
    .min(1)
    .exactOptional()
    .meta({description: 'Lines in no article: masthead, folio, slogans. Absent when there are none.'})
})

/** What `issue.json` holds. */
export const issueSchema: z.ZodType<IssueJson, IssueJson> = define<IssueJson>()(
  z
    .strictObject({
      schemaVersion: versionSchema,
      id: z.string().meta({
        description: 'Paper and date; the name of the input when they are not known.',
        examples: ['xjrb-2024-05-06']
      }),
      publication: publicationSchema,
      pages: z.array(pageSchema).meta({description: 'Pages, by number.'}),
      articles: z
        .array(z.string())
        .meta({description: 'Ids of all articles in reading order.', examples: [['xjrb-2024-05-06-p01-a01']]})
    })
    .meta({title: 'Issue', description: 'One day’s paper: its pages, articles and furniture.'})
)
