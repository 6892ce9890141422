import {makeWords, type OpenWords, type Words} from '../normalize/index.js'
import type {PipelineOptions} from '../pipeline.js'
import {readJiebaDictionary} from '../vendor/jieba-dictionary.js'
import {createConverter} from '../vendor/opencc.js'
import {type Lexicon, parseDictionary} from '../words/index.js'

let lexicon: Promise<Lexicon> | undefined
const opened = new Map<boolean, Promise<Words | undefined>>()

/** Open the dictionary of nodejieba; once in a process or worker, in 0.13 s. */
export const openWords: OpenWords = (traditional) => {
  const known = opened.get(traditional)
  if (known) return known
  const opening = load(traditional).catch(() => undefined)
  opened.set(traditional, opening)
  return opening
}

/** Hand the dictionary to the stages; functions can not go to a worker, so each does this for itself. */
export function withWords(options: PipelineOptions): PipelineOptions {
  return {
    ...options,
    normalize: {openWords, ...options.normalize},
    segment: {openWords, ...options.segment}
  }
}

async function load(traditional: boolean): Promise<Words> {
  lexicon ??= readJiebaDictionary().then((bytes) => parseDictionary(bytes))
  if (!traditional) return makeWords(await lexicon)
  // Taiwan and Hong Kong forms, as in `normalizeLines`.
  return makeWords(await lexicon, {convert: await createConverter('tw', 'cn')})
}
