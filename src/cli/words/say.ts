/** Names of evidence and choices as a reader can take them in. */
import {sayOfHead} from './head-features.js'
import {placeSentences} from './place-features.js'
import {printSentences} from './print-features.js'
import {tangleSentences} from './tangle-features.js'
import {textSentences} from './text-features.js'
import {choiceWords, lookUp} from './values.js'

/**
 * Say what a piece of evidence is: `prev:comma+new+line-runs` is “the text
 * before ends with a comma in another block, and this is a printed line that
 * opens no paragraph”.
 *
 * @param name name of a feature, `group:value+value`.
 * @returns `undefined` for a name that is not in the tables; it is shown as it is.
 */
export function sayEvidence(name: string): string | undefined {
  const colon = name.indexOf(':')
  const group = colon < 0 ? name : name.slice(0, colon)
  const value = colon < 0 ? '' : name.slice(colon + 1)
  const known = sayOfHead(group, value)
  if (known !== undefined) return known
  const sentence =
    lookUp(textSentences, group) ??
    lookUp(printSentences, group) ??
    lookUp(tangleSentences, group) ??
    lookUp(placeSentences, group)
  const [a, b, c] = value.split('+')
  return sentence?.(a, b, c)
}

/** Sample: `continues p01-l0012`, `before p01-l0020`. */
const withLine = /^(?:continues|before) /u

/** Say what was chosen or rejected: `head` is “head of a story”, `kicker headline` “kicker, headline”. */
export function sayChoice(choice: string): string {
  if (withLine.test(choice)) return choice
  const parts = choice.split(' ').map((part) => lookUp(choiceWords, part))
  return parts.every((part) => part !== undefined) ? parts.join(', ') : choice
}
