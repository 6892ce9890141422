import {VFile} from 'vfile'
import {report} from '../diagnostics/index.js'
import {decodeText, numberFirstLines, readFileFacts, reportDecoding, splitPages} from '../ingest/index.js'
import type {FileFacts} from '../npst/types.js'
import {parsePage} from '../pipeline.js'
import {stdinName} from './find-inputs.js'
import {namePage} from './names.js'
import {readInput, type Sources} from './read-input.js'
import type {PageJob} from './run-page.js'

/** Longest page, in UTF-16 units: a hundred broadsheet pages. Stages hold a page as a tree, some hundred bytes a character. */
const longestPage = 2_000_000

/** The pages of an input, before any of them has been parsed. */
export interface ReadPages {
  encoding: string
  /** How many there are. */
  count: number
  /** Made one by one, so that a page that is done can go. */
  jobs: Iterable<NamedJob>
}

/** A page with the id that it has until its issue gives it another. */
export interface NamedJob extends PageJob {
  id: string
}

/**
 * Read an input and cut it into pages.
 *
 * Speaks on `file`, which stands for the whole input.
 *
 * @throws {VFileMessage} when the input can not be used.
 */
export async function readPages(path: string, file: VFile, sources: Sources): Promise<ReadPages> {
  const decoded = decodeText(await readInput(path, file, sources))
  reportDecoding(file, decoded)
  const texts = splitPages(decoded.text)
  return {encoding: decoded.encoding, count: texts.length, jobs: makeJobs(path, texts)}
}

function* makeJobs(path: string, texts: readonly string[]): Generator<NamedJob> {
  const firstLines = numberFirstLines(texts)
  for (const [index, text] of texts.entries()) yield makeJob(path, text, index, firstLines[index] ?? 1)
}

function makeJob(path: string, text: string, index: number, firstLine: number): NamedJob {
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
