/** What the features of heads mean (`segment/heads/features.ts`, `extent.ts`), in sentences. */
import {lookUp} from './values.js'

const parts: Readonly<Record<string, string>> = {
  standingHead: 'standing head',
  kicker: 'kicker',
  headline: 'headline',
  deck: 'deck'
}

/** Properties of the line that was given a part, behind the colon. */
const properties: Readonly<Record<string, string>> = {
  'column-name': 'reads like the name of a column',
  four: 'has four characters',
  long: 'is long',
  'in-lead': 'has its words in the lead',
  'early-in-lead': 'has its words in the first words of the lead',
  'not-in-lead': 'has none of its words in the lead',
  marks: 'has marks in it',
  says: 'says who speaks',
  occasion: 'tells the occasion',
  body: 'ends in the name of a body',
  series: 'marks one of a series',
  affair: 'ends in an affair or its stage',
  meeting: 'speaks of a meeting',
  figure: 'has a figure',
  comma: 'has a comma',
  colon: 'has a colon',
  exclaims: 'exclaims or asks',
  twin: 'is two phrases of one length',
  spaced: 'is phrases of differing lengths',
  quote: 'has quotation marks',
  dash: 'begins with a dash',
  presides: 'says who presides or attends',
  voice: 'begins with a source or an authority',
  notice: 'ends in the name of a notice',
  news: 'speaks of now and here',
  form: 'names a form of journalism or a drive',
  press: 'speaks of the paper or its reporters',
  time: 'begins with the time',
  thing: 'is one phrase around 的',
  measure: 'ends in a unit of measure',
  detail: 'begins with how much, how far or by when',
  source: 'begins with somebody who says something',
  bracket: 'stands in brackets',
  crowd: 'says who took part',
  verb: 'begins with a verb',
  place: 'is a place or the way there',
  particle: 'ends with a particle',
  call: 'calls to do something',
  count: 'begins with a number',
  large: 'is set in the largest type of the head',
  small: 'is set smaller than the others',
  inverse: 'is set light on dark'
}

/** Two lines of one part. */
const joins: Readonly<Record<string, string>> = {
  torn: 'a word or a phrase is torn between the two lines',
  sewn: 'the two lines read on as one phrase',
  echo: 'the two lines echo each other',
  predicate: 'the second line is what is said of the first',
  'one-size': 'the two lines are of one size of type',
  'other-size': 'the two lines differ in size of type'
}

/** Two lines in a row, whose parts stand before the colon. */
const seams: Readonly<Record<string, string>> = {
  here: 'how often two lines meet so',
  label: 'the first line is a label',
  says: 'the first line says who speaks',
  'says-call': 'the first line says who speaks, the second calls to do something',
  calls: 'both lines call to do something',
  counts: 'both lines begin with a number',
  verb: 'the second line begins with a verb',
  'body-verb': 'the first line ends in the name of a body, the second begins with a verb',
  'short-verb': 'the first line is short, the second begins with a verb',
  place: 'the first line is a place or the way there',
  thing: 'the first line is one phrase around 的',
  ended: 'the first line ends with a particle, exclaims or asks',
  'short-first': 'the first line is short',
  'short-second': 'the second line is short',
  phrases: 'one of the lines is phrases with a space between them',
  'neither-in-lead': 'the lead repeats neither line',
  'first-in-lead': 'the lead repeats the first line alone',
  'second-in-lead': 'the lead repeats the second line alone',
  'same-clause': 'the lead repeats both lines in one clause',
  'next-clause': 'the lead repeats both lines, a clause apart',
  'next-sentence': 'the lead repeats both lines, a sentence apart',
  'reverse-in-lead': 'the lead repeats the second line before the first'
}

const wholes: Readonly<Record<string, string>> = {
  'has-standing': 'heads have a standing head so often',
  'has-kicker': 'heads have a kicker so often',
  'has-deck': 'heads have a deck so often',
  'has-kicker-and-deck': 'heads have both kicker and deck so often',
  'headline-long': 'the headline is long in all',
  'headline-short': 'the headline is short in all',
  'headline-all-in-lead': 'the lead repeats every line of the headline',
  'headline-most-in-lead': 'the line that the lead repeats most is in the headline'
}

/** What a line holds, in a head or not (`segment/features.ts`). */
const holdings: Readonly<Record<string, string>> = {
  space: 'it has a space',
  quote: 'it has an opening quotation mark',
  digit: 'it has a digit',
  exclamation: 'it ends with ！ or ？'
}

// kicker-2-lines-of-5–7, deck-1-lines-of-≥20
const width = /^(?<part>[a-z]{4,8})-(?<lines>[123])-lines-of-(?<range>[<≥\d–]{1,7})$/u
// kicker-0.6–0.8-of-line, deck-≥2-of-lines
const ratio = /^(?<part>[a-z]{4,8})-(?<range>[<≥\d.–]{1,10})-of-(?<lines>lines?)$/u
// headline-step-3
const step = /^(?<part>[a-z]{4,8})-step-(?<em>\d)$/u

/** Steps from this one on are one class (`extent.ts`). */
const largestStep = '6'

/** `<5` is “less than 5”. */
function sayRange(range: string): string {
  if (range.startsWith('<')) return `less than ${range.slice(1)}`
  if (range.startsWith('≥')) return `${range.slice(1)} or more`
  return range.replace('–', ' to ')
}

/** Shape of one part of the head. */
function sayShape(value: string): string | undefined {
  const {part, lines, range} = (width.exec(value) ?? ratio.exec(value))?.groups ?? {}
  const name = lookUp(parts, part ?? '')
  if (name && lines && range) {
    if (lines === 'line') return `the ${name} is ${sayRange(range)} times as wide as the headline, a line`
    if (lines === 'lines')
      return `the ${name} is ${sayRange(range)} times as wide as the headline, several lines`
    const count = lines === '1' ? 'one line' : lines === '2' ? 'two lines' : 'three lines or more'
    return `the ${name} has ${count}, ${sayRange(range)} characters wide`
  }
  const {part: stepped, em} = step.exec(value)?.groups ?? {}
  const lined = lookUp(parts, stepped ?? '')
  if (!lined || em === undefined) return undefined
  return `lines of the ${lined} differ by ${em === largestStep ? `${em} or more` : em} characters in width`
}

// kicker|headline, deck+
const seam = /^(?<upper>[a-zA-Z]{4,12})(?:\+|\|(?<lower>[a-zA-Z]{4,12}))$/u

/** Two lines that meet within a part or between two. */
function saySeam(group: string, value: string): string | undefined {
  const {upper, lower} = seam.exec(group)?.groups ?? {}
  const sentence = lookUp(seams, value)
  const first = lookUp(parts, upper ?? '')
  const second = lower === undefined ? first : lookUp(parts, lower)
  if (!sentence || !first || !second) return undefined
  return lower === undefined
    ? `two lines of the ${first}: ${sentence}`
    : `a ${first} over a ${second}: ${sentence}`
}

/**
 * Say what a feature of a head means, or one that says what a line holds.
 *
 * @returns `undefined` for a name that is not known.
 */
export function sayOfHead(group: string, value: string): string | undefined {
  if (group === 'join') return lookUp(joins, value)
  if (group === 'has') return lookUp(holdings, value)
  if (group === 'head') return lookUp(wholes, value) ?? sayShape(value)
  const part = lookUp(parts, group)
  if (!part) return saySeam(group, value)
  const property = lookUp(properties, value)
  return property && `the ${part} ${property}`
}
