/** Put the blocks of a page that stand interleaved into the order in which they are read. */
import {assignJoins, type Decided, type Join} from './assign-joins.js'
import {neighboursAhead, type Tangle} from './find-tangle.js'
import type {Fragment} from './fragments.js'
import type {Likeness} from './likeness.js'
import {pooledPage, type ReadPage, type TearWords, tangledPage, withTears} from './page.js'
import {type JoinScores, scoreJoins, type Weights} from './score.js'
import {firstWeights, secondWeights} from './weights.js'

/** How the blocks of a page hang together. */
export interface Untangled {
  /** Regions of the page, as they are read. */
  order: number[]
  /** What was decided of each region; in that order. */
  joins: Join[]
  page: ReadPage
  /** What the joins were decided by. */
  weights: Weights
  /** Lead of the order over that of the input, in log odds per block of text; absent on a scan. */
  lead?: number
}

/**
 * Find out how the blocks of a page belong together: once by themselves, and
 * once more with what each join would bring together.
 *
 * @param words what is known of words, where a dictionary is at hand.
 */
export function untangle({fragments, lead, trust}: Tangle, words?: TearWords): Untangled {
  const page = withTears(tangledPage(fragments), words)
  const seen = assignJoins(trustOrder(scoreJoins(page, firstWeights()), fragments, trust))
  const pooled = pooledPage(
    page,
    seen.map(({before}) => before)
  )
  const joins = assignJoins(trustOrder(scoreJoins(pooled, secondWeights()), fragments, trust))
  const order = orderOf(joins, pooled)
  return {
    order,
    joins: order.flatMap((index) => describeJoin(index, joins, fragments) ?? []),
    page: pooled,
    weights: secondWeights(),
    lead
  }
}

/** Let the order of the input speak. Changes the scores. */
function trustOrder(scores: JoinScores, fragments: readonly Fragment[], trust: number): JoinScores {
  if (trust === 0) return scores
  for (const b of fragments.keys()) {
    for (const a of neighboursAhead(fragments, b)) {
      const row = scores.pairs[a]
      if (row) row[b] = (row[b] ?? 0) + trust
    }
  }
  return scores
}

/** What was decided of a block, and whether its story is all heads so far. */
export function describeJoin(
  index: number,
  joins: readonly Decided[],
  fragments: readonly Fragment[]
): Join | undefined {
  const join = joins[index]
  if (!join) return undefined
  let headed = true
  for (let at = join.before; at >= 0 && headed; at = joins[at]?.before ?? -1)
    headed = fragments[at]?.kind === 'head'
  return {...join, headed, index}
}

/** Blocks that go on with each other, by the first of them. */
export function chainsOf(joins: readonly Decided[]): number[][] {
  const after = new Map(joins.map(({before}, index) => [before, index]))
  const chains: number[][] = []
  for (const [index, {before}] of joins.entries()) {
    if (before >= 0) continue
    const chain: number[] = []
    for (let at: number | undefined = index; at !== undefined; at = after.get(at)) chain.push(at)
    chains.push(chain)
  }
  return chains
}

/** Stories by their first block; pictures behind the last block of the story that they are most like. */
function orderOf(joins: readonly Decided[], page: ReadPage): number[] {
  const chains = chainsOf(joins)
  const stories = chains.filter((chain) => isStory(joins, chain))
  const pictures = chains.filter((chain) => joins[chain[0] ?? 0]?.opening === 'figure')
  const likeness = page.vocabulary.compareGroups(pictures, stories)
  const figures = new Map<number[], number[]>()
  const rest: number[][] = []
  for (const chain of chains) {
    if (stories.includes(chain)) continue
    const home = homeOf(pictures.indexOf(chain), chain, stories, likeness, page)
    if (home) figures.set(home, [...(figures.get(home) ?? []), ...chain])
    else rest.push(chain)
  }
  return [...stories, ...rest]
    .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
    .flatMap((chain) => [...chain, ...(figures.get(chain) ?? [])])
}

/** Whether a chain is a story, and no picture or furniture. */
export function isStory(joins: readonly Decided[], chain: readonly number[]): boolean {
  const opening = joins[chain[0] ?? 0]?.opening
  return opening === 'head' || opening === 'text'
}

/** Likeness that a block of the same story standing next to a picture is worth. */
const nearness = 0.04

/** What a head without a text is worth beside that: pictures with a headline of their own have no more than that. */
const bareWorth = 0.35

/** @param picture number of the picture; -1 for what is none. */
function homeOf(
  picture: number,
  chain: readonly number[],
  stories: readonly number[][],
  likeness: Likeness,
  page: ReadPage
): number[] | undefined {
  let best: number[] | undefined
  let most = 0
  if (picture < 0) return undefined
  for (const [index, story] of stories.entries()) {
    const near = Math.min(...story.map((block) => Math.abs(block - (chain[0] ?? 0))))
    const bare = story.every((block) => page.fragments[block]?.kind === 'head') ? bareWorth : 0
    const worth = likeness.between(picture, index) + (nearness + bare) / near
    if (worth <= most) continue
    most = worth
    best = story
  }
  return best
}
