/** People, places and organizations named in a text. */
import type {Entity} from '../npst/types.js'
import type {TaggedWord} from '../vendor/nodejieba.js'

/** What the tags of jieba mean. */
const types: Readonly<Record<string, Entity['type']>> = {nr: 'person', ns: 'place', nt: 'organization'}

/** Fewest occurrences of a name that the dictionary guessed; a name that stands once is often a guess gone wrong. */
const fewest = 2
/** From this length on, in characters, one occurrence is enough: 省人民代表大会. */
const surelyName = 4
/** Most entities of an article. */
const most = 20

const han = /^[\p{Script=Han}·]{2,20}$/u

/**
 * Choose entities among tagged words.
 *
 * @param words words of a text, in order.
 * @param people names that a byline gives; they come first and need no second occurrence.
 * @returns at most twenty, each once: people of the byline, then by count and place.
 */
export function chooseEntities(words: readonly TaggedWord[], people: readonly string[]): Entity[] {
  const found = new Map<string, {entity: Entity; count: number; place: number}>()
  for (const [place, {word, tag}] of words.entries()) {
    const type = types[tag]
    if (type === undefined || !han.test(word) || people.includes(word)) continue
    const known = found.get(word)
    if (known) known.count++
    else found.set(word, {entity: {text: word, type}, count: 1, place})
  }
  const rest = [...found.values()]
    .filter(({entity, count}) => count >= fewest || isSure(entity))
    .sort((a, b) => b.count - a.count || a.place - b.place)
    .map(({entity}) => entity)
  const first = [...new Set(people)].map((text): Entity => ({text, type: 'person'}))
  return [...first, ...rest].slice(0, most)
}

function isSure({text, type}: Entity): boolean {
  const length = Array.from(text).length
  return type !== 'person' && length >= surelyName
}
