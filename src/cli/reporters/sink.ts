import {closeSync, fstatSync, openSync, writeSync} from 'node:fs'
import {type Io, type Output, printLine, UsageError} from '../io.js'

/** Where a reporter writes to. */
export interface Sink {
  /**
   * Write a text.
   *
   * @param tail what the whole has to end with for now; the next text takes its place (default: nothing).
   */
  write: (text: string, tail?: string) => void
  /** Leave the last tail standing and write no more. */
  close: () => void
  /** Width of the terminal; `undefined` when it is none. */
  readonly columns: number | undefined
}

/** Columns of a terminal that does not say. */
const usualColumns = 80

/** Write to a stream. What is written can not be taken back, so a tail waits for the end. */
export function openStream(output: Output): Sink {
  let end = ''
  return {
    write: (text, tail = '') => {
      end = tail
      if (text !== '') output.write(text)
    },
    close: () => {
      if (end !== '') output.write(end)
      end = ''
    },
    get columns() {
      return output.isTTY ? output.columns || usualColumns : undefined
    }
  }
}

/**
 * Write to a file, which is made or emptied. It is written at once, so that
 * it holds what is known when the run is killed.
 *
 * A file that can not be written any more (the disk is full) costs the file
 * and not the run; it is said once.
 *
 * @throws {UsageError} when it can not be opened.
 */
export function openFile(path: string, {stderr}: Pick<Io, 'stderr'>): Sink {
  let file: number | undefined = openForWriting(path)
  const guard = (work: (file: number) => void) => {
    if (file === undefined) return
    try {
      work(file)
    } catch (error) {
      printLine(stderr, `banmian: \`${path}\` is not written any further: ${String(error)}`)
      file = undefined
    }
  }
  // Pipes and devices know no place to write to.
  if (!fstatSync(file).isFile()) {
    const stream = openStream({write: (data) => guard((open) => writeWhole(open, Buffer.from(data)))})
    return {
      ...stream,
      columns: undefined,
      close: () => {
        stream.close()
        guard(closeSync)
        file = undefined
      }
    }
  }
  let position = 0
  return {
    write: (text, tail = '') =>
      guard((open) => {
        writeWhole(open, Buffer.from(text + tail), position)
        position += Buffer.byteLength(text)
      }),
    close: () => {
      guard(closeSync)
      file = undefined
    },
    columns: undefined
  }
}

function openForWriting(path: string): number {
  try {
    return openSync(path, 'w')
  } catch (error) {
    throw new UsageError(`Expected a file that can be written at \`${path}\`, got ${String(error)}`)
  }
}

/** The system may take less than it is given. */
function writeWhole(file: number, data: Uint8Array, position?: number): void {
  let done = 0
  while (done < data.length) {
    const place = position === undefined ? null : position + done
    done += writeSync(file, data, done, data.length - done, place)
  }
}
