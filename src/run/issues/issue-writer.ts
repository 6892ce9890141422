import {lstatSync, readFileSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import type {z} from 'zod'
import {type ArticleJson, articleSchema, type EmittedIssue, issueSchema} from '../../emit/index.js'
import {digest} from '../cache/entry.js'
import type {Store} from '../cache/store.js'
import {fits} from '../fits.js'
import {formatJson} from '../format-json.js'
import {type OnExisting, openIssueFolder, type Target} from '../target/open-target.js'
import {writeWhole} from '../target/whole-file.js'
import type {NamedPage} from './desk-page.js'
import {type KeptPage, type Manifest, openManifests} from './manifest.js'
import {mergeIssues} from './merge-issues.js'

const issueFile = 'issue.json'

/** An issue, or a part of one, to be written. */
export interface IssueDraft {
  issueId: string
  /** Which part, from 1. */
  part: number
  /** Absent when it is not to be kept. */
  key: string | undefined
  /** Key of the options and the code that made it. */
  made: string
  emitted: EmittedIssue
  pages: readonly Pick<NamedPage, 'key' | 'identity'>[]
  /** Digests of files as a run wrote them, by name, where they are others by now (default: none). */
  written?: Readonly<Record<string, string>>
  /** Whether all pages are there; otherwise nothing that stands in the target is taken away. */
  complete: boolean
}

/** Writes issues into a target, and knows which of them stand there as they should. */
export interface IssueWriter {
  /**
   * Make the folder of an issue.
   *
   * @throws {BlockedError} when something else stands there.
   */
  prepare: (issueId: string) => Promise<void>
  /** Find what an earlier run has made of the very same pages, if all its files stand there unchanged. */
  findKept: (issueId: string, part: number, key: string) => Manifest | undefined
  /** Read the articles of an issue that stands there. */
  readArticles: (issueId: string, manifest: Manifest) => ArticleJson[]
  /** List articles that somebody has changed since a run wrote them. */
  listChanged: (issueId: string, part: number, articles: readonly ArticleJson[]) => string[]
  /**
   * Write an issue: whole files, and what an earlier run has left is taken away.
   *
   * @param changed articles that are left as they are.
   * @param said what was said of its pages.
   * @throws {StopError} when it can not be written.
   */
  write: (draft: IssueDraft, changed: readonly string[], said: readonly KeptPage[]) => Promise<void>
}

/** Make a writer. With `overwrite` nothing of what stands there counts. */
export function createIssueWriter(target: Target, store: Store, onExisting: OnExisting): IssueWriter {
  const {folder, unfinished} = target
  const manifests = openManifests(target.manifests, unfinished)
  const skips = onExisting === 'skip'
  const pathOf = (issueId: string, name: string) => join(folder, issueId, name)

  return {
    prepare: (issueId) => openIssueFolder(join(folder, issueId)),

    findKept: (issueId, part, key) => {
      if (!skips) return undefined
      const manifest = manifests.read(issueId, part)
      if (manifest?.key !== key) return undefined
      // Something was left to do here.
      if (Object.keys(manifests.readPending(issueId)).length > 0) return undefined
      // Of an issue in parts `issue.json` is not as the first part left it: all parts are made anew.
      if (part === 1 && manifests.read(issueId, 2)) return undefined
      const files = Object.entries(manifest.files)
      return files.every(([name, sum]) => digestFile(pathOf(issueId, name)) === sum) ? manifest : undefined
    },

    readArticles: (issueId, {files}) =>
      Object.keys(files)
        .filter((name) => name !== issueFile)
        .map((name) => readJson(pathOf(issueId, name), articleSchema))
        .filter((article) => article !== undefined),

    listChanged: (issueId, part, articles) => {
      if (!skips) return []
      const written = {...manifests.read(issueId, part)?.files}
      const pending = manifests.readPending(issueId)
      return articles
        .filter(({id}) => {
          const name = nameFile(id)
          const before = written[name]
          if (before === undefined) return false
          const now = digestFile(pathOf(issueId, name))
          if (now === undefined || now === before || now === pending[name]) return false
          return isArticle(pathOf(issueId, name), id)
        })
        .map(({id}) => id)
    },

    write: async ({complete, emitted, issueId, key, made, pages, part, written = {}}, changed, said) => {
      const before = manifests.read(issueId, part)
      const standing = readJson(pathOf(issueId, issueFile), issueSchema)
      const issue = part > 1 && standing ? mergeIssues(standing, emitted.issue) : emitted.issue
      const texts = new Map(emitted.articles.map((article) => [nameFile(article.id), formatJson(article)]))
      texts.set(issueFile, formatJson(issue))
      const left = new Set(changed.map(nameFile))
      // What somebody has changed keeps the digest of what was written, so that it is still known as changed.
      const sums = [...texts].map(([name, text]) => [
        name,
        (left.has(name) && before?.files[name]) || (written[name] ?? digest(text))
      ])
      const files: Record<string, string> = Object.fromEntries(sums)
      // What a run that was killed was about to write, and what may have to go, is known to the next one.
      const pending = {
        ...(part === 1 ? nameAll(standing?.articles ?? []) : {}),
        ...before?.files,
        ...manifests.readPending(issueId),
        ...files
      }
      if (part === 1) manifests.removeFrom(issueId, 2)
      manifests.writePending(issueId, pending)
      const writing = [...texts].filter(([name]) => !left.has(name))
      await writeWhole(
        writing.map(([name, data]) => ({path: pathOf(issueId, name), data})),
        unfinished
      )
      const kept = new Set(issue.articles.map(nameFile))
      const stale = Object.keys(pending).filter((name) => isOurs(name, issueId) && !kept.has(name))
      if (complete) for (const name of stale) remove(pathOf(issueId, name))
      if (key !== undefined) {
        for (const {identity, key: page} of pages) if (page) keepIdentity(store, page, identity)
        const keyed = said.map((page, index) => ({...page, key: pages[index]?.key ?? ''}))
        manifests.write(issueId, part, {key, made, pages: keyed, files})
      } else manifests.removeFrom(issueId, part)
      if (complete) manifests.removePending(issueId)
    }
  }
}

/** Sample: `-p01-a02.json`, `-p12-2-a101.json`, behind the name of the issue. */
const articleEnding = /^-p\d{2,5}(?:-\d{1,5})?-a\d{2,6}\.json$/u

function isOurs(name: string, issueId: string): boolean {
  return name.startsWith(issueId) && articleEnding.test(name.slice(issueId.length))
}

function nameFile(id: string): string {
  return `${id}.json`
}

/** Names without digests: what is known of them is that they may be ours. */
function nameAll(ids: readonly string[]): Record<string, string> {
  return Object.fromEntries(ids.map((id) => [nameFile(id), '']))
}

function keepIdentity(store: Store, key: string, identity: NamedPage['identity']): void {
  store.put('page', key, Buffer.from(JSON.stringify(identity)))
}

/** A folder that stands there is none of ours. */
function remove(path: string): void {
  if (lstatSync(path, {throwIfNoEntry: false})?.isDirectory()) return
  rmSync(path, {force: true})
}

function digestFile(path: string): string | undefined {
  try {
    return digest(readFileSync(path))
  } catch {
    return undefined
  }
}

/** Whether a file is still the article of that id; a damaged one is not worth keeping. */
function isArticle(path: string, id: string): boolean {
  return readJson(path, articleSchema)?.id === id
}

function readJson<Json>(path: string, schema: z.ZodType<Json>): Json | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return fits(schema, value) ? value : undefined
  } catch {
    return undefined
  }
}
