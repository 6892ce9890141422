import {constants} from 'node:fs'
import {access, mkdir, readFile, rename, rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {z} from 'zod'
import {type EmittedIssue, type IssueJson, issueSchema} from '../emit/index.js'
import {formatJson} from './format-json.js'
import {explainError, RunError} from './run-error.js'

/** Files written at the same time; more gains nothing on one disk and runs into the limit of open files. */
const writesAtOnce = 16

/**
 * Make the target folder, and make sure that it can be written.
 *
 * @throws {RunError} when it can not.
 */
export async function openTarget(folder: string): Promise<void> {
  try {
    await mkdir(folder, {recursive: true})
    await access(folder, constants.W_OK)
  } catch (error) {
    throw new RunError(`Expected a folder that can be written at \`${folder}\`: ${explainError(error)}`)
  }
}

/**
 * Write a JSON file: under another name first, so that nobody ever sees half
 * of it.
 *
 * @throws {RunError} when it can not be written.
 */
export async function writeJson(path: string, value: unknown): Promise<void> {
  const unfinished = `${path}.tmp`
  try {
    await writeFile(unfinished, formatJson(value))
    await rename(unfinished, path)
  } catch (error) {
    throw new RunError(`Expected to write \`${path}\`: ${explainError(error)}`)
  }
}

/**
 * Write an issue and its articles into its folder below the target.
 *
 * An earlier run may have left articles of this issue that are no longer
 * there. They go, if its `issue.json` lists them and their names are ours.
 */
export async function writeIssue(target: string, {issue, articles}: EmittedIssue): Promise<void> {
  const folder = join(target, issue.id)
  await openTarget(folder)
  const before = await readIssue(target, issue.id)
  for (let index = 0; index < articles.length; index += writesAtOnce) {
    const group = articles.slice(index, index + writesAtOnce)
    await Promise.all(group.map((article) => writeJson(join(folder, `${article.id}.json`), article)))
  }
  await writeJson(join(folder, 'issue.json'), issue)
  await removeStale(folder, issue, before)
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

async function removeStale(folder: string, issue: IssueJson, before: IssueJson | undefined): Promise<void> {
  if (before?.id !== issue.id) return
  const kept = new Set(issue.articles)
  for (const id of before.articles) {
    const ours = id.startsWith(issue.id) && articleEnding.test(id.slice(issue.id.length))
    if (ours && !kept.has(id)) await rm(join(folder, `${id}.json`), {force: true})
  }
}
