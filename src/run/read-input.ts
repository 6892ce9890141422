import {closeSync, openSync, readFileSync, readSync, statSync} from 'node:fs'
import type {VFile} from 'vfile'
import {report} from '../diagnostics/index.js'
import {detectKind, headLength, type ScanKind} from '../ingest/index.js'
import {stdinName} from './find-inputs.js'
import {explainError} from './run-error.js'

/** Largest text read by default: a page has some ten thousand bytes, a year of pages fits. */
export const defaultMaxFileBytes: number = 64 * 1024 * 1024

/** Largest file of pictures read by default: a year of pages in one PDF fits. */
export const defaultMaxScanBytes: number = 1024 * 1024 * 1024

/** Where bytes come from. */
export interface Sources {
  /** Most bytes of one input (default: 64 MiB of text, 1 GiB of pictures). */
  maxFileBytes?: number | undefined
  /** What `-` stands for; absent means empty. */
  stdin?: AsyncIterable<Uint8Array> | undefined
}

/** An input whose kind is known; pictures are not read before somebody asks for them. */
export interface Input {
  kind: ScanKind | 'text'
  bytes: () => Uint8Array
}

/**
 * Open an input: find its kind and that it is not too large.
 *
 * Reports `run:input-unreadable` and `run:input-oversize` on the file.
 *
 * @throws {VFileMessage} when the input can not be used.
 */
export async function openInput(path: string, file: VFile, sources: Sources): Promise<Input> {
  if (path === stdinName) return openStdin(file, sources)
  // A page is small: read at once, it takes a tenth of the time of four trips through the event loop.
  const kind = attemptRead(file, () => detectKind(readHead(path)))
  const size = attemptRead(file, () => statSync(path).size)
  checkLength(size, kind, file, sources)
  return {kind, bytes: () => attemptRead(file, () => readFileSync(path))}
}

/**
 * Read the bytes of a text.
 *
 * Reports and throws as `openInput` does.
 */
export async function readInput(path: string, file: VFile, sources: Sources): Promise<Uint8Array> {
  return (await openInput(path, file, sources)).bytes()
}

/**
 * Do something that the system may refuse.
 *
 * Reports `run:input-unreadable`.
 */
export function attemptRead<Result>(file: VFile, action: () => Result): Result {
  try {
    return action()
  } catch (error) {
    report(file, 'run:input-unreadable', {actual: explainError(error), cause: error})
    throw error
  }
}

async function openStdin(file: VFile, sources: Sources): Promise<Input> {
  const bytes = await collect(sources.stdin, sources.maxFileBytes ?? defaultMaxScanBytes)
  const kind = detectKind(bytes.subarray(0, headLength))
  checkLength(bytes.length, kind, file, sources)
  return {kind, bytes: () => bytes}
}

function checkLength(actual: number, kind: Input['kind'], file: VFile, {maxFileBytes}: Sources): void {
  const expected = maxFileBytes ?? (kind === 'text' ? defaultMaxFileBytes : defaultMaxScanBytes)
  if (actual > expected) report(file, 'run:input-oversize', {actual, expected})
}

function readHead(path: string): Uint8Array {
  const handle = openSync(path, 'r')
  try {
    const head = new Uint8Array(headLength)
    return head.subarray(0, readSync(handle, head))
  } finally {
    closeSync(handle)
  }
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
