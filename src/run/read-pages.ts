import {VFile} from 'vfile'
import {report} from '../diagnostics/index.js'
import {
  decodeText,
  hasInk,
  manyPaged,
  numberFirstLines,
  type PageData,
  readFileFacts,
  reportDecoding,
  reportFault,
  type ScanKind,
  scanFormats,
  splitLines,
  splitPages
} from '../ingest/index.js'
import type {FileFacts} from '../npst/types.js'
import {parsePage} from '../pipeline.js'
import {chooseProfile, type ProfileSet, readProfileFacts} from '../profile/index.js'
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
 * @param profiles whose forms of file names are known (default: none).
 *
 * @throws {VFileMessage} when the input can not be used.
 */
export async function readPages(
  path: string,
  file: VFile,
  sources: Sources,
  profiles?: ProfileSet
): Promise<ReadPages> {
  const input = await openInput(path, file, sources)
  if (input.kind !== 'text') return listScans(path, file, input.kind, input, profiles)
  const decoded = decodeText(input.bytes())
  reportDecoding(file, decoded)
  const texts = splitPages(decoded.text)
  return {encoding: decoded.encoding, count: texts.length, jobs: makeJobs(path, texts, profiles)}
}

async function listScans(
  path: string,
  file: VFile,
  kind: ScanKind,
  input: Input,
  profiles: ProfileSet | undefined
): Promise<ReadPages> {
  const count = manyPaged.includes(kind) ? await countPages(file, kind, input) : 1
  const kept = path === stdinName ? {bytes: share(input.bytes())} : {}
  const tasks = Array.from({length: count}, (_, index) => {
    const facts = factsOf(path, index, profiles)
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

function* makeJobs(
  path: string,
  texts: readonly string[],
  profiles: ProfileSet | undefined
): Generator<TextJob> {
  const firstLines = numberFirstLines(texts)
  let neighbor: string | undefined
  for (const [index, text] of texts.entries()) {
    const facts = factsOf(path, index, profiles)
    const page = {facts, firstLine: firstLines[index] ?? 1, ...(neighbor === undefined ? {} : {neighbor})}
    if (profiles && texts.length > 1) neighbor = findNeighbor(text, facts, neighbor, profiles)
    yield makeJob(path, text, index, page)
  }
}

/** The profile that the next page of the file may take over; a page of another paper hands nothing on. */
function findNeighbor(
  text: string,
  {date, paper, profile}: FileFacts,
  neighbor: string | undefined,
  profiles: ProfileSet
): string | undefined {
  if (text.length > longestPage) return undefined
  const lines = splitLines(text).filter(hasInk)
  return chooseProfile({lines, date, paper, fileProfile: profile, neighbor}, profiles).chosen?.name
}

function makeJob(path: string, text: string, index: number, known: PageData & {facts: FileFacts}): TextJob {
  const id = namePage(known.facts.number ?? index + 1)
  const file = new VFile({path, value: text, data: {page: {id, source: path, ...known}}})
  const parse = () => {
    if (text.length > longestPage) {
      report(file, 'run:page-oversize', {actual: text.length, expected: longestPage})
    }
    return parsePage(file)
  }
  return {id, file, parse}
}

/** The name of a file speaks of its first page; the others are counted on. What a profile knows of names comes first. */
function factsOf(path: string, index: number, set: ProfileSet | undefined): FileFacts {
  if (path === stdinName) return {}
  const facts = (set && readProfileFacts(path, set.profiles)) ?? readFileFacts(path)
  return facts.number === undefined ? facts : {...facts, number: facts.number + index}
}
