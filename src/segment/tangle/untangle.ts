/** Put the blocks of a page that stand interleaved into the order in which they are read. */
import type {PageView} from '../units.js'
import {assignJoins, type Decided, gainsOf, type Join} from './assign-joins.js'
import {type Fragment, fragmentsOf} from './fragments.js'
import {firstRows, secondRows} from './join-weights.js'
import type {Likeness} from './likeness.js'
import {pooledPage, type ReadPage, type TearWords, tangledPage, withTears} from './page.js'
import {type JoinScores, scoreJoins, toWeights, type Weights} from './score.js'

/** How the blocks of a page hang together. */
export interface Untangled {
  /** Regions of the page, as they are read. */
  order: number[]
  /** What was decided of each region; in that order. */
  joins: Join[]
  page: ReadPage
}

/** Pages of fewer blocks have no order to lose, those of more are no pages of a newspaper. */
const blocks = {fewest: 6, most: 400}

/**
 * Where the order of the input is not trusted any more: lead of the best order
 * over it, in log odds per block of text, and what each contradiction in it
 * counts for (a text that breaks off and is followed by the beginning of
 * another). Of 118 pages in plain order of the geometry, 9 in 10 lie above; of
 * 354 pages in their own order, 2.
 */
const tangled = {lead: 1.0, contradiction: 0.15, mostContradictions: 4}

/** Fewest texts that break off on a page of printed columns; where paragraphs are whole, nothing can be told. */
const fewestTorn = 2

let first: Weights | undefined
let second: Weights | undefined

/**
 * Find out whether the blocks of a page stand out of order.
 *
 * @returns the blocks; nothing for a page that can be read as it stands.
 */
export function findTangle(view: PageView): Fragment[] | undefined {
  const fragments = fragmentsOf(view)
  if (fragments.length < blocks.fewest || fragments.length > blocks.most) return undefined
  if (fragments.filter(breaksOff).length < fewestTorn) return undefined
  const scores = scoreJoins(tangledPage(fragments), firstWeights())
  return isTangled(fragments, scores, assignJoins(scores)) ? fragments : undefined
}

/**
 * Find out how the blocks of a page belong together: once by themselves, and
 * once more with what each join would bring together.
 *
 * @param words what is known of words, where a dictionary is at hand.
 */
export function untangle(fragments: readonly Fragment[], words?: TearWords): Untangled {
  const page = withTears(tangledPage(fragments), words)
  const seen = assignJoins(scoreJoins(page, firstWeights()))
  const pooled = pooledPage(
    page,
    seen.map(({before}) => before)
  )
  second ??= toWeights(secondRows)
  const joins = assignJoins(scoreJoins(pooled, second))
  const order = orderOf(joins, pooled)
  return {order, joins: order.flatMap((index) => describeJoin(index, joins, fragments) ?? []), page: pooled}
}

function describeJoin(
  index: number,
  joins: readonly Decided[],
  fragments: readonly Fragment[]
): Join | undefined {
  const join = joins[index]
  if (!join) return undefined
  let headed = true
  for (let at = join.before; at >= 0 && headed; at = joins[at]?.before ?? -1)
    headed = fragments[at]?.kind === 'head'
  return {...join, headed}
}

function firstWeights(): Weights {
  first ??= toWeights(firstRows)
  return first
}

function isTangled(fragments: readonly Fragment[], scores: JoinScores, joins: readonly Decided[]): boolean {
  const contradictions = fragments
    .filter(breaksOff)
    .filter((fragment) => isContradicted(fragment, fragments)).length
  const extra = tangled.contradiction * Math.min(contradictions, tangled.mostContradictions)
  return tangledness(fragments, scores, joins) + extra >= tangled.lead
}

export function breaksOff({kind, lines, stop}: Fragment): boolean {
  return (kind === 'body' || (kind === 'other' && lines > 1)) && (stop === 'torn' || stop === 'comma')
}

/** Whether behind a text that breaks off another one begins. */
export function isContradicted({region}: Fragment, fragments: readonly Fragment[]): boolean {
  const next = fragments
    .slice(region + 1, region + 2 + mostInsets)
    .find(({kind, lines}) => kind === 'body' || kind === 'head' || (kind === 'other' && lines > 1))
  return next === undefined || next.kind === 'head' || next.start === 'opens'
}

/** How much better the blocks go together in another order than in that of the input, per block of text. */
export function tangledness(
  fragments: readonly Fragment[],
  scores: JoinScores,
  joins: readonly Decided[]
): number {
  const gains = gainsOf(scores)
  let lead = 0
  let texts = 0
  for (const [b, {before}] of joins.entries()) {
    const open = scores.opening[b]?.score ?? 0
    const chosen = before >= 0 ? (gains[b]?.[before] ?? 0) : open
    const asIs = Math.max(open, ...neighboursAhead(fragments, b).map((a) => gains[b]?.[a] ?? 0))
    lead += chosen - asIs
    if (fragments[b]?.kind === 'body') texts++
  }
  return lead / Math.max(1, texts)
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

/** Stories by their first block; pictures behind the last block of the story that they are most like. */
function orderOf(joins: readonly Decided[], page: ReadPage): number[] {
  const after = new Map(joins.map(({before}, index) => [before, index]))
  const chains: number[][] = []
  for (const [index, {before}] of joins.entries()) {
    if (before >= 0) continue
    const chain: number[] = []
    for (let at: number | undefined = index; at !== undefined; at = after.get(at)) chain.push(at)
    chains.push(chain)
  }
  const stories = chains.filter((chain) => isStory(joins, chain))
  const pictures = chains.filter((chain) => joins[chain[0] ?? 0]?.opening === 'figure')
  const likeness = page.vocabulary.compareGroups(pictures, stories)
  const figures = new Map<number[], number[]>()
  const rest: number[][] = []
  for (const chain of chains) {
    if (stories.includes(chain)) continue
    const home = homeOf(pictures.indexOf(chain), chain, stories, likeness)
    if (home) figures.set(home, [...(figures.get(home) ?? []), ...chain])
    else rest.push(chain)
  }
  return [...stories, ...rest]
    .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
    .flatMap((chain) => [...chain, ...(figures.get(chain) ?? [])])
}

function isStory(joins: readonly Decided[], chain: readonly number[]): boolean {
  const opening = joins[chain[0] ?? 0]?.opening
  return opening === 'head' || opening === 'text'
}

/** Likeness that a block of the same story standing next to a picture is worth. */
const nearness = 0.04

/** @param picture number of the picture; -1 for what is none. */
function homeOf(
  picture: number,
  chain: readonly number[],
  stories: readonly number[][],
  likeness: Likeness
): number[] | undefined {
  let best: number[] | undefined
  let most = 0
  if (picture < 0) return undefined
  for (const [index, story] of stories.entries()) {
    const near = Math.min(...story.map((block) => Math.abs(block - (chain[0] ?? 0))))
    const worth = likeness.between(picture, index) + nearness / near
    if (worth <= most) continue
    most = worth
    best = story
  }
  return best
}
