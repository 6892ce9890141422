import {VFile} from 'vfile'
import {decodeText, numberFirstLines, readFileFacts, reportDecoding, splitPages} from '../ingest/index.js'
import type {FileFacts} from '../npst/types.js'
import {parsePage} from '../pipeline.js'
import {stdinName} from './find-inputs.js'
import {namePage} from './names.js'
import {readInput, type Sources} from './read-input.js'
import type {PageJob} from './run-page.js'

/** The pages of an input, before any of them has been parsed. */
export interface ReadPages {
  encoding: string
  jobs: (PageJob & {id: string})[]
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
  const firstLines = numberFirstLines(texts)
  const jobs = texts.map((text, index) => makeJob(path, text, index, firstLines[index] ?? 1))
  return {encoding: decoded.encoding, jobs}
}

function makeJob(path: string, text: string, index: number, firstLine: number): ReadPages['jobs'][number] {
  const facts = factsOf(path, index)
  const id = namePage(facts.number ?? index + 1)
  const file = new VFile({path, value: text, data: {page: {id, source: path, facts, firstLine}}})
  return {id, file, parse: () => parsePage(file)}
}

/** The name of a file speaks of its first page; the others are counted on. */
function factsOf(path: string, index: number): FileFacts {
  const facts = path === stdinName ? {} : readFileFacts(path)
  return facts.number === undefined ? facts : {...facts, number: facts.number + index}
}
