/** What is counted inside a matched pair: each measure with the texts that must agree. */
import {captionsOf, creditsOf} from './article-text.js'
import {countHits} from './count-hits.js'
import {normalizeByline, normalizeText} from './normalize-text.js'
import type {Count, EvaluatedArticle} from './types.js'

/** Similarity at which a paragraph counts softly: a misread character or two in a hundred. */
const softParagraph = 0.95

/** Measures that count texts inside matched pairs. */
export const fieldNames = [
  'headline_f1',
  'kicker_f1',
  'deck_f1',
  'dateline_f1',
  'byline_f1',
  'people_f1',
  'caption_f1',
  'credit_f1',
  'paragraph_f1',
  'paragraph_f1_soft',
  'jump_f1'
] as const

export type FieldName = (typeof fieldNames)[number]

interface Field {
  readonly textsOf: (article: EvaluatedArticle) => string[]
  readonly leastSimilar?: number
}

// ——副题 and 副题 are one deck: whether the dash is type or text is the paper’s affair.
const deckDash = /^—/u

const fields: Record<FieldName, Field> = {
  headline_f1: {textsOf: ({headline}) => listText(normalizeText(headline))},
  kicker_f1: {textsOf: ({kicker}) => listText(normalizeText(kicker))},
  deck_f1: {textsOf: ({deck}) => listText(normalizeText(deck).replace(deckDash, ''))},
  dateline_f1: {textsOf: ({dateline}) => listText(normalizeText(dateline?.text))},
  byline_f1: {textsOf: ({byline}) => listText(normalizeByline(byline?.text))},
  people_f1: {textsOf: listPeople},
  caption_f1: {textsOf: (article) => captionsOf(article).map(normalizeText)},
  credit_f1: {textsOf: (article) => creditsOf(article).map(normalizeByline)},
  paragraph_f1: {textsOf: listParagraphs},
  paragraph_f1_soft: {textsOf: listParagraphs, leastSimilar: softParagraph},
  jump_f1: {textsOf: ({jumps = []}) => jumps.map(({direction, page}) => `${direction}|${page}`)}
}

/**
 * Count one field of a pair.
 *
 * @param gold absent when the prediction matched nothing: all it has is spurious.
 * @param predicted absent when the gold article was not found: all it has is missed.
 */
export function countField(
  name: FieldName,
  gold: EvaluatedArticle | undefined,
  predicted: EvaluatedArticle | undefined
): Count {
  const {textsOf, leastSimilar} = fields[name]
  return countHits(gold ? textsOf(gold) : [], predicted ? textsOf(predicted) : [], leastSimilar)
}

/** List the texts of a field that gold holds and the prediction does not. */
export function listMissed(name: FieldName, gold: EvaluatedArticle, predicted: EvaluatedArticle): string[] {
  const free = fields[name].textsOf(predicted)
  return fields[name].textsOf(gold).filter((text) => {
    const at = free.indexOf(text)
    if (at >= 0) free.splice(at, 1)
    return at < 0
  })
}

function listText(text: string): string[] {
  return text === '' ? [] : [text]
}

function listPeople({byline}: EvaluatedArticle): string[] {
  return (byline?.people ?? []).map(({name, role}) => `${normalizeText(name)}|${role}`)
}

/** A crosshead is no paragraph, though its text may agree. */
function listParagraphs({body}: EvaluatedArticle): string[] {
  return body
    .map(({type, text}) => ({mark: type === 'crosshead' ? '#' : '', text: normalizeText(text)}))
    .filter(({text}) => text !== '')
    .map(({mark, text}) => mark + text)
}
