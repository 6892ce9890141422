import {VFile} from 'vfile'
import {toMessageJson} from '../../diagnostics/index.js'
import {type EmittedIssue, emitIssue, type ReviewOptions, reviewPage, type Step} from '../../emit/index.js'
import type {Issue, Jump, Node, Page} from '../../npst/types.js'
import {runIssuePipeline} from '../../pipeline.js'
import {type PageRecord, sayOf} from '../records.js'
import {explainError} from '../run-error.js'
import type {KeptPage} from './manifest.js'
import {gatherPublication, sayPublication} from './publication.js'

/** A page that an issue is made of; its ids are final. */
export interface IssuePart {
  page: Page
  record: PageRecord
  /** What ran on it. */
  steps: readonly Step[]
}

/** What became of the pages of an issue. */
export interface MadeIssue {
  emitted: EmittedIssue
  /** Doubts of each page, in the order of the pages. */
  reviews: Pick<KeptPage, 'doubts' | 'counts'>[]
}

/**
 * Make an issue of its pages: join stories across them, list what is
 * doubtful, and put everything into the form that is written.
 *
 * Completes the records of the pages. What goes wrong costs these pages.
 *
 * @returns nothing when it failed.
 */
export async function makeIssue(
  id: string,
  parts: readonly IssuePart[],
  review: ReviewOptions | undefined
): Promise<MadeIssue | undefined> {
  const pages = parts.map(({page}) => page)
  const issue: Issue = {
    type: 'issue',
    id,
    publication: gatherPublication(pages.map(sayPublication)),
    children: pages
  }
  const file = new VFile()
  try {
    const linked = await runIssuePipeline(issue, file)
    passMessages(file, parts)
    const reviews = reviewParts(parts, id, file, review)
    const stepsOf = new Map(parts.map(({page, steps}) => [page.id, steps]))
    const emitted = emitIssue(linked, {stepsOf: (page) => stepsOf.get(page.id) ?? []})
    for (const {page, record} of parts) countArticles(record, page.id, emitted)
    return {emitted, reviews}
  } catch (error) {
    for (const {record} of parts)
      sayOf(record, 'run:page-crashed', {actual: explainError(error), cause: error})
    return undefined
  }
}

function reviewParts(
  parts: readonly IssuePart[],
  id: string,
  file: VFile,
  review: ReviewOptions | undefined
): MadeIssue['reviews'] {
  const unmatched = findUnmatched(file)
  return parts.map(({page, record}) => {
    const {counts, decisions, doubts} = reviewPage(page, id, unmatched, review)
    if (decisions) record.decisions = decisions
    return {doubts, counts: [...counts]}
  })
}

function countArticles(record: PageRecord, id: string, {articles, issue}: EmittedIssue): void {
  const ids = new Set(issue.pages.find((page) => page.id === id)?.articles)
  record.articles = ids.size
  const confidences = articles.flatMap((article) =>
    ids.has(article.id) && article.confidence !== undefined ? [article.confidence] : []
  )
  if (confidences.length > 0) record.confidences = confidences
}

/** Jumps of which `link` has said that nothing answers. */
function findUnmatched({messages}: VFile): Set<Node> {
  const unmatched = new Set<Node>()
  for (const {source, ruleId, ancestors} of messages) {
    if (`${source}:${ruleId}` !== 'link:jump-unmatched') continue
    for (const node of ancestors ?? []) if (isJump(node)) unmatched.add(node)
  }
  return unmatched
}

function isJump(node: {type: string}): node is Jump {
  return node.type === 'jump'
}

function passMessages(file: VFile, parts: readonly IssuePart[]): void {
  for (const message of file.messages) {
    const part = parts.find(({page}) => message.ancestors?.some((node) => node === page))
    part?.record.messages.push(toMessageJson(message))
  }
}
