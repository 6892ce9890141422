import type {VFile} from 'vfile'
import {report} from '../diagnostics/index.js'
import type {DecodedText} from './decode-text.js'

/**
 * Say what `decodeText` found, on the file of the page.
 *
 * Reports `ingest:encoding-guessed`, `ingest:bytes-undecodable` and
 * `ingest:binary-found`.
 *
 * @throws {VFileMessage} when the bytes can not be used.
 */
export function reportDecoding(file: VFile, decoded: DecodedText): void {
  if (decoded.fatal === 'ingest:binary-found') report(file, 'ingest:binary-found')
  if (decoded.fatal === 'ingest:bytes-undecodable') report(file, 'ingest:bytes-undecodable')
  if (!decoded.certain) report(file, 'ingest:encoding-guessed', {actual: decoded.encoding})
}
