/** Gather what is known of a page whose blocks stand out of order. */
import type {Lexicon} from '../../words/index.js'
import {continuity, readSide, tearReach} from './continuity.js'
import type {TangledPage} from './features.js'
import type {Fragment} from './fragments.js'
import {LikenessReader} from './likeness.js'

/** What is known of words; handed in, because stages read no files. */
export interface TearWords {
  lexicon: Lexicon
  /** Traditional text in simplified characters, which dictionaries are in. */
  simplify: (text: string) => string
}

/** Opens a dictionary for papers of one script; gives nothing where there is none. */
export type OpenTearWords = (traditional: boolean) => Promise<TearWords | undefined>

function readTears(
  fragments: readonly Fragment[],
  {lexicon, simplify}: TearWords
): (a: number, b: number) => number {
  const ends = fragments.map(({text}) => readSide(lexicon, simplify(text.slice(-tearReach)), 'before'))
  const fronts = fragments.map(({text}) => readSide(lexicon, simplify(text.slice(0, tearReach)), 'after'))
  return (a, b) => {
    const [end, front] = [ends[a], fronts[b]]
    return end && front ? continuity(lexicon, end, front) : 0
  }
}

/** Look at all blocks of a page together. */
export function tangledPage(fragments: readonly Fragment[], words?: TearWords): TangledPage {
  const likeness = new LikenessReader(fragments.map(({text}) => text))
  const ranks = fragments.map((_, a) => fragments.map((_, b) => (a === b ? 0 : likeness.between(a, b))))
  return {
    fragments,
    likeness,
    neighbours: pairsOf(fragments),
    ranks,
    ...(words ? {continuity: readTears(fragments, words)} : {})
  }
}

function pairsOf(fragments: readonly Fragment[]): Set<string> {
  const pairs = new Set<string>()
  for (const {text} of fragments) {
    for (let i = 0; i + 1 < text.length; i++) pairs.add(text.slice(i, i + 2))
  }
  return pairs
}

/**
 * Look again, with the joins of a first look in hand.
 *
 * @param before for each block the one that it goes on with, or -1.
 */
export function pooledPage(page: TangledPage, before: readonly number[]): TangledPage {
  const after = before.map(() => -1)
  for (const [b, a] of before.entries()) if (a >= 0) after[a] = b
  const heads = before.map((_, index) => follow(index, before))
  const tails = after.map((_, index) => follow(index, after))
  const pooled = page.fragments.map((_, a) =>
    page.fragments.map((_, b) => {
      const ahead = heads[a] ?? []
      const behind = tails[b] ?? []
      return a === b || ahead.includes(b) ? 0 : page.likeness.betweenGroups(ahead, behind)
    })
  )
  return {...page, pooled}
}

function follow(start: number, next: readonly number[]): number[] {
  const chain: number[] = []
  for (let at = start; at >= 0 && !chain.includes(at); at = next[at] ?? -1) chain.push(at)
  return chain
}
