import {VFile} from 'vfile'
import {report} from '../diagnostics/index.js'
import {
  decodeText,
  manyPaged,
  numberFirstLines,
  readFileFacts,
  reportDecoding,
  reportFault,
  type ScanKind,
  scanFormats,
  splitPages
} from '../ingest/index.js'
import type {FileFacts} from '../npst/types.js'
import {parsePage} from '../pipeline.js'
import {stdinName} from './find-inputs.js'
import {namePage} from './names.js'
import {type Input, openInput, type Sources} from './read-input.js'
import type {PageJob} from './run-page.js'
import type {ScanTask} from './scan-task.js'

/** Longest page, in UTF-16 units: a hundred broadsheet pages. Stages hold a page as a tree, some hundred bytes a character. */
const longestPage = 2_000_000

/** The pages of an input, before any of them has been parsed. */
export interface ReadPages {
  /** Absent for pictures. */
  encoding?: string
  /** How many there are. */
  count: number
  /** Made one by one, so that a page that is done can go. */
  jobs: Iterable<NamedJob>
}

/** A page of text with the id that it has until its issue gives it another. */
export interface TextJob extends PageJob {
  id: string
}

/** A page that is a picture; a worker makes the job. */
export interface ScanJob {
  id: string
  scan: ScanTask
}

export type NamedJob = TextJob | ScanJob

/**
 * Open an input and find its pages, by what it holds and not by its name.
 *
 * Speaks on `file`, which stands for the whole input.
 *
 * @throws {VFileMessage} when the input can not be used.
 */
export async function readPages(path: string, file: VFile, sources: Sources): Promise<ReadPages> {
  const input = await openInput(path, file, sources)
  if (input.kind !== 'text') return listScans(path, file, input.kind, input)
  const decoded = decodeText(input.bytes())
  reportDecoding(file, decoded)
  const texts = splitPages(decoded.text)
  return {encoding: decoded.encoding, count: texts.length, jobs: makeJobs(path, texts)}
}

async function listScans(path: string, file: VFile, kind: ScanKind, input: Input): Promise<ReadPages> {
  const count = manyPaged.includes(kind) ? await countPages(file, kind, input) : 1
  const kept = path === stdinName ? {bytes: share(input.bytes())} : {}
  const tasks = Array.from({length: count}, (_, index) => {
    const facts = factsOf(path, index)
    const id = namePage(facts.number ?? index + 1)
    return {id, scan: {id, source: path, facts, kind, index, ...kept}}
  })
  return {count, jobs: tasks}
}

async function countPages(file: VFile, kind: ScanKind, {bytes}: Input): Promise<number> {
  try {
    const opened = await scanFormats[kind](bytes(), {})
    opened.close()
    return opened.pageCount
  } catch (error) {
    return reportFault(file, error)
  }
}

/** Put bytes where workers can see them. */
function share(bytes: Uint8Array): Uint8Array {
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length))
  shared.set(bytes)
  return shared
}

function* makeJobs(path: string, texts: readonly string[]): Generator<TextJob> {
  const firstLines = numberFirstLines(texts)
  for (const [index, text] of texts.entries()) yield makeJob(path, text, index, firstLines[index] ?? 1)
}

function makeJob(path: string, text: string, index: number, firstLine: number): TextJob {
  const facts = factsOf(path, index)
  const id = namePage(facts.number ?? index + 1)
  const file = new VFile({path, value: text, data: {page: {id, source: path, facts, firstLine}}})
  const parse = () => {
    if (text.length > longestPage) {
      report(file, 'run:page-oversize', {actual: text.length, expected: longestPage})
    }
    return parsePage(file)
  }
  return {id, file, parse}
}

/** The name of a file speaks of its first page; the others are counted on. */
function factsOf(path: string, index: number): FileFacts {
  const facts = path === stdinName ? {} : readFileFacts(path)
  return facts.number === undefined ? facts : {...facts, number: facts.number + index}
}
