/** Values of features and choices of stages in plain words. */

/** What `label` takes a line for. */
export const roleWords: Readonly<Record<string, string>> = {
  masthead: 'a masthead',
  folio: 'a folio',
  slogan: 'a slogan',
  contact: 'an address of the paper',
  staffLine: 'a line of the staff',
  columnLabel: 'a label over briefs',
  noise: 'specks',
  pullQuote: 'a pull quote',
  standingHead: 'a standing head',
  heading: 'a heading',
  crosshead: 'a crosshead',
  byline: 'a byline',
  bareName: 'a bare name',
  tail: 'the end of a story',
  opener: 'the opening of a story (dateline or byline)',
  body: 'running text',
  listItem: 'a line of a list',
  signature: 'a signature',
  caption: 'a caption',
  credit: 'a credit',
  jump: 'a jump line',
  indexHead: 'the head of an index',
  indexItem: 'a line of an index',
  none: 'nothing'
}

/** What `segment` takes a line for, and how it splits heads. */
export const choiceWords: Readonly<Record<string, string>> = {
  head: 'head of a story',
  byline: 'byline',
  lead: 'first paragraph of a story without a head',
  opening: 'beginning of a paragraph',
  going: 'more of the paragraph before',
  crosshead: 'crosshead',
  tail: 'end of the story',
  item: 'line of a list',
  caption: 'caption',
  captionGoing: 'more of the caption',
  credit: 'credit',
  jump: 'jump line',
  furniture: 'furniture',
  standingHead: 'standing head',
  kicker: 'kicker',
  headline: 'headline',
  deck: 'deck'
}

/** How a text ends. */
export const endWords: Readonly<Record<string, string>> = {
  sentence: 'with the end of a sentence',
  comma: 'with a comma',
  colon: 'with a colon',
  bracket: 'with a closing bracket',
  open: 'without a mark'
}

/** How much text. */
export const bulkWords: Readonly<Record<string, string>> = {
  prose: 'a paragraph',
  sentence: 'a short sentence',
  short: 'a line that could be a head',
  none: 'nothing'
}

export const whereWords: Readonly<Record<string, string>> = {
  same: 'in the same block',
  new: 'in another block'
}

/** How a line stands in its block. */
export const formWords: Readonly<Record<string, string>> = {
  'line-opens': 'this is a printed line that opens a paragraph',
  'line-runs': 'this is a printed line that opens no paragraph (it is not indented)',
  'alone-opens': 'this stands alone in a block of text and opens',
  'alone-runs': 'this stands alone in a block of text and does not open',
  'paragraph-opens': 'this is a whole paragraph or line that opens',
  'paragraph-runs': 'this is a whole paragraph or line that does not open'
}

export const shareWords: Readonly<Record<string, string>> = {
  none: 'none',
  little: 'few',
  some: 'some',
  much: 'many'
}

/** Put a value in words; one that nobody knows is shown as it is. */
export function wordOf(words: Readonly<Record<string, string>>, value: string | undefined): string {
  return lookUp(words, value ?? '') ?? (value ?? '').replaceAll('-', ' ')
}

/** Look a name up that comes from a file: `toString` is in no table. */
export function lookUp<Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined
}

/** A width step: `8` is up to eight characters. */
export function widthWords(value: string | undefined): string {
  return value === 'more' ? 'wider than 42 characters' : `at most ${value ?? ''} characters wide`
}

/** `4` counts four and more. */
export function countWords(value: string | undefined): string {
  return value === '4' ? '4 or more' : (value ?? '')
}
