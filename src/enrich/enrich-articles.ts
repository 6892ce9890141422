import type {Plugin} from 'unified'
import type {VFile} from 'vfile'
import {report} from '../diagnostics/index.js'
import {toText} from '../npst/to-text.js'
import type {Article, Page} from '../npst/types.js'
import {articlesOf} from '../npst/visit.js'
import {loadSegmenter, type Segmenter} from '../vendor/nodejieba.js'
import {type Convert, createConverter} from '../vendor/opencc.js'
import {chooseEntities} from './entities.js'
import {candidateCount, chooseKeywords, weighWords} from './keywords.js'

/** Configuration; a run needs none of it. */
export interface EnrichOptions {
  /** What cuts text into words (default: jieba, loaded on first use). */
  segmenter?: () => Promise<Segmenter>
}

/**
 * Give each article its keywords and the people, places and organizations it
 * names.
 *
 * Sets `data.keywords` and `data.entities`, absent when there are none; moves
 * and removes nothing. Traditional text is looked up in simplified characters,
 * the dictionary’s own, and comes back as printed.
 * Reports `enrich:addon-missing` once for each pipeline.
 */
export const enrichArticles: Plugin<[EnrichOptions?], Page> = (options = {}) => {
  const load = options.segmenter ?? loadSegmenter
  let told = false

  return async (page, file) => {
    const articles = articlesOf(page)
    if (articles.length === 0) return
    const segmenter = await load()
    if (segmenter.engine !== 'jieba' && !told) {
      told = true
      reportMissing(file, page)
    }
    const convert = page.language === 'zh-Hant' ? await createConverter('tw', 'cn') : (text: string) => text
    for (const article of articles) enrichArticle(article, segmenter, convert)
  }
}

function reportMissing(file: VFile, page: Page): void {
  report(file, 'enrich:addon-missing', {ancestors: [page], actual: 'Intl.Segmenter', expected: 'nodejieba'})
}

function enrichArticle(article: Article, segmenter: Segmenter, convert: Convert): void {
  const printed = articleText(article)
  const text = convert(printed)
  const restore = makeRestore(text, printed)
  const weighted =
    segmenter.engine === 'jieba' ? segmenter.extract(text, candidateCount) : weighWords(segmenter.cut(text))
  const keywords = chooseKeywords(weighted, text).map(restore)
  const tagged = segmenter.tag(text).map(({word, tag}) => ({word: restore(word), tag}))
  const entities = chooseEntities(tagged, bylinePeople(article))

  const {keywords: _keywords, entities: _entities, ...data} = article.data ?? {}
  if (keywords.length > 0) Object.assign(data, {keywords})
  if (entities.length > 0) Object.assign(data, {entities})
  if (Object.keys(data).length > 0) article.data = data
}

/** Back from simplified words to the characters that were printed, by place. */
function makeRestore(text: string, printed: string): Convert {
  if (text.length !== printed.length) return (word) => word
  return (word) => {
    const at = text.indexOf(word)
    return at < 0 ? word : printed.slice(at, at + word.length)
  }
}

function bylinePeople(article: Article): string[] {
  return article.children.flatMap((part) => (part.type === 'byline' ? part.people.map(({name}) => name) : []))
}

/** Headline and paragraphs, a part a line, without what was cut out of them. */
function articleText(article: Article): string {
  const parts: string[] = []
  for (const part of article.children) {
    if (part.type === 'headline' || part.type === 'kicker' || part.type === 'deck')
      parts.push(toText(part.children, [], 'head'))
    if (part.type === 'paragraph' || part.type === 'crosshead') parts.push(toText(part.children, part.cuts))
  }
  return parts.join('\n')
}
