import type {Example, RuleGroup, Said} from './types.js'

/** Things held of each rule; a summary shows as many warnings when a single rule spoke. */
const mostHeld = 20

/** Examples of a rule that are shown. */
const mostExamples = 5

/** Rules told apart; there are fewer, but a file may say anything. */
const mostRules = 300

/** Stands for the rules for which there was no room. */
const otherRules = 'run:other-rules'

/** Longest text held, in UTF-16 units; reasons have about a hundred. */
const longestText = 400

interface Group {
  count: number
  note?: string
  /** The first ones, each with its place among all. */
  held: {place: number; said: Said}[]
}

/** Counts what was said by rule, and holds the first of each. */
export class RuleGroups {
  readonly #groups = new Map<string, Group>()
  #count = 0

  /** All that was said. */
  get count(): number {
    return this.#count
  }

  /** Take in what was said. */
  add(said: Said): void {
    const {note, ruleId} = said.message
    const known = this.#groups.has(ruleId) || this.#groups.size < mostRules
    const name = known ? ruleId.slice(0, longestText) : otherRules
    const group: Group = this.#groups.get(name) ?? {
      count: 0,
      ...(known && note ? {note: shorten(note)} : {}),
      held: []
    }
    this.#groups.set(name, group)
    group.count++
    if (group.held.length < mostHeld) group.held.push({place: this.#count, said: shortenSaid(said)})
    this.#count++
  }

  /** The first things that were said, as many of each rule as there is room for; in the order in which they came. */
  pick(most: number): Said[] {
    const groups = [...this.#groups.values()]
    const rounds = Array.from({length: mostHeld}, (_, round) =>
      groups.flatMap(({held}) => held.slice(round, round + 1))
    )
    return rounds
      .flat()
      .slice(0, most)
      .toSorted((a, b) => a.place - b.place)
      .map(({said}) => said)
  }

  /** The rules that spoke, the most frequent first. */
  toJSON(): RuleGroup[] {
    return [...this.#groups]
      .map(([ruleId, {count, note, held}]) => ({
        ruleId,
        count,
        ...(note ? {note} : {}),
        examples: held.slice(0, mostExamples).map(({said}) => toExample(said))
      }))
      .toSorted((a, b) => b.count - a.count)
  }
}

function toExample({source, page, message}: Said): Example {
  return {source, ...(page === undefined ? {} : {page}), reason: message.reason}
}

function shortenSaid({source, message, ...rest}: Said): Said {
  return {...rest, source: shorten(source), message: {...message, reason: shorten(message.reason)}}
}

function shorten(text: string): string {
  return text.length > longestText ? `${text.slice(0, longestText)}…` : text
}
