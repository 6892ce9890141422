/** Files of a part; they are read and never touched. */
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {z} from 'zod'
import {
  type ArticleJson,
  articleSchema,
  type InputHead,
  type IssueJson,
  type IssuePage,
  issueSchema,
  type PageReport,
  type RunEvent
} from '../../emit/index.js'
import {digest} from '../cache/entry.js'
import {fits} from '../fits.js'
import {type Manifest, type ManifestPage, openManifests} from '../issues/manifest.js'
import {journalName} from '../report/journal.js'
import {explainError, RunError} from '../run-error.js'
import {stateName} from '../target/open-target.js'
import {type Place, readPlaced} from './journal-index.js'
import type {Part, PartInput, PartPage} from './read-part.js'

/** A page of an issue, as a manifest knows it. */
export interface KnownPage {
  manifest: Manifest
  page: ManifestPage
}

/** An issue of a part. */
export interface PartIssue {
  issue: IssueJson
  pages: ReadonlyMap<string, IssuePage>
  /** Pages by id; those that no manifest knows are not there. */
  known: ReadonlyMap<string, KnownPage>
}

/** An article of a part. */
export interface PartArticle {
  article: ArticleJson
  /** Digest of its file. */
  sum: string
}

const issueFile = 'issue.json'

/** Sample: `-a02`, behind issue and page. */
const articleEnding = /^-a\d{2,6}$/u

/**
 * Read an issue of a part, with its manifests.
 *
 * @throws {RunError} when it is not as a run writes it, or lacks a page.
 */
export function readPartIssue({folder, issues}: Part, issueId: string): PartIssue {
  const path = join(folder, issueId, issueFile)
  const issue = readJson(path, issueSchema).value
  const pages = new Map(issue.pages.map((page) => [page.id, page]))
  for (const id of issues.get(issueId)?.keys() ?? []) {
    const page = pages.get(id)
    if (!page) throw refuse(path, `no page \`${id}\``)
    for (const article of page.articles) {
      const before = `${issueId}-${id}`
      const isOurs = article.startsWith(before) && articleEnding.test(article.slice(before.length))
      if (!isOurs) throw refuse(path, `an article \`${article}\` of page \`${id}\``)
    }
  }
  return {issue, pages, known: readManifests(folder, issueId)}
}

/**
 * Read all issues and articles of a part once: better before anything is
 * written than in the middle.
 *
 * @throws {RunError} when one of them is not as a run writes it.
 */
export function checkPart(part: Part): void {
  for (const [issueId, ids] of part.issues) {
    const {pages} = readPartIssue(part, issueId)
    for (const id of ids.keys()) {
      for (const article of pages.get(id)?.articles ?? []) readPartArticle(part, issueId, article)
    }
  }
}

/**
 * Read an article of a part.
 *
 * @throws {RunError} when it is none.
 */
export function readPartArticle({folder}: Part, issueId: string, id: string): PartArticle {
  const path = articlePath(folder, issueId, id)
  const {text, value: article} = readJson(path, articleSchema)
  if (article.id !== id) throw refuse(path, `the article \`${article.id}\``)
  return {article, sum: digest(text)}
}

/**
 * Read the report of a page again.
 *
 * @throws {RunError} when it is no longer there.
 */
export function readPageReport({input, report}: PartPage): PageReport {
  const event = readEvent(input.part, report)
  if (event?.event === 'page') return event.page
  throw refuse(join(input.part.folder, journalName), 'another file than a moment ago')
}

/**
 * Read again what was said of an input as a whole.
 *
 * @returns nothing when the run did not come so far.
 * @throws {RunError} when it is no longer there.
 */
export function readInputHead({head, part}: PartInput): InputHead | undefined {
  if (!head) return undefined
  const event = readEvent(part, head)
  if (event?.event === 'input') return event.input
  throw refuse(join(part.folder, journalName), 'another file than a moment ago')
}

function readEvent({folder}: Part, place: Place): RunEvent | undefined {
  const path = join(folder, journalName)
  try {
    return readPlaced(path, place)
  } catch (error) {
    throw refuse(path, explainError(error))
  }
}

/** Of an issue whose pages stood apart there are several. */
function readManifests(folder: string, issueId: string): Map<string, KnownPage> {
  const manifests = openManifests(join(folder, stateName, 'issues'), '')
  const known = new Map<string, KnownPage>()
  for (let part = 1; ; part++) {
    const manifest = manifests.read(issueId, part)
    if (!manifest) return known
    for (const page of manifest.pages) known.set(page.report.id, {manifest, page})
  }
}

function articlePath(folder: string, issueId: string, id: string): string {
  return join(folder, issueId, `${id}.json`)
}

function readJson<Json>(path: string, schema: z.ZodType<Json>): {text: string; value: Json} {
  try {
    const text = readFileSync(path, 'utf8')
    const value: unknown = JSON.parse(text)
    if (fits(schema, value)) return {text, value}
  } catch (error) {
    throw refuse(path, explainError(error))
  }
  throw refuse(path, 'JSON of another form')
}

function refuse(path: string, actual: string): RunError {
  return new RunError(
    `Expected \`${path}\` as a run wrote it, got ${actual}. ` +
      'Copy the folder again as a whole, run that part again, or leave it out.'
  )
}
