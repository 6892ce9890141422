import {captionsOf, creditsOf} from './article-text.js'
import {addBigrams, type Bigrams, countBigrams, sizeOf, takeBigrams} from './bigrams.js'
import {normalizeText} from './normalize-text.js'
import type {EvaluatedArticle, Share} from './types.js'

/** A sentence leaks when gold can supply less than this share of its bigrams; a few misread characters stay below. */
const leastSupplied = 0.5
/** Scraps under this length, such as a closing quote, are judged with their neighbour. */
const leastSentence = 4
// 他说：“好。”／会议结束。
const sentenceEnd = /(?<=[。！？])/u

/**
 * Measure how much of the predicted text belongs to no gold article of the page.
 *
 * Judged sentence by sentence. Each bigram of gold can be given once, so a
 * pull quote printed into its story leaks although its words are the story’s.
 *
 * @returns characters that leak (`part`) of all predicted characters (`whole`).
 */
export function measureLeakage(
  gold: readonly EvaluatedArticle[],
  predicted: readonly EvaluatedArticle[]
): Share {
  const supply: Bigrams = new Map()
  for (const text of gold.flatMap(suppliedBy)) addBigrams(supply, normalizeText(text))

  let part = 0
  let whole = 0
  for (const sentence of predicted
    .flatMap(printedBy)
    .flatMap((text) => splitSentences(normalizeText(text)))) {
    const wanted = countBigrams(sentence)
    const supplied = takeBigrams(supply, wanted)
    whole += sentence.length
    if (supplied < leastSupplied * sizeOf(wanted)) part += sentence.length
  }
  return {part, whole}
}

/**
 * Cut a folded text behind 。！？.
 *
 * A closing quote opens the next sentence, as it costs nothing there.
 */
export function splitSentences(text: string): string[] {
  const sentences: string[] = []
  for (const sentence of text.split(sentenceEnd)) {
    const before = sentences.at(-1)
    if (sentence === '') continue
    if (before !== undefined && (sentence.length < leastSentence || before.length < leastSentence)) {
      sentences[sentences.length - 1] = before + sentence
    } else {
      sentences.push(sentence)
    }
  }
  return sentences
}

/** Bylines, datelines and credits belong to the article too, wherever the prediction printed them. */
function suppliedBy(article: EvaluatedArticle): string[] {
  const {kicker = '', headline, deck = '', dateline, byline, body, jumps = []} = article
  return [
    kicker,
    headline,
    deck,
    dateline?.text ?? '',
    byline?.text ?? '',
    ...body.map(({text}) => text),
    ...captionsOf(article),
    ...creditsOf(article),
    ...jumps.map(({text = ''}) => text)
  ]
}

function printedBy(article: EvaluatedArticle): string[] {
  const {kicker = '', headline, deck = '', body} = article
  return [kicker, headline, deck, ...body.map(({text}) => text), ...captionsOf(article)]
}
