import {traceText} from '../npst/to-text.js'
import type {Article, Byline, Dateline, Head, Page, Publication} from '../npst/types.js'
import {collectLines} from '../npst/visit.js'
import {emitBody} from './emit-body.js'
import {emitFigures, emitJumps} from './emit-figures.js'
import {emitSource} from './emit-source.js'
import {tracePart} from './parts.js'
import {round} from './round.js'
import {runsOfPieces} from './runs.js'
import {
  type ArticleJson,
  type Credits,
  type DatelineJson,
  type PageReference,
  type Step,
  schemaVersion
} from './schema/index.js'
import {createTrace, type Trace, traceField} from './trace-field.js'

/** What an article takes from around it. */
export interface Surroundings {
  id: string
  page: Page
  publication: Publication
  steps: readonly Step[]
}

/**
 * Turn an article node into its JSON.
 *
 * Every field that is not there is absent, except `headline` and `body`.
 */
export function emitArticle(article: Article, {id, page, publication, steps}: Surroundings): ArticleJson {
  const trace = createTrace()
  const {keywords = [], entities = [], confidence} = article.data ?? {}
  const standingHead = emitHead(article, 'standingHead', trace)
  const kicker = emitHead(article, 'kicker', trace)
  const headline = emitHead(article, 'headline', trace)
  const deck = emitHead(article, 'deck', trace)
  const dateline = emitDateline(article, trace)
  const byline = emitByline(article, trace)
  const body = emitBody(article, trace)
  const figures = emitFigures(article, trace)
  const jumps = emitJumps(article, trace)
  const {spans, corrections} = trace

  return {
    schemaVersion,
    id,
    type: article.kind ?? 'other',
    language: page.language ?? 'zh-Hans',
    publication: {...publication},
    pages: [referToPage(page)],
    ...(standingHead === '' ? {} : {standingHead}),
    ...(kicker === '' ? {} : {kicker}),
    headline,
    ...(deck === '' ? {} : {deck}),
    ...(dateline ? {dateline} : {}),
    ...(byline ? {byline} : {}),
    body,
    ...(figures.length > 0 ? {figures} : {}),
    ...(jumps.length > 0 ? {jumps} : {}),
    ...(keywords.length > 0 ? {keywords} : {}),
    ...(entities.length > 0 ? {entities} : {}),
    ...(confidence === undefined ? {} : {confidence: round(confidence)}),
    ...(corrections.length > 0 ? {corrections} : {}),
    source: emitSource(article, spans, steps)
  }
}

/** What is known of a page, without its content. */
export function referToPage({number, facts, label, section, source}: Page): PageReference {
  const known = number ?? facts.number
  return {
    ...(known === undefined ? {} : {number: known}),
    ...(label ? {label} : {}),
    ...(section ? {section} : {}),
    source
  }
}

function emitHead(article: Article, type: Head['type'], trace: Trace): string {
  const lines = article.children.flatMap((child) => (child.type === type ? collectLines(child) : []))
  const {text, pieces} = traceText(lines, [], 'head')
  traceField(trace, type, runsOfPieces(pieces))
  return text
}

function emitDateline(article: Article, trace: Trace): DatelineJson | undefined {
  const node = article.children.find((child): child is Dateline => child.type === 'dateline')
  if (!node || node.value === '') return undefined
  tracePart(trace, article, {
    path: 'dateline.text',
    value: node.value,
    lines: node.children,
    as: 'dateline'
  })
  const {value: text, agency, place, date} = node
  return {text, ...(agency ? {agency} : {}), ...(place ? {place} : {}), ...(date ? {date} : {})}
}

/** Several bylines (one before, one behind the story) become one. */
function emitByline(article: Article, trace: Trace): Credits | undefined {
  const nodes = article.children.filter((child): child is Byline => child.type === 'byline')
  const text = nodes.flatMap(({value}) => (value === '' ? [] : [value])).join(' ')
  const people = nodes.flatMap((node) => node.people)
  if (text === '') return undefined
  const lines = nodes.flatMap((node) => node.children)
  tracePart(trace, article, {path: 'byline.text', value: text, lines, as: 'byline'})
  return {text, ...(people.length > 0 ? {people} : {})}
}
