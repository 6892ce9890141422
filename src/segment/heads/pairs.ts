/** What can be seen of two lines of a head in a row. */
import * as patterns from './patterns.js'

/** Where the lead repeats two lines in a row. */
export type Order =
  | 'neither'
  | 'onlyFirst'
  | 'onlySecond'
  /** The second behind the first, within one clause. */
  | 'sameClause'
  | 'nextClause'
  | 'nextSentence'
  /** The second before the first. */
  | 'reverse'
  | 'mixed'

/** What two lines in a row show. */
export interface PairFacts {
  /** An opened bracket or quote is not closed, or the words break off. */
  torn: number
  /** The pair of characters across the break occurs in the lead or in another line. */
  sewn: number
  /** The second begins with what can only follow a subject. */
  predicate: number
  /** Second width minus first, in em. */
  growth: number
  /** Pairs of characters that both lines hold: 0, or up to 1 for three and more. */
  echo: number
  /** Where the lead repeats the two. */
  order: Order
  /** Set in one size; 0 when sizes are not known. */
  oneSize: number
  /** Set in sizes that differ: 0, or up to 1 for half as large again and more. */
  otherSize: number
}

/** A line as it is compared with its neighbor. */
export interface Side {
  text: string
  /** Width in em. */
  em: number
  /** Its pairs of Han characters. */
  pairs: readonly string[]
  /** Size of its type; absent when it is not known. */
  size?: number | undefined
}

/** Sizes are measured to some 5 %; lines within this factor are set in one size. */
export const sizeSlack = 1.12

const openers = '“‘「『《〈（(【'
const closers = '”’」』》〉）)】'
const han = /[\u3400-\u9FFF]/
const digit = /\d$/u
const counted = /^[\d.%％万萬亿億千百十元人名年月日吨噸公]/u
const sentenceEnd = /[。；！？]/u
const clauseEnd = /[，：]/u

function opens(text: string): boolean {
  let depth = 0
  for (const char of text) {
    if (openers.includes(char)) depth++
    else if (closers.includes(char)) depth--
  }
  return depth > 0
}

function tears(first: string, second: string): boolean {
  return (
    patterns.danglingPattern.test(first) ||
    patterns.hangingPattern.test(second) ||
    opens(first) ||
    (digit.test(first) && counted.test(second))
  )
}

/** The stretch of the lead in which pairs of a line occur. */
function findSpan(pairs: readonly string[], lead: string): {from: number; to: number} | undefined {
  const found = pairs.map((pair) => lead.indexOf(pair)).filter((at) => at >= 0)
  return found.length === 0 ? undefined : {from: Math.min(...found), to: Math.max(...found) + 2}
}

function findOrder(first: Side, second: Side, lead: string): Order {
  const a = findSpan(first.pairs, lead)
  const b = findSpan(second.pairs, lead)
  if (!a || !b) return a ? 'onlyFirst' : b ? 'onlySecond' : 'neither'
  if (b.from >= a.to - 1) {
    const between = lead.slice(a.to, b.from)
    if (sentenceEnd.test(between)) return 'nextSentence'
    return clauseEnd.test(between) ? 'nextClause' : 'sameClause'
  }
  return b.to <= a.from + 1 ? 'reverse' : 'mixed'
}

function compareSizes(first?: number, second?: number): Pick<PairFacts, 'oneSize' | 'otherSize'> {
  if (!first || !second) return {oneSize: 0, otherSize: 0}
  const ratio = Math.max(first, second) / Math.min(first, second)
  return ratio <= sizeSlack
    ? {oneSize: 1, otherSize: 0}
    : {oneSize: 0, otherSize: Math.min(1, (ratio - 1) * 2)}
}

/**
 * Compare two lines in a row.
 *
 * @param around `lead`, and `all`: the lead and all lines of the head.
 */
export function comparePair(first: Side, second: Side, around: {all: string; lead: string}): PairFacts {
  const shared = second.pairs.filter((pair) => first.pairs.includes(pair)).length
  const seam = first.text.slice(-1) + second.text.slice(0, 1)
  return {
    torn: tears(first.text, second.text) ? 1 : 0,
    sewn: han.test(seam[0] ?? '') && han.test(seam[1] ?? '') && around.all.includes(seam) ? 1 : 0,
    predicate: patterns.predicatePattern.test(second.text) ? 1 : 0,
    growth: second.em - first.em,
    echo: Math.min(shared, 3) / 3,
    order: findOrder(first, second, around.lead),
    ...compareSizes(first.size, second.size)
  }
}
