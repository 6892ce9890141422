import {basename} from 'node:path'
import {type EvaluatedArticle, pageKey, readArticle, readFurniture, readOrder} from '../evaluate/index.js'
import {listJson} from './list-json.js'
import {readJsonFile} from './read-json-file.js'
import {rememberLast} from './remember-last.js'

/** What a run wrote, by page. */
export interface OutputFolder {
  /** How many articles there are of each page, by its name. */
  counts: ReadonlyMap<string, number>
  /** Sources of each page, by its name; more than one when several views of it were run into one folder. */
  sources: ReadonlyMap<string, ReadonlySet<string>>
  /** Files of the articles of a page, in the order of their issue. */
  listFiles: (name: string) => string[]
  /** Read the articles of a page, in the order of their issue. */
  readArticles: (name: string) => Promise<EvaluatedArticle[]>
  /** Read the lines of a page that are in no article. */
  readFurniture: (name: string) => Promise<string[]>
}

interface Place {
  path: string
  id: string
}

const damaged = 'The file is damaged: run the page again, or take the file out of the folder'

/**
 * Find out which page each article below a folder belongs to.
 *
 * Reads every file once and keeps its place alone; texts are read again when
 * their page comes, so that memory does not grow with them.
 *
 * @throws {RunError} when there is no folder, or a file is no JSON.
 */
export async function openOutput(folder: string): Promise<OutputFolder> {
  const places = new Map<string, Place[]>()
  const sources = new Map<string, Set<string>>()
  const ranks = new Map<string, number>()
  const issues = new Map<string, string[]>()
  for (const path of await listJson(folder, 'articles')) {
    if (basename(path) === 'report.json') continue
    const value = await readJsonFile(path, damaged)
    if (basename(path) === 'issue.json') {
      for (const [rank, id] of readOrder(value).entries()) ranks.set(id, rank)
      for (const {source} of readFurniture(value)) add(issues, pageKey(source), path)
      continue
    }
    const read = readArticle(value)
    if (!read) continue
    const name = pageKey(read.source)
    push(places, name, {path, id: read.article.id ?? 'undefined'})
    sources.set(name, (sources.get(name) ?? new Set()).add(read.source))
  }
  for (const list of places.values()) list.sort((a, b) => comparePlaces(a, b, ranks))

  const listFiles = (name: string) => (places.get(name) ?? []).map(({path}) => path)
  // Pages of one issue come one after the other.
  const readIssue = rememberLast((path: string) => readJsonFile(path, damaged))
  return {
    counts: new Map([...places].map(([name, list]) => [name, list.length])),
    sources,
    listFiles,
    async readArticles(name) {
      const articles: EvaluatedArticle[] = []
      for (const path of listFiles(name)) {
        const read = readArticle(await readJsonFile(path, damaged))
        if (read) articles.push(read.article)
      }
      return articles
    },
    async readFurniture(name) {
      const lines: string[] = []
      for (const path of issues.get(name) ?? []) {
        const furniture = readFurniture(await readIssue(path))
        lines.push(...furniture.filter(({source}) => pageKey(source) === name).map(({text}) => text))
      }
      return lines
    }
  }
}

/** By rank in the issue; those without a rank behind the others, by id. */
function comparePlaces(a: Place, b: Place, ranks: ReadonlyMap<string, number>): number {
  const [rankA, rankB] = [ranks.get(a.id) ?? Number.MAX_VALUE, ranks.get(b.id) ?? Number.MAX_VALUE]
  return rankA - rankB || a.id.localeCompare(b.id, 'en', {numeric: true})
}

function push<Item>(lists: Map<string, Item[]>, name: string, item: Item): void {
  const list = lists.get(name)
  if (list) list.push(item)
  else lists.set(name, [item])
}

/** Add once: furniture of a page stands together, so the last one is the only one that can be the same. */
function add(lists: Map<string, string[]>, name: string, item: string): void {
  if (lists.get(name)?.at(-1) !== item) push(lists, name, item)
}
