/**
 * Score what `banmian run` wrote against gold pages.
 *
 *   npm run score -- --gold DIR --output DIR [--per-page]
 *
 * Needs a build (`npm run build`). The measures are those of `src/evaluate`.
 */
import {readdirSync, readFileSync} from 'node:fs'
import {basename, join} from 'node:path'
import {parseArgs} from 'node:util'
import {pageKey, scorePage, summarize} from '../dist/evaluate/index.js'

const columns = [
  'article_f1',
  'headline_f1',
  'byline_f1',
  'dateline_f1',
  'caption_f1',
  'paragraph_f1',
  'cer',
  'text_ned',
  'publication_accuracy',
  'furniture_leakage'
]
const columnWidth = 12

const {
  gold: goldFolder,
  output,
  'per-page': perPage
} = parseArgs({
  options: {gold: {type: 'string'}, output: {type: 'string'}, 'per-page': {type: 'boolean', default: false}}
}).values

if (goldFolder && output) {
  printScores(goldFolder, output)
} else {
  console.error('usage: npm run score -- --gold DIR --output DIR [--per-page]')
  process.exitCode = 2
}

function printScores(goldFolder, output) {
  const gold = readGold(goldFolder)
  const predicted = readOutput(output)
  const pages = [...gold]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, page]) => ({name, score: scorePage(page, predicted.get(name) ?? [])}))
  const outside = [...predicted].filter(([name]) => !gold.has(name)).flatMap(([, articles]) => articles)

  if (perPage) printPages(pages)
  const {measures, pages: count, goldArticles, predictedArticles} = summarize(pages.map(({score}) => score))
  for (const [name, value] of measures) printRow(name, showFigure(value))
  printRow('pages', count)
  printRow('gold_articles', goldArticles)
  printRow('predicted_articles', predictedArticles)
  printRow('outside_articles', outside.length)
}

function printPages(pages) {
  const heads = columns.map((name) => name.replace(/_accuracy|furniture_/gu, '').slice(0, columnWidth))
  console.log(['page'.padEnd(24), ...heads.map((head) => head.padStart(columnWidth)), 'found/gold'].join(' '))
  for (const {name, score} of pages) {
    const {measures, goldArticles, predictedArticles} = summarize([score])
    const cells = columns.map((column) => showFigure(measures.get(column)).padStart(columnWidth))
    const wrong = score.publication.wrong.length > 0 ? `wrong: ${score.publication.wrong.join(',')}` : ''
    console.log(
      [name.padEnd(24), ...cells, `${predictedArticles}/${goldArticles}`, wrong].join(' ').trimEnd()
    )
  }
  console.log('')
}

function printRow(name, value) {
  console.log(name.padEnd(22), String(value).padStart(8))
}

function showFigure(value) {
  return typeof value === 'number' ? value.toFixed(4) : '–'
}

function readGold(folder) {
  return new Map(
    listJson(folder)
      .map((path) => [pageKey(path), readJson(path)])
      .filter(([, {articles}]) => articles)
  )
}

/** Articles below a folder by page, in the order of their issue. */
function readOutput(folder) {
  const files = listJson(folder)
  const ranks = new Map()
  for (const path of files.filter((path) => basename(path) === 'issue.json')) {
    for (const [rank, entry] of (readJson(path).articles ?? []).entries()) ranks.set(entry.id ?? entry, rank)
  }
  const rankOf = ({id}) => ranks.get(id) ?? Number.POSITIVE_INFINITY
  const pages = new Map()
  for (const path of files) {
    const article = readJson(path)
    const source = article?.pages?.[0]?.source
    if (!Array.isArray(article?.body) || typeof article.headline !== 'string' || !source) continue
    const key = pageKey(source)
    pages.set(key, [...(pages.get(key) ?? []), article])
  }
  for (const articles of pages.values()) {
    articles.sort(
      (a, b) =>
        compare(rankOf(a), rankOf(b)) || String(a.id).localeCompare(String(b.id), 'en', {numeric: true})
    )
  }
  return pages
}

/** Not a difference: two articles without a rank are equal, and ∞ − ∞ is not 0. */
function compare(a, b) {
  if (a === b) return 0
  return a < b ? -1 : 1
}

function listJson(folder) {
  return readdirSync(folder, {recursive: true})
    .map(String)
    .filter((path) => path.endsWith('.json'))
    .sort()
    .map((path) => join(folder, path))
}

function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'))
}
