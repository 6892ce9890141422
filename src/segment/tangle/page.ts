/** Gather what is known of a page whose blocks stand out of order. */
import type {Lexicon} from '../../words/index.js'
import {continuity, readSide, tearReach} from './continuity.js'
import type {TangledPage} from './features.js'
import type {Fragment} from './fragments.js'
import {readVocabulary, type Vocabulary} from './likeness.js'

/** What is known of words; handed in, because stages read no files. */
export interface TearWords {
  lexicon: Lexicon
  /** Traditional text in simplified characters, which dictionaries are in. */
  simplify: (text: string) => string
}

/** Opens a dictionary for papers of one script; gives nothing where there is none. */
export type OpenTearWords = (traditional: boolean) => Promise<TearWords | undefined>

/** A page with the words that its blocks are compared by. */
export interface ReadPage extends TangledPage {
  vocabulary: Vocabulary
}

/** Look at all blocks of a page together. */
export function tangledPage(fragments: readonly Fragment[]): ReadPage {
  const vocabulary = readVocabulary(fragments.map(({text}) => text))
  return {fragments, likeness: vocabulary.likeness, vocabulary, standTogether: pairsOf(fragments)}
}

/** Know words as well. */
export function withTears(page: ReadPage, words: TearWords | undefined): ReadPage {
  return words ? {...page, continuity: readTears(page.fragments, words)} : page
}

/**
 * Look again, with the joins of a first look in hand.
 *
 * @param before for each block the one that it goes on with, or -1.
 */
export function pooledPage(page: ReadPage, before: readonly number[]): ReadPage {
  const after = before.map(() => -1)
  for (const [b, a] of before.entries()) if (a >= 0) after[a] = b
  const heads = before.map((_, index) => follow(index, before))
  const tails = after.map((_, index) => follow(index, after))
  return {
    ...page,
    pooled: page.vocabulary.compareGroups(heads, tails, (a, b) => heads[a]?.includes(b) ?? false)
  }
}

function follow(start: number, next: readonly number[]): number[] {
  const chain: number[] = []
  for (let at = start; at >= 0 && !chain.includes(at); at = next[at] ?? -1) chain.push(at)
  return chain
}

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

function pairsOf(fragments: readonly Fragment[]): (first: string, second: string) => boolean {
  let pairs: Set<number> | undefined
  return (first, second) => {
    if (!pairs) {
      pairs = new Set()
      for (const {text} of fragments)
        for (let i = 1; i < text.length; i++) pairs.add(pairOf(text.charCodeAt(i - 1), text.charCodeAt(i)))
    }
    return first !== '' && second !== '' && pairs.has(pairOf(first.charCodeAt(0), second.charCodeAt(0)))
  }
}

function pairOf(first: number, second: number): number {
  return first * 0x10000 + second
}
