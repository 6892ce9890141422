/** Shape of a saved page tree, for trees that come from outside. */
import {z} from 'zod'
import {
  boxSchema,
  decisionSchema,
  languageSchema,
  personSchema,
  placeSchema,
  publicationSchema,
  roleSchema,
  suggestionSchema
} from '../emit/index.js'
import type {Page} from '../npst/types.js'

const text = z.string()
const share = z.number().min(0).max(1)

const edit = z.strictObject({
  offset: z.int().min(0),
  from: text,
  to: text,
  rule: text,
  confidence: share.exactOptional()
})

/** Trees are edited by hand: an unknown field is a slip of the pen, except in `data`, where stages may note more. */
const line = z.strictObject({
  type: z.literal('line'),
  id: text,
  raw: text,
  value: text,
  box: boxSchema.exactOptional(),
  place: placeSchema.exactOptional(),
  confidence: share.exactOptional(),
  data: z
    .looseObject({
      role: roleSchema.exactOptional(),
      rule: text.exactOptional(),
      edits: z.array(edit).exactOptional(),
      suggestions: z.array(suggestionSchema).exactOptional()
    })
    .exactOptional()
})

const lines = z.array(line)
const cuts = z
  .array(
    z.strictObject({
      start: z.int().min(0),
      end: z.int().min(0),
      as: z.enum(['dateline', 'byline', 'jump', 'credit', 'mark'])
    })
  )
  .exactOptional()
const people = z.array(personSchema)

const region = z.strictObject({
  type: z.literal('region'),
  children: lines,
  box: boxSchema.exactOptional(),
  direction: z.enum(['horizontal-tb', 'vertical-rl']).exactOptional(),
  data: z.looseObject({}).exactOptional()
})
const furniture = z.strictObject({type: z.literal('furniture'), children: lines})
const head = z.strictObject({type: z.enum(['standingHead', 'kicker', 'headline', 'deck']), children: lines})
const paragraph = z.strictObject({type: z.enum(['paragraph', 'crosshead']), children: lines, cuts})
const dateline = z.strictObject({
  type: z.literal('dateline'),
  children: lines,
  value: text,
  agency: text.exactOptional(),
  place: text.exactOptional(),
  date: z.iso.date().exactOptional()
})
const byline = z.strictObject({type: z.literal('byline'), children: lines, value: text, people})
const caption = z.strictObject({type: z.literal('caption'), children: lines, cuts})
const credit = z.strictObject({
  type: z.literal('credit'),
  children: lines,
  value: text.exactOptional(),
  people: people.exactOptional()
})
const figure = z.strictObject({
  type: z.literal('figure'),
  children: z.array(z.discriminatedUnion('type', [caption, credit]))
})
const jump = z.strictObject({
  type: z.literal('jump'),
  children: lines,
  direction: z.enum(['to', 'from']).exactOptional(),
  page: z.int().min(1).exactOptional(),
  value: text.exactOptional()
})
const article = z.strictObject({
  type: z.literal('article'),
  kind: z
    .enum(['news', 'brief', 'photo', 'commentary', 'feature', 'notice', 'advert', 'index', 'other'])
    .exactOptional(),
  children: z.array(z.discriminatedUnion('type', [head, paragraph, dateline, byline, figure, jump])),
  data: z
    .looseObject({decisions: z.array(decisionSchema).exactOptional(), confidence: share.exactOptional()})
    .exactOptional()
})

const page = z.strictObject({
  type: z.literal('page'),
  id: text.regex(/^p\d{2,5}(?:-\d{1,5})?$/u),
  source: text,
  direction: z.enum(['horizontal-tb', 'vertical-rl']),
  facts: z.strictObject({
    paper: text.exactOptional(),
    date: z.iso.date().exactOptional(),
    number: z.int().min(1).exactOptional(),
    profile: text.exactOptional()
  }),
  profile: z
    .strictObject({
      name: text,
      by: z.enum(['title', 'fileName', 'given', 'neighbor']),
      printed: text.exactOptional(),
      changes: z.int().min(0).exactOptional()
    })
    .exactOptional(),
  children: z.array(z.discriminatedUnion('type', [region, article, furniture])),
  language: languageSchema.exactOptional(),
  number: z.int().min(1).exactOptional(),
  label: text.exactOptional(),
  section: text.exactOptional(),
  publication: publicationSchema.exactOptional(),
  width: z.int().min(1).exactOptional(),
  height: z.int().min(1).exactOptional(),
  data: z.looseObject({}).exactOptional()
})

/**
 * Check that a value is a page tree.
 *
 * @returns the tree, or what is wrong with it, one sentence a fault.
 */
export function checkTree(value: unknown): {page: Page} | {faults: string} {
  const result = page.safeParse(value)
  return result.success ? {page: result.data} : {faults: z.prettifyError(result.error)}
}

/** Whether a value is a page tree. */
export function isTree(value: unknown): value is Page {
  return page.safeParse(value).success
}
