/** Whether what a run left in its target is whole, and its report adds up. */
import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {
  articleSchema,
  type IssueJson,
  issueSchema,
  type LineCounts,
  type ReportJson,
  reportSchema,
  reviewSchema
} from '../../emit/index.js'
import type {Printed} from '../fake-io.js'
import {listFiles} from './list-files.js'

/** Exit codes that a command may end with when nobody interrupts it; 3 when it can not write. */
const exitCodes: readonly number[] = [0, 1, 2, 3]

/** What lies in a target beside issues: for people, and for later runs. */
const ownFiles: readonly string[] = ['report.json', 'report.ndjson', 'review.json']
const stateFolder = '.banmian/'

/** Rules that say of the program itself that it is wrong. */
const ownFaults: readonly string[] = [
  'run:page-crashed',
  'run:lines-lost',
  'run:worker-died',
  'run:page-timeout'
]

/** What is printed only when something was thrown that nobody expected. Sample: `    at parse (file:///x.js:1:2)`. */
const stack = /unexpected fault|^ {4}at .{1,300}:\d+:\d+\)?$/mu

/** Say what is wrong with what a command printed. */
export function checkPrinted({code, err, out}: Printed): string[] {
  const faults = exitCodes.includes(code) ? [] : [`exit code ${code}`]
  if (stack.test(err)) faults.push(`printed: ${err.slice(0, 1500)}`)
  if (code !== 0 && `${err}${out}`.trim() === '') faults.push(`exit code ${code} without a word`)
  return faults
}

/**
 * Say what is wrong with a target.
 *
 * @param whole nothing else may lie there.
 */
export function checkTarget(target: string, {code, whole}: {code: number; whole: boolean}): string[] {
  // Nothing could run: what lies there is not from this run.
  if (code === 2) return whole && existsSync(target) ? strays(target, []) : []
  // It could not write, and the report may be what it could not write.
  if (code === 3) return []
  const report = readJson(join(target, 'report.json'), reportSchema)
  if (typeof report === 'string') return [report]
  const review = readJson(join(target, 'review.json'), reviewSchema)
  const issues = listIssues(report).map((id) => readJson(join(target, id, 'issue.json'), issueSchema))
  const faults = [review, ...issues].filter((result) => typeof result === 'string')
  const found = issues.filter((issue) => typeof issue !== 'string')
  const articles = found.flatMap((issue) => issue.articles.map((id) => join(issue.id, `${id}.json`)))
  for (const path of articles) {
    const article = readJson(join(target, path), articleSchema)
    if (typeof article === 'string') faults.push(article)
  }
  const files = [...ownFiles, ...found.map(({id}) => join(id, 'issue.json')), ...articles]
  return [
    ...faults,
    ...checkReport(report, code),
    ...checkArticleCount(report, found),
    ...(whole ? strays(target, files) : [])
  ]
}

function readJson<Json>(
  path: string,
  schema: {safeParse: (value: unknown) => {data?: Json; error?: Error}}
): Json | string {
  try {
    const {data, error} = schema.safeParse(JSON.parse(readFileSync(path, 'utf8')))
    return data ?? `${path} is not valid: ${error?.message.slice(0, 500)}`
  } catch (error) {
    return `${path} can not be read: ${String(error)}`
  }
}

function listIssues({inputs}: ReportJson): string[] {
  const ids = inputs.flatMap(({pages = []}) => pages.flatMap(({issue}) => issue ?? []))
  return [...new Set(ids)]
}

function checkReport({counts, inputs, status}: ReportJson, code: number): string[] {
  const pages = inputs.flatMap((input) => input.pages ?? [])
  const messages = [...inputs, ...pages].flatMap((one) => one.messages ?? [])
  const faults = messages
    .filter(({ruleId}) => ownFaults.includes(ruleId))
    .map(({reason, ruleId}) => `${ruleId}: ${reason.slice(0, 500)}`)
  const adds = ({inArticles, inFurniture, lines}: LineCounts) => lines === inArticles + inFurniture
  if (!adds(counts) || !pages.every((page) => adds(page.counts))) faults.push('lines do not add up')
  const done = pages.filter((page) => page.status !== 'failed')
  const sum = (pick: (page: (typeof pages)[number]) => number) =>
    done.reduce((total, page) => total + pick(page), 0)
  if (sum(({counts: own}) => own.lines) !== counts.lines) faults.push('lines of pages do not add up')
  if (sum(({articles}) => articles) !== counts.articles) faults.push('articles of pages do not add up')
  if (done.length !== counts.pages) faults.push('pages do not add up')
  if (status === 'stopped') faults.push(`a stopped run ended with ${code}`)
  const failed = status === 'failed'
  if (failed && code !== 1) faults.push(`a failed run ended with ${code}`)
  if (failed !== counts.errors > 0) faults.push(`a run with ${counts.errors} errors is ${status}`)
  return faults
}

function checkArticleCount({counts}: ReportJson, issues: readonly IssueJson[]): string[] {
  const written = issues.reduce((sum, {articles}) => sum + articles.length, 0)
  return written === counts.articles
    ? []
    : [`${counts.articles} articles in the report, ${written} in issues`]
}

function strays(target: string, files: readonly string[]): string[] {
  return listFiles(target)
    .filter((path) => !files.includes(path) && !isState(path))
    .map((path) => `nobody knows of ${path}`)
}

/** A lock or an unfinished file is left by a run that has not come to its end. */
function isState(path: string): boolean {
  return path.startsWith(stateFolder) && !/^\.banmian\/(?:lock|unfinished\/)/u.test(path)
}
