/** Schema of `<article-id>.json`. */
import {z} from 'zod'
import type {ArticleKind, Entity, Language, Publication} from '../../npst/types.js'
import {
  type BodyPart,
  bodyPartSchema,
  type Correction,
  type Credits,
  correctionSchema,
  creditsSchema,
  type DatelineJson,
  datelineSchema,
  entitySchema,
  type FigureJson,
  figureSchema,
  type JumpJson,
  jumpSchema,
  type PageReference,
  pageReferenceSchema
} from './article-parts.js'
import {type ArticleSource, articleSourceSchema} from './article-source.js'
import {articleKinds, languageSchema, publicationSchema, type schemaVersion, versionSchema} from './common.js'
import {define} from './define.js'

/** One story. */
export interface ArticleJson {
  schemaVersion: typeof schemaVersion
  id: string
  type: ArticleKind
  language: Language
  publication: Publication
  pages: PageReference[]
  standingHead?: string
  kicker?: string
  headline: string
  deck?: string
  dateline?: DatelineJson
  byline?: Credits
  body: BodyPart[]
  figures?: FigureJson[]
  jumps?: JumpJson[]
  keywords?: string[]
  entities?: Entity[]
  confidence?: number
  corrections?: Correction[]
  source?: ArticleSource
}

/** What `<article-id>.json` holds. */
export const articleSchema: z.ZodType<ArticleJson, ArticleJson> = define<ArticleJson>()(
  z
    .strictObject({
      schemaVersion: versionSchema,
      id: z
        .string()
        .meta({description: 'Issue, page, number in reading order.', examples: ['xjrb-2024-05-06-p01-a02']}),
      type: z
        .enum(articleKinds)
        .meta({description: 'Kind of story; 图片新闻 is `photo`, 导读 is `index`.', examples: ['news']}),
      language: languageSchema,
      publication: publicationSchema,
      pages: z.array(pageReferenceSchema).min(1).meta({description: 'Printed pages the story stands on.'}),
      standingHead: z
        .string()
        .min(1)
        .exactOptional()
        .meta({
          description: 'Column or campaign over the story (栏目). Absent when none.',
          examples: ['今日谈']
        }),
      kicker: z
        .string()
        .min(1)
        .exactOptional()
        .meta({description: 'Line above the headline (引题). Absent when none.'}),
      headline: z
        .string()
        .meta({description: 'Headline (主题), phrases separated by a space; empty when there is none.'}),
      deck: z
        .string()
        .min(1)
        .exactOptional()
        .meta({description: 'Line below the headline (副题). Absent when none.'}),
      dateline: datelineSchema
        .exactOptional()
        .meta({description: 'Who sent the story, from where, when (电头). Absent when none.'}),
      byline: creditsSchema
        .exactOptional()
        .meta({description: 'Who wrote the story (署名). Absent when none.'}),
      body: z.array(bodyPartSchema).meta({description: 'The text; empty when there is none.'}),
      figures: z
        .array(figureSchema)
        .min(1)
        .exactOptional()
        .meta({description: 'Pictures of the story. Absent when none.'}),
      jumps: z
        .array(jumpSchema)
        .min(1)
        .exactOptional()
        .meta({description: 'Lines that point to other pages. Absent when none.'}),
      keywords: z
        .array(z.string().min(1))
        .min(1)
        .exactOptional()
        .meta({description: 'Keywords, best first. Absent unless asked for.', examples: [['大桥', '通车']]}),
      entities: z
        .array(entitySchema)
        .min(1)
        .exactOptional()
        .meta({description: 'People, places and organisations named. Absent unless asked for.'}),
      confidence: z
        .number()
        .min(0)
        .max(1)
        .exactOptional()
        .meta({
          description: 'How clear the decisions were, 0 to 1. Absent when not judged.',
          examples: [0.97]
        }),
      corrections: z
        .array(correctionSchema)
        .min(1)
        .exactOptional()
        .meta({description: 'Characters that differ from what was read. Absent when none do.'}),
      source: articleSourceSchema
        .exactOptional()
        .meta({description: 'Lines, characters, steps and decisions behind the story.'})
    })
    .meta({title: 'Article', description: 'One story of a newspaper page.'})
)
