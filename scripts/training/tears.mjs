// The words at a tear, for the scripts that learn from tears.
import {describeTear, readSide} from '../../dist/segment/tangle/continuity.js'
import {readJiebaDictionary} from '../../dist/vendor/jieba-dictionary.js'
import {createConverter} from '../../dist/vendor/opencc.js'
import {parseDictionary} from '../../dist/words/index.js'

/** Traditional text in simplified characters. */
export const simplify = await createConverter('t', 'cn')

export async function loadLexicon() {
  return parseDictionary(await readJiebaDictionary())
}

export function continuityFeatures(lexicon, before, after) {
  return describeTear(lexicon, readSide(lexicon, before, 'before'), readSide(lexicon, after, 'after'))
}
