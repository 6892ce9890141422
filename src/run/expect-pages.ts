import {extname} from 'node:path'
import type {FoundInput} from './find-inputs.js'

/** Pages that are yet to come, as far as names tell. */
export interface ExpectedPages {
  texts: number
  /** Pages of pictures. */
  scans: number
}

/** Extensions of files that may hold many pages. */
const many: readonly string[] = ['.pdf', '.tif', '.tiff']

/** Pages that such a file is taken for: more than there are cores, so that pages run side by side. */
const manyPages = 1000

/**
 * Guess by their names how many pages inputs hold; whoever is wrong has a page
 * run on fewer cores than it could, and no other harm.
 *
 * @returns what to expect of the inputs from one on, by its place.
 */
export function expectPages(inputs: readonly FoundInput[]): (from: number) => ExpectedPages {
  const sums: ExpectedPages[] = [{texts: 0, scans: 0}]
  for (const input of [...inputs].reverse()) {
    const {texts, scans} = guess(input)
    const behind = sums.at(-1)
    sums.push({texts: texts + (behind?.texts ?? 0), scans: scans + (behind?.scans ?? 0)})
  }
  return (from) => sums[Math.max(0, inputs.length - from)] ?? {texts: 0, scans: 0}
}

function guess({missing, path}: FoundInput): ExpectedPages {
  if (missing) return {texts: 0, scans: 0}
  const extension = extname(path).toLowerCase()
  if (extension === '.txt') return {texts: 1, scans: 0}
  return {texts: 0, scans: many.includes(extension) ? manyPages : 1}
}
