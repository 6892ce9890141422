/**
 * Score what `banmian run` wrote against gold pages.
 *
 *   npm run score -- --gold DIR --output DIR [--per-page]
 *
 * Needs a build (`npm run build`). The measures are those of `src/evaluate`.
 */
import {parseArgs} from 'node:util'
import {scorePage, summarize} from '../dist/evaluate/index.js'
import {readGold, readOutput} from './read-pages.mjs'

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
