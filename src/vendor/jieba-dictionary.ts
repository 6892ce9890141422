/** The one door to the dictionary file of nodejieba; its addon is not needed. */
import {readFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'

/** Where the dictionary lies inside the package. */
const place = 'submodules/cppjieba/dict/jieba.dict.utf8'

/**
 * Read the dictionary: UTF-8, a line a word, with frequency and part of speech.
 *
 * @throws {Error} when the package is not installed, or has no such file.
 */
export async function readJiebaDictionary(): Promise<Uint8Array> {
  const root = dirname(createRequire(import.meta.url).resolve('nodejieba/package.json'))
  return readFile(join(root, place))
}
