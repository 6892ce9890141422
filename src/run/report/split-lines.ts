/** A line of a file of bytes. */
export interface RawLine {
  /** Absent when the line is longer than was allowed. */
  text?: string
  /** `false` for a last line without its line end. */
  whole: boolean
}

const lineFeed = 0x0a

/**
 * Split bytes into lines as they come. A line that is too long is read to its
 * end but not held.
 *
 * @param longest most bytes of a line.
 */
export async function* splitLines(
  chunks: AsyncIterable<Uint8Array>,
  longest: number
): AsyncGenerator<RawLine, void, undefined> {
  let line = new OpenLine(longest)
  for await (const chunk of chunks) {
    let start = 0
    for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, start)) {
      line.add(chunk.subarray(start, end))
      yield line.close(true)
      line = new OpenLine(longest)
      start = end + 1
    }
    line.add(chunk.subarray(start))
  }
  if (!line.empty) yield line.close(false)
}

/** A line that has not come to its end. */
class OpenLine {
  readonly #longest: number
  #parts: Uint8Array[] = []
  #size = 0

  constructor(longest: number) {
    this.#longest = longest
  }

  get empty(): boolean {
    return this.#size === 0
  }

  add(part: Uint8Array): void {
    this.#size += part.length
    if (this.#size > this.#longest) this.#parts = []
    else if (part.length > 0) this.#parts.push(part)
  }

  /** Bytes are put together before they are decoded: a character may lie across two chunks. */
  close(whole: boolean): RawLine {
    if (this.#size > this.#longest) return {whole}
    return {text: Buffer.concat(this.#parts).toString('utf8'), whole}
  }
}
