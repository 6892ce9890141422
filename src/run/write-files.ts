import {constants, renameSync, writeFileSync} from 'node:fs'
import {access, mkdir, readFile, rm, stat} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import type {z} from 'zod'
import {type EmittedIssue, type IssueJson, issueSchema} from '../emit/index.js'
import {formatJson} from './format-json.js'
import {explainError, RunError} from './run-error.js'

/**
 * Make the target folder, and make sure that it can be written.
 *
 * @throws {RunError} when it can not.
 */
export async function openTarget(folder: string): Promise<void> {
  try {
    await makeFolder(folder)
    await access(folder, constants.W_OK)
  } catch (error) {
    throw new RunError(`Expected a folder that can be written at \`${folder}\`: ${explainError(error)}`)
  }
}

/** Make a folder and those above it. `recursive` of Node.js 20 never ends where the system refuses, as in /proc. */
async function makeFolder(folder: string): Promise<void> {
  const code = await tryFolder(folder)
  if (code === undefined) return
  const above = dirname(folder)
  if (code !== 'ENOENT' || above === folder) throw new Error(`${code}, can not make it`)
  await makeFolder(above)
  const again = await tryFolder(folder)
  if (again !== undefined) throw new Error(`${again}, can not make it`)
}

/** @returns the code of the error; `undefined` when the folder is there. */
async function tryFolder(folder: string): Promise<string | undefined> {
  try {
    await mkdir(folder)
    return undefined
  } catch (error) {
    const there = await stat(folder).catch(() => undefined)
    if (there?.isDirectory()) return undefined
    return error instanceof Error && 'code' in error ? String(error.code) : explainError(error)
  }
}

/**
 * Write a JSON file: under another name first, so that nobody ever sees half
 * of it.
 *
 * @throws {RunError} when it can not be written.
 */
export function writeJson(path: string, value: unknown): void {
  const unfinished = `${path}.tmp`
  try {
    writeFileSync(unfinished, formatJson(value))
    renameSync(unfinished, path)
  } catch (error) {
    throw new RunError(`Expected to write \`${path}\`: ${explainError(error)}`)
  }
}

/** Write an issue and its articles into its folder below the target. */
export async function writeIssue(target: string, {issue, articles}: EmittedIssue): Promise<void> {
  const folder = join(target, issue.id)
  await openTarget(folder)
  for (const article of articles) writeJson(join(folder, `${article.id}.json`), article)
  writeJson(join(folder, 'issue.json'), issue)
}

/** Read the issue that stands in the target; `undefined` when there is none, or none of ours. */
export async function readIssue(target: string, id: string): Promise<IssueJson | undefined> {
  return readJson(join(target, id, 'issue.json'), issueSchema)
}

async function readJson<Json>(path: string, schema: z.ZodType<Json>): Promise<Json | undefined> {
  try {
    return schema.safeParse(JSON.parse(await readFile(path, 'utf8'))).data
  } catch {
    return undefined
  }
}

/** Sample: `-p01-a02`, `-p12-2-a101`, behind the name of the issue. */
const articleEnding = /^-p\d{2,5}(?:-\d{1,5})?-a\d{2,6}$/u

/**
 * Remove the articles that an earlier run left and that are no longer there:
 * those that its `issue.json` lists, if their names are ours.
 *
 * @param before issue as the earlier run wrote it.
 * @param issue issue as it is now.
 */
export async function removeStale(target: string, before: IssueJson, issue: IssueJson): Promise<void> {
  if (before.id !== issue.id) return
  const kept = new Set(issue.articles)
  for (const id of before.articles) {
    const ours = id.startsWith(issue.id) && articleEnding.test(id.slice(issue.id.length))
    if (ours && !kept.has(id)) await rm(join(target, issue.id, `${id}.json`), {force: true})
  }
}
