/** Whether the blocks of a page stand in the order in which they are read: the kind of page is decided before anything is moved. */
import type {PageView} from '../units.js'
import {assignJoins, type Decided, gainsOf} from './assign-joins.js'
import {type Fragment, fragmentsOf} from './fragments.js'
import {pooledPage, type ReadPage, tangledPage} from './page.js'
import {type JoinScores, scoreJoins} from './score.js'
import {firstWeights, secondWeights} from './weights.js'

/** A page whose order can not be trusted, or not wholly. */
export interface Tangle {
  fragments: Fragment[]
  /** Log odds that the order of the input is worth for each join of neighbours; 0 where it is worth nothing. */
  trust: number
  /** Lead of the best order over that of the input, in log odds per block of text. */
  lead: number
  /** Texts that break off and are followed by the beginning of another. */
  contradictions: number
}

/** Pages of fewer blocks have no order to lose, those of more are no pages of a newspaper. */
const blocks = {fewest: 6, most: 400}

/** Fewest texts that break off on a page of printed columns; where paragraphs are whole, nothing can be told. */
const fewestTorn = 3

/**
 * What the lead of the best order must be, at first and at second sight added
 * up, for the order of the input to be doubted, and for it to be worth
 * nothing. See the README for pages of both kinds.
 */
const doubt = {from: 1.4, until: 3}

/** What each contradiction counts for beside the lead. */
const contradictionWorth = 0.15
const mostContradictions = 4

/** What the order of the input is worth where it is only just doubted, in log odds. */
const mostTrust = 3

/**
 * Find out whether the blocks of a page stand out of order.
 *
 * The best order of the blocks is compared with that of the input, each with
 * what it brings together. On pages of dumps in reading order the two are
 * nearly the same.
 *
 * @returns nothing for a page that can be read as it stands.
 */
export function findTangle(view: PageView): Tangle | undefined {
  const fragments = fragmentsOf(view)
  if (fragments.length < blocks.fewest || fragments.length > blocks.most) return undefined
  const torn = fragments.filter(breaksOff)
  if (torn.length < fewestTorn) return undefined
  const contradictions = torn.filter((fragment) => isContradicted(fragment, fragments)).length
  const extra = contradictionWorth * Math.min(contradictions, mostContradictions)
  const page = tangledPage(fragments)
  const scores = scoreJoins(page, firstWeights())
  const joins = assignJoins(scores)
  const texts = Math.max(1, fragments.filter(({kind}) => kind === 'body').length)
  const first = (worthOf(joins, scores) - worthOf(asGiven(fragments, scores), scores)) / texts
  if (2 * first + extra < doubt.from) return undefined
  const lead = first + secondLead(page, joins, scores) / texts
  if (lead + extra < doubt.from) return undefined
  const certainty = Math.min(1, (lead + extra - doubt.from) / (doubt.until - doubt.from))
  return {fragments, lead, contradictions, trust: mostTrust * (1 - certainty)}
}

/** Lead of the best order over that of the input, once each is known to bring together what it does. */
function secondLead(page: ReadPage, joins: readonly Decided[], scores: JoinScores): number {
  const given = asGiven(page.fragments, scores)
  const best = scoreJoins(
    pooledPage(
      page,
      joins.map(({before}) => before)
    ),
    secondWeights()
  )
  const asIs = scoreJoins(
    pooledPage(
      page,
      given.map(({before}) => before)
    ),
    secondWeights()
  )
  return worthOf(assignJoins(best), best) - worthOf(asGiven(page.fragments, asIs), asIs)
}

function worthOf(joins: readonly {before: number}[], scores: JoinScores): number {
  const gains = gainsOf(scores)
  return joins.reduce(
    (sum, {before}, b) => sum + (before >= 0 ? (gains[b]?.[before] ?? 0) : (scores.opening[b]?.score ?? 0)),
    0
  )
}

/** The joins of the input: each block goes on with the one before it, or opens something. */
function asGiven(fragments: readonly Fragment[], scores: JoinScores): {before: number}[] {
  const gains = gainsOf(scores)
  const used = new Set<number>()
  return fragments.map((_, b) => {
    let best = scores.opening[b]?.score ?? 0
    let before = -1
    for (const a of neighboursAhead(fragments, b)) {
      const gain = gains[b]?.[a] ?? 0
      if (used.has(a) || gain <= best) continue
      best = gain
      before = a
    }
    if (before >= 0) used.add(before)
    return {before}
  })
}

/** Blocks of pictures and furniture that text may go on behind. */
const mostInsets = 3

/** The blocks before one that it can go on with where the order of the input is right. */
export function neighboursAhead(fragments: readonly Fragment[], b: number): number[] {
  const found: number[] = []
  for (let a = b - 1; a >= 0 && b - a <= mostInsets + 1; a--) {
    found.push(a)
    const between = fragments[a]
    if (between?.kind === 'body' || between?.kind === 'head') break
  }
  return found
}

function breaksOff({kind, lines, stop}: Fragment): boolean {
  return (kind === 'body' || (kind === 'other' && lines > 1)) && (stop === 'torn' || stop === 'comma')
}

/** Whether behind a text that breaks off another one begins. */
function isContradicted({region}: Fragment, fragments: readonly Fragment[]): boolean {
  const next = fragments
    .slice(region + 1, region + 2 + mostInsets)
    .find(({kind, lines}) => kind === 'body' || kind === 'head' || (kind === 'other' && lines > 1))
  return next === undefined || next.kind === 'head' || next.start === 'opens'
}
