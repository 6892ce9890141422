/** The doubts of a page for the review list, and a summary of its decisions for the report. */
import type {Decision, Node, Page} from '../../npst/types.js'
import {articlesOf} from '../../npst/visit.js'
import {nameArticle} from '../emit-issue.js'
import {emitDecision} from '../emit-source.js'
import type {DecisionSummary, ReviewKind} from '../schema/index.js'
import {confidenceOf, type Doubtful, listDoubts} from './list-doubts.js'
import {mostPerPage, usualReviewBelow} from './thresholds.js'

/** Configuration. */
export interface ReviewOptions {
  /** Decisions less likely than this to be right are listed, from 0 to 1 (default: `0.88`). */
  below?: number
}

/** What is to be said of a page. */
export interface PageReview {
  /** The worst, worst first, at most twenty. */
  doubts: Doubtful[]
  /** All doubts by kind, also those that were cut off. */
  counts: ReadonlyMap<ReviewKind, number>
  /** Absent when nothing had to be decided. */
  decisions?: DecisionSummary
}

/** Doubtful decisions that the report shows of a page, and reasons of each; the others are counted. */
const mostReported = 5
const mostReasons = 3

/**
 * Look for doubts on a page whose ids are final.
 *
 * @param issue id of its issue.
 * @param unmatched jumps whose other end was not found.
 */
export function reviewPage(
  page: Page,
  issue: string,
  unmatched: ReadonlySet<Node>,
  {below = usualReviewBelow}: ReviewOptions = {}
): PageReview {
  const articles = articlesOf(page)
  const all = articles.flatMap(({data}) => data?.decisions ?? [])
  const starts = new Set(all.flatMap(({about, line}) => (about === 'start' ? [line] : [])))
  const doubts = articles.flatMap((article, index) => {
    const where = {
      issue,
      page: page.id,
      article: nameArticle(issue, page.id, index + 1),
      source: page.source
    }
    return listDoubts(article, where, {below, starts, unmatched})
  })
  const counts = new Map<ReviewKind, number>()
  for (const {kind} of doubts) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  const decisions = summarize(all, below)
  return {
    doubts: doubts.toSorted(byRisk).slice(0, mostPerPage),
    counts,
    ...(decisions ? {decisions} : {})
  }
}

/** The greater risk first; the rest stays in the order of the page (sorting is stable). */
export function byRisk(a: Pick<Doubtful, 'risk'>, b: Pick<Doubtful, 'risk'>): number {
  return b.risk - a.risk
}

function summarize(all: readonly Decision[], below: number): DecisionSummary | undefined {
  if (all.length === 0) return undefined
  const doubtful = all
    .filter((decision) => (confidenceOf(decision) ?? 1) < below)
    .toSorted((a, b) => (a.margin ?? 0) - (b.margin ?? 0))
  const margins = all.flatMap(({margin}) => margin ?? [])
  const least = margins.reduce((low, margin) => Math.min(low, margin), Number.POSITIVE_INFINITY)
  const shown = doubtful.slice(0, mostReported).map((decision) => {
    const {evidence, ...rest} = emitDecision(decision)
    return {...rest, evidence: evidence.slice(0, mostReasons)}
  })
  return {
    count: all.length,
    doubtful: doubtful.length,
    ...(margins.length > 0 ? {leastMargin: least} : {}),
    ...(shown.length > 0 ? {least: shown} : {})
  }
}
