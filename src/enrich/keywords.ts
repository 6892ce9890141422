/** Keywords: the words that say most about a text. */
import type {WeightedWord} from '../vendor/nodejieba.js'

/** Keywords of an article. */
const most = 8
/** Fewest Han characters of a keyword. */
const shortest = 2
/** Words about the paper and not about the story. */
const ownWords = new Set([
  '记者',
  '本报',
  '报道',
  '本报讯',
  '通讯员',
  '新华社',
  '摄影',
  '图片',
  '今年',
  '昨日',
  '今日'
])
const han = /^[\p{Script=Han}·]{2,12}$/u
/** Connecting words, for engines that bring no list of their own. */
const emptyWords = new Set(
  (
    '我们 他们 她们 你们 自己 这个 那个 一个 一些 这些 那些 没有 不是 可以 因为 所以 但是 如果 已经 还是 以及 或者 并且 而且 ' +
    '进行 通过 对于 关于 其中 目前 同时 由于 为了 成为 作为 这样 那样 什么 怎么 时候 现在 一直 一次 不能 就是 也是 都是 还有'
  ).split(' ')
)

/** How many candidates are asked for: enough to lose some to the rules above. */
export const candidateCount = 24

/**
 * Choose keywords among weighted words.
 *
 * @param words in any order.
 * @param text text they stand in; equal weights are ordered by place.
 * @returns at most eight, heaviest first; the same input gives the same list.
 */
export function chooseKeywords(words: readonly WeightedWord[], text: string): string[] {
  return words
    .filter(({word}) => isKeyword(word) && text.includes(word))
    .map(({word, weight}) => ({word, weight: Math.round(weight * 1e6), place: text.indexOf(word)}))
    .sort((a, b) => b.weight - a.weight || a.place - b.place || b.word.length - a.word.length)
    .slice(0, most)
    .map(({word}) => word)
}

/**
 * Weigh words by count and length, where no dictionary of weights is at hand.
 *
 * A word that stands once says little and is left out.
 */
export function weighWords(words: readonly string[]): WeightedWord[] {
  const counts = new Map<string, number>()
  for (const word of words) if (isKeyword(word)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts]
    .filter(([, count]) => count > 1)
    .map(([word, count]) => ({word, weight: count * (Array.from(word).length - 1)}))
}

function isKeyword(word: string): boolean {
  return han.test(word) && Array.from(word).length >= shortest && !ownWords.has(word) && !emptyWords.has(word)
}
