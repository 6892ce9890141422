import {readFileSync} from 'node:fs'
import {basename} from 'node:path'
import {VFile} from 'vfile'
import {decodeText, readFileFacts, reportDecoding, splitPages} from '../ingest/index.js'
import type {Page} from '../npst/types.js'
import {parsePage} from '../pipeline.js'

/** A page of a fixture before the stages. */
export interface FixturePage {
  file: VFile
  /** Make the tree; throws what the reader reports as an error. */
  parse: () => Page
}

/**
 * Read the first page of a text fixture, in whatever encoding it is.
 *
 * The page is known by its base name alone, so that no golden file holds the
 * path of a machine.
 */
export function readPage(path: string): FixturePage {
  const source = basename(path)
  const decoded = decodeText(readFileSync(path))
  const [text = ''] = splitPages(decoded.text)
  const file = new VFile({path: source, value: text, data: {page: {source, facts: readFileFacts(source)}}})
  return {
    file,
    parse: () => {
      reportDecoding(file, decoded)
      return parsePage(file)
    }
  }
}
