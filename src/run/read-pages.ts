import type {VFile} from 'vfile'
import {
  decodeText,
  hasInk,
  manyPaged,
  numberFirstLines,
  readFileFacts,
  reportDecoding,
  reportFault,
  type ScanKind,
  scanFormats,
  splitLines,
  splitPages
} from '../ingest/index.js'
import type {FileFacts} from '../npst/types.js'
import {chooseProfile, type ProfileSet, readProfileFacts} from '../profile/index.js'
import {stdinName} from './find-inputs.js'
import {longestPage} from './make-job.js'
import {namePage} from './names.js'
import type {PageTask, ScanTask, TextTask} from './page-task.js'
import {type Input, openInput, type Sources} from './read-input.js'

/** The pages of an input, before any of them has been parsed. */
export interface ReadPages {
  /** Absent for pictures. */
  encoding?: string
  /** How many there are. */
  count: number
  /** Made one by one, so that a page that is done can go. */
  tasks: Iterable<PageTask>
}

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
  return {encoding: decoded.encoding, count: texts.length, tasks: makeTextTasks(path, texts, profiles)}
}

async function listScans(
  path: string,
  file: VFile,
  kind: ScanKind,
  input: Input,
  profiles: ProfileSet | undefined
): Promise<ReadPages> {
  const count = manyPaged.includes(kind) ? await countPages(file, kind, input) : 1
  const known = path === stdinName ? {bytes: input.bytes()} : {}
  const tasks = Array.from({length: count}, (_, index): ScanTask => {
    const facts = factsOf(path, index, profiles)
    return {id: namePage(facts.number ?? index + 1), source: path, facts, kind, index, ...known}
  })
  return {count, tasks}
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

function* makeTextTasks(
  path: string,
  texts: readonly string[],
  profiles: ProfileSet | undefined
): Generator<TextTask> {
  const firstLines = numberFirstLines(texts)
  let neighbor: string | undefined
  for (const [index, text] of texts.entries()) {
    const facts = factsOf(path, index, profiles)
    const id = namePage(facts.number ?? index + 1)
    const before = neighbor === undefined ? {} : {neighbor}
    if (profiles && texts.length > 1) neighbor = findNeighbor(text, facts, neighbor, profiles)
    yield {id, source: path, facts, text, firstLine: firstLines[index] ?? 1, ...before}
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

/** The name of a file speaks of its first page; the others are counted on. What a profile knows of names comes first. */
function factsOf(path: string, index: number, set: ProfileSet | undefined): FileFacts {
  if (path === stdinName) return {}
  const facts = (set && readProfileFacts(path, set.profiles)) ?? readFileFacts(path)
  return facts.number === undefined ? facts : {...facts, number: facts.number + index}
}
