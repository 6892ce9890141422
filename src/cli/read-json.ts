import {readFile} from 'node:fs/promises'
import {type Io, UsageError} from './io.js'

/**
 * Read a JSON file, or standard input for `-`.
 *
 * @throws {UsageError} when it is not there or no JSON.
 */
export async function readJson(path: string, {stdin}: Pick<Io, 'stdin'>): Promise<unknown> {
  try {
    return JSON.parse(path === '-' ? await collectText(stdin) : await readFile(path, 'utf8'))
  } catch (error) {
    throw new UsageError(
      `Expected JSON in \`${path}\`: ${error instanceof Error ? error.message : String(error)}`
    )
  }
}

async function collectText(stream: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}
