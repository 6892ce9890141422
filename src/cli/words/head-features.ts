/** What the features of heads mean (`segment/heads/features.ts`), in sentences. */
import {lookUp} from './values.js'

const parts: Readonly<Record<string, string>> = {
  standing: 'standing head',
  kicker: 'kicker',
  headline: 'headline',
  deck: 'deck'
}

/** Properties of the line that was given a part, behind the colon. */
const properties: Readonly<Record<string, string>> = {
  'column-name': 'reads like the name of a column',
  four: 'has four characters',
  long: 'is long',
  short: 'is short',
  'three-lines': 'runs over three lines or more',
  'in-lead': 'has its words in the lead',
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
  spaced: 'has spaces in it',
  quote: 'has quotation marks',
  dash: 'begins with a dash',
  presides: 'says who presides or attends',
  voice: 'begins with a source or an authority',
  notice: 'ends in the name of a notice',
  news: 'speaks of now and here',
  large: 'is set larger than the others',
  small: 'is set smaller than the others',
  inverse: 'is set light on dark',
  wider: 'is wider than the headline'
}

const joins: Readonly<Record<string, string>> = {
  torn: 'a word is torn between the two lines',
  sewn: 'the two lines read on as one phrase',
  echo: 'the two lines echo each other',
  label: 'the first line is a label',
  'after-says': 'the first line says who speaks',
  headline: 'two lines are one headline',
  predicate: 'the second line is what is said of the first',
  'headline-uneven': 'two lines of one headline are of uneven width',
  'headline-after-phrases': 'two whole phrases are one headline',
  kicker: 'two lines are one kicker',
  deck: 'two lines are one deck',
  even: 'the two lines are of one width',
  'one-size': 'the two lines are of one size of type',
  'other-size': 'the two lines differ in size of type'
}

const wholes: Readonly<Record<string, string>> = {
  space: 'it has a space',
  quote: 'it has an opening quotation mark',
  digit: 'it has a digit',
  exclamation: 'it ends with ！ or ？',
  standing: 'heads have a standing head so often',
  kicker: 'heads have a kicker so often',
  deck: 'heads have a deck so often',
  'kicker-and-deck': 'heads have both kicker and deck so often'
}

/**
 * Say what a feature of a head means, or one that says what a line holds.
 *
 * @returns `undefined` for a name that is not known.
 */
export function sayOfHead(group: string, value: string): string | undefined {
  if (group === 'join') return lookUp(joins, value)
  if (group === 'has') return lookUp(wholes, value)
  const part = lookUp(parts, group)
  const property = lookUp(properties, value)
  return part && property ? `the ${part} ${property}` : undefined
}
