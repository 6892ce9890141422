import {loadSegmenter} from '../vendor/nodejieba.js'
import {createConverter} from '../vendor/opencc.js'
import type {Script} from './engine.js'

/** Says into how many words a text falls: what is misread falls into more. */
export type Lexicon = (text: string) => number

/** Make the lexicon of a script; takes about a second at first. */
export async function openLexicon(script: Script): Promise<Lexicon> {
  const segmenter = await loadSegmenter()
  if (script === 'hans') return (text) => segmenter.cut(text).length
  const simplify = await createConverter('tw', 'cn')
  return (text) => segmenter.cut(simplify(text)).length
}
