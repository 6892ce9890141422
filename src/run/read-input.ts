import {readFileSync, statSync} from 'node:fs'
import type {VFile} from 'vfile'
import {report} from '../diagnostics/index.js'
import {stdinName} from './find-inputs.js'
import {explainError} from './run-error.js'

/** Where bytes come from. */
export interface Sources {
  /** Most bytes of one input. */
  maxFileBytes: number
  /** What `-` stands for; absent means empty. */
  stdin?: AsyncIterable<Uint8Array> | undefined
}

/**
 * Read the bytes of an input, up to a limit.
 *
 * Reports `run:input-unreadable` and `run:input-oversize` on the file.
 *
 * @throws {VFileMessage} when the input can not be used.
 */
export async function readInput(
  path: string,
  file: VFile,
  {maxFileBytes, stdin}: Sources
): Promise<Uint8Array> {
  const tooLarge = (actual: number) => report(file, 'run:input-oversize', {actual, expected: maxFileBytes})
  if (path === stdinName) {
    const bytes = await collect(stdin, maxFileBytes)
    if (bytes.length > maxFileBytes) tooLarge(bytes.length)
    return bytes
  }
  // A page is small: read at once, it takes a tenth of the time of four trips through the event loop.
  const size = attempt(file, () => statSync(path).size)
  if (size > maxFileBytes) tooLarge(size)
  return attempt(file, () => readFileSync(path))
}

/** Reading stops behind the limit, so that an endless stream ends. */
async function collect(stream: AsyncIterable<Uint8Array> | undefined, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream ?? []) {
    chunks.push(chunk)
    size += chunk.length
    if (size > limit) break
  }
  return Buffer.concat(chunks)
}

function attempt<Result>(file: VFile, action: () => Result): Result {
  try {
    return action()
  } catch (error) {
    report(file, 'run:input-unreadable', {actual: explainError(error), cause: error})
    throw error
  }
}
