/** The one door to nodejieba, and what stands in where its addon was not built. */

/** Word with its weight; a higher weight says more about the text. */
export interface WeightedWord {
  word: string
  weight: number
}

/** Word with its part of speech as jieba names it: `nr` person, `ns` place, `nt` organization. */
export interface TaggedWord {
  word: string
  tag: string
}

/** A dictionary that cuts Chinese text into words. */
export interface Segmenter {
  /** `jieba`, or `intl` where its addon is not there. */
  engine: 'jieba' | 'intl'
  cut(text: string): string[]
  /** Parts of speech; empty with `intl`, which knows none. */
  tag(text: string): TaggedWord[]
  /** Words that say most about a text, in no certain order; empty with `intl`. */
  extract(text: string, count: number): WeightedWord[]
}

let loading: Promise<Segmenter> | undefined

/**
 * Load the dictionary on first use; takes about 0.9 s once.
 *
 * @returns jieba, or `Intl.Segmenter` where the addon can not be loaded.
 */
export function loadSegmenter(): Promise<Segmenter> {
  loading ??= loadJieba().catch(makeIntlSegmenter)
  return loading
}

async function loadJieba(): Promise<Segmenter> {
  // The type declarations name exports that exist at run time only on the default export.
  const module = (await import('nodejieba')) as unknown as {default: typeof import('nodejieba')}
  const jieba = module.default
  jieba.load()
  return {
    engine: 'jieba',
    cut: (text) => jieba.cut(text),
    tag: (text) => jieba.tag(text),
    extract: (text, count) => jieba.extract(text, count)
  }
}

/** Make the stand-in; exported for tests and for `doctor`. */
export function makeIntlSegmenter(): Segmenter {
  const segmenter = new Intl.Segmenter('zh', {granularity: 'word'})
  return {
    engine: 'intl',
    cut: (text) => Array.from(segmenter.segment(text), (part) => part.segment),
    tag: () => [],
    extract: () => []
  }
}
