/** Gold pages and what a run wrote, as the measures of `src/evaluate` take them; for the scripts that score. */
import {readdirSync, readFileSync} from 'node:fs'
import {basename, join} from 'node:path'
import {pageKey} from '../dist/evaluate/index.js'

/** Gold pages below a folder, by page. */
export function readGold(folder) {
  return new Map(
    listJson(folder)
      .map((path) => [pageKey(path), readJson(path)])
      .filter(([, {articles}]) => articles)
  )
}

/** Articles below a folder by page, in the order of their issue. */
export function readOutput(folder) {
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

/** Read a JSON file. */
export function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'))
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
