/** What the features of text mean (`segment/features.ts`), in sentences. */
import {
  bulkWords,
  countWords,
  endWords,
  formWords,
  roleWords,
  shareWords,
  whereWords,
  widthWords,
  wordOf
} from './values.js'

/** Makes a sentence of the values of a feature. */
export type Sentence = (a?: string, b?: string, c?: string) => string

const role = (value?: string) => wordOf(roleWords, value)
const end = (value?: string) => wordOf(endWords, value)
const where = (value?: string) => wordOf(whereWords, value)
const bulk = (value?: string) => wordOf(bulkWords, value)
const form = (value?: string) => wordOf(formWords, value)
const share = (value?: string) => wordOf(shareWords, value)
const pick = (words: Readonly<Record<string, string>>) => (value?: string) => wordOf(words, value)

const marks = pick({
  'stop-inside': 'a sentence ends inside the line',
  'one-sentence': 'the line is one sentence',
  comma: 'the line has commas and no full stop',
  none: 'the line has no comma and no full stop'
})

const blocks: Readonly<Record<string, string>> = {
  alone: 'the line stands alone in a block of text',
  prose: 'its block holds sentences',
  'no-prose': 'its block holds no sentence',
  first: 'it is the first of its block',
  last: 'it is the last of its block',
  more: 'its block has more than 8 lines'
}

/** By group, the part of a feature’s name before the colon. */
export const textSentences: Readonly<Record<string, Sentence>> = {
  always: () => 'how often this is so on any page',
  page: pick({
    wrapped: 'the page is broken into printed lines',
    paragraphs: 'the page holds a paragraph a line'
  }),
  'page-place': pick({
    first: 'it is the first on the page',
    top: 'it stands near the beginning of the page',
    last: 'it is the last on the page',
    bottom: 'it stands near the end of the page'
  }),
  role: (a) => `it looks like ${role(a)}`,
  end: (a) => `it ends ${end(a)}`,
  width: (a) => `it is ${widthWords(a)}`,
  'role+width': (a, b) => `it looks like ${role(a)} and is ${widthWords(b)}`,
  start: pick({
    quote: 'it begins with a quotation mark',
    closing: 'it begins with a closing mark',
    dash: 'it begins with a dash',
    mark: 'it begins with a bracket or a mark such as ■',
    number: 'it begins with a number, as items do',
    date: 'it begins with a date'
  }),
  marks,
  'marks+end': (a, b) => `${marks(a)} and ends ${end(b)}`,
  'prose-words': pick({
    none: 'it has none of the words that running text is full of (的, 了, 是)',
    one: 'it has one of the words that running text is full of (的, 了, 是)',
    many: 'it has several of the words that running text is full of (的, 了, 是)'
  }),
  form,
  block: (a) => (/^\d$/u.test(a ?? '') ? `its block has at most ${a} lines` : wordOf(blocks, a)),
  indent: pick({
    missing: 'paragraphs are indented on this page, and it is not',
    paragraph: 'it is indented as a paragraph',
    some: 'it is indented'
  }),
  wrap: pick({
    lines: 'it is several printed lines that run on',
    full: 'it fills its line',
    short: 'it does not fill its line'
  }),
  'block-start': (a, b) =>
    `it stands ${a === 'new' ? 'at the beginning of a block' : 'inside a block'}, on a page ${
      b === 'spaced-page' ? 'with blank lines around nearly everything' : 'with few blank lines'
    }`,
  measure: pick({
    same: 'its lines are as wide as those of the block before',
    near: 'its lines are nearly as wide as those of the block before',
    other: 'its lines are not as wide as those of the block before',
    far: 'its lines are far from as wide as those of the block before'
  }),
  'block-of-short-lines+then': (a) => `its block holds short lines alone; ${role(a)} comes behind the block`,
  prev: (a, b, c) => {
    const before = `the text before ends ${end(a)} ${where(b)}`
    if (c === undefined) return before
    if (c === 'full' || c === 'short') return `${before}, in a line that is ${c}`
    return `${before}, and ${form(c)}`
  },
  'prev-role': (a, b) => `${role(a)} comes before it ${where(b)}`,
  'next-role': (a, b) => `${role(a)} follows ${where(b)}`,
  next: (a, b) => `${bulk(a)} follows ${where(b)}`,
  'prev2-role': (a) => `the second before it looks like ${role(a)}`,
  'next2-role': (a) => `the second behind it looks like ${role(a)}`,
  'short-ahead': (a) => `${countWords(a)} short lines follow`,
  'short-behind': (a) => `${countWords(a)} short lines come before it`,
  'around-same': (a, b, c) =>
    `it looks like ${role(a)}, the text before ends ${end(b)} in the same block, and ${bulk(c)} follows`,
  'around-new': (a, b, c) =>
    `it looks like ${role(a)}, the text before ends ${end(b)} in another block, and ${bulk(c)} follows`,
  'heading-run': (a, b, c) =>
    `${countWords(a)} short lines before it and ${countWords(b)} behind it, then ${role(c)}`,
  sections: (a, b, c) =>
    `${countWords(a)} paragraphs since the last head and ${countWords(b)} to the next; the text before is ${where(c)}`,
  'topic-ahead': (a) => `${share(a)} of its words stand in the text behind it`,
  'topic-behind': (a) => `${share(a)} of its words stand in the text before it`,
  'topic-across': (a) => `the texts before and behind it share ${share(a)} of their words`,
  'topic-more': pick({
    ahead: 'it shares more words with the text behind it than with the text before',
    behind: 'it shares more words with the text before it than with the text behind'
  }),
  'heads-of-the-block-together': () =>
    'what all heads of this block say together: headlines of briefs, or crossheads',
  suggestion: () => 'how likely another character was printed',
  'printed-form': () => 'it is a form of print that is known'
}
