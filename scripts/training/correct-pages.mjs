/** Pages of known text, clean or with misread characters, for learning and measuring corrections. */

import {listCandidates} from '../../dist/normalize/correct/candidates.js'
import {makeWords} from '../../dist/normalize/correct/words.js'
import {alignTexts} from '../../dist/recognize/align.js'
import {describeAlternatives} from '../../dist/recognize/doubts.js'
import {readJiebaDictionary} from '../../dist/vendor/jieba-dictionary.js'
import {createConverter} from '../../dist/vendor/opencc.js'
import {parseDictionary} from '../../dist/words/index.js'
import {readStories, wrapText} from './corpus.mjs'

/** Stories of a page. */
const storiesPerPage = 5

const han = /^\p{Script=Han}$/u

let lexicon

/** Open the dictionary, by script. */
export async function openWords(pairs) {
  lexicon ??= parseDictionary(await readJiebaDictionary())
  const own = pairs ? {pairs} : {}
  return {
    'zh-Hans': makeWords(lexicon, own),
    'zh-Hant': makeWords(lexicon, {convert: await createConverter('tw', 'cn'), ...own})
  }
}

/** Pages of the stories of a file, in lines, without an error. */
export function makeCleanPages(file, random) {
  return group(readStories(file)).map(({language, stories}) =>
    makePage(
      language,
      stories.flatMap(({fields}) =>
        fields.map((text) =>
          wrapText(text, 14 + Math.floor(random() * 8)).map((truth) => ({truth, raw: truth}))
        )
      )
    )
  )
}

/** The same with a share of the characters changed into others that look like them. */
export function makeDrawnPages(file, random, share) {
  return makeCleanPages(file, random).map(({language, paragraphs}) =>
    makePage(
      language,
      paragraphs.map((lines) =>
        lines.map(({truth}) => ({
          truth,
          raw: Array.from(truth, (char) =>
            han.test(char) && random() < share ? misread(char, random) : char
          ).join('')
        }))
      )
    )
  )
}

/**
 * Pages of what engines read, by `scripts/read-noisy.mjs`.
 *
 * @param kind `engine` with what else they held possible; `text` without; `second` the text of the second
 *   engine where it was asked, which is the worse one.
 */
export function makeReadPages(stories, kind) {
  return group(stories).map(({language, stories: some}) =>
    makePage(
      language,
      some.flatMap(({paragraphs}) =>
        paragraphs.map((lines) =>
          lines.filter(({glyphs}) => glyphs.length > 0).map((line) => readLine(line, kind))
        )
      )
    )
  )
}

function readLine({glyphs, readings, truth}, kind) {
  if (kind === 'second' && readings?.[1]) return {truth, raw: readings[1]}
  const list = glyphs.map(([text, confidence, ...others]) => ({
    text,
    confidence,
    alternatives: others.map(([other, share]) => ({text: other, confidence: share}))
  }))
  const raw = list.map(({text}) => text).join('')
  if (kind !== 'engine') return {truth, raw}
  return {truth, raw, confidence: 0.9, alternatives: describeAlternatives({glyphs: list, confidence: 0})}
}

function group(stories) {
  const pages = []
  for (const story of stories) {
    const last = pages.at(-1)
    if (last && last.language === story.language && last.stories.length < storiesPerPage)
      last.stories.push(story)
    else pages.push({language: story.language, stories: [story]})
  }
  return pages
}

function makePage(language, paragraphs) {
  const truths = new Map()
  const children = paragraphs
    .filter((lines) => lines.length > 0)
    .map((lines) => ({
      type: 'region',
      data: {wrap: 'lines'},
      children: lines.map(({truth, raw, confidence, alternatives}) => {
        const line = {type: 'line', id: `p01-l${truths.size}`, raw, value: raw}
        if (confidence !== undefined) line.confidence = confidence
        if (alternatives?.length > 0) line.data = {alternatives}
        truths.set(line, pairUp(raw, truth))
        return line
      })
    }))
  const page = {
    type: 'page',
    id: 'p01',
    source: 'x',
    direction: 'horizontal-tb',
    facts: {},
    language,
    children
  }
  return {language, paragraphs, page, truths}
}

/** What was printed at each place of a line; `undefined` where nothing is known. */
function pairUp(raw, truth) {
  if (raw.length === truth.length) return Array.from(truth)
  const found = []
  for (const [left, right] of alignTexts(Array.from(raw), Array.from(truth)))
    if (left !== undefined) found[left] = right === undefined ? undefined : truth[right]
  return found
}

/** A character that looks like another, the more alike the likelier; of the same script where that can be told. */
function misread(char, random) {
  const options = listCandidates(char)
  const weights = options.map(({likeness}) => Math.exp((likeness - 1) * 25))
  let left = random() * weights.reduce((sum, weight) => sum + weight, 0)
  for (const [index, weight] of weights.entries()) {
    left -= weight
    if (left <= 0) return options[index].char
  }
  return char
}
