import type {OpenWords, Words} from '../normalize/index.js'
import {openWords} from '../run/open-words.js'

/** The dictionary as a run opens it; a test without one can not go on. */
export async function openTestWords(traditional: boolean): Promise<Words> {
  const words = await openWords(traditional)
  if (!words) throw new Error('Expected the dictionary of nodejieba, got none')
  return words
}

export const openNoWords: OpenWords = () => Promise.resolve(undefined)
