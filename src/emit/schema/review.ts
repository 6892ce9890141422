/** Schema of `review.json`. */
import {z} from 'zod'
import type {Box, Evidence, Place} from '../../npst/types.js'
import {evidenceSchema} from './article-source.js'
import {boxSchema, placeSchema, type schemaVersion, sourcePathSchema, versionSchema} from './common.js'
import {define} from './define.js'

/** What a person can be asked to look at. */
export const reviewKinds = [
  'story-start',
  'story-end',
  'order',
  'join',
  'head',
  'role',
  'figure',
  'jump',
  'recognition',
  'correction'
] as const

export type ReviewKind = (typeof reviewKinds)[number]

/** One thing to look at. */
export interface ReviewEntry {
  rank: number
  kind: ReviewKind
  what: string
  text: string
  issue: string
  page: string
  article: string
  file: string
  lines: string[]
  source: string
  place?: Place
  box?: Box
  choice: string
  rejected?: string
  confidence: number
  margin?: number
  risk: number
  evidence: Evidence[]
}

/** What a person should look at, worst first. */
export interface ReviewJson {
  schemaVersion: typeof schemaVersion
  total: number
  leftOut: number
  counts: Partial<Record<ReviewKind, number>>
  entries: ReviewEntry[]
}

const count = z.int().min(0)
const share = z.number().min(0).max(1)
const kindSchema = z.enum(reviewKinds)

const entrySchema = z.strictObject({
  rank: z
    .int()
    .min(1)
    .meta({description: 'Place in the list, from 1: the worst.', examples: [1]}),
  kind: kindSchema.meta({description: 'What was in doubt.', examples: ['story-start']}),
  what: z.string().meta({description: 'The same in words.', examples: ['A story begins here']}),
  text: z.string().meta({description: 'Beginning of the line.', examples: ['渡口修了新桥']}),
  issue: z.string().meta({description: 'Issue id.', examples: ['xjrb-2024-05-06']}),
  page: z.string().meta({description: 'Page id.', examples: ['p01']}),
  article: z.string().meta({description: 'Article id.', examples: ['xjrb-2024-05-06-p01-a02']}),
  file: z.string().meta({
    description: 'The article, below the folder of this file.',
    examples: ['xjrb-2024-05-06/xjrb-2024-05-06-p01-a02.json']
  }),
  lines: z
    .array(z.string())
    .min(1)
    .meta({description: 'Lines to look at.', examples: [['p01-l0042']]}),
  source: sourcePathSchema,
  place: placeSchema.exactOptional().meta({description: 'Where the first line begins. Absent for scans.'}),
  box: boxSchema
    .exactOptional()
    .meta({description: 'Ink area of the first line in pixels of the scan. Absent for text.'}),
  choice: z.string().meta({description: 'What was chosen.', examples: ['head']}),
  rejected: z
    .string()
    .exactOptional()
    .meta({description: 'What came second. Absent when there was none.', examples: ['crosshead']}),
  confidence: share.meta({
    description: 'Estimated chance that the choice is right; 0.5 is a coin toss.',
    examples: [0.562]
  }),
  margin: z
    .number()
    .exactOptional()
    .meta({description: 'Lead over the runner-up, log odds. Absent where there is none.', examples: [0.25]}),
  risk: share.meta({
    description:
      'Chance that the choice is wrong, times what that costs (1: a story). The list is sorted by it.',
    examples: [0.438]
  }),
  evidence: z.array(evidenceSchema).meta({description: 'Reasons, for and against the choice.'})
})

/** An entry before it has a place in the list. */
export const doubtSchema: z.ZodType<Omit<ReviewEntry, 'rank'>, Omit<ReviewEntry, 'rank'>> = define<
  Omit<ReviewEntry, 'rank'>
>()(entrySchema.omit({rank: true}))

/** What `review.json` holds. */
export const reviewSchema: z.ZodType<ReviewJson, ReviewJson> = define<ReviewJson>()(
  z
    .strictObject({
      schemaVersion: versionSchema,
      total: count.meta({description: 'Doubts found, also those that are left out.', examples: [42]}),
      leftOut: count.meta({description: 'Doubts that the list has no room for: the least.', examples: [0]}),
      counts: z
        .partialRecord(kindSchema, z.number())
        .meta({description: 'All doubts by kind, also those left out.', examples: [{head: 7}]}),
      entries: z.array(entrySchema).meta({description: 'What to look at, worst first.'})
    })
    .meta({title: 'Review', description: 'What a person should look at, worst first.'})
)
