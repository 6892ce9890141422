import {extname} from 'node:path'
import type {FoundInput} from './find-inputs.js'

/** Extensions of files that may hold many pages. */
const many: readonly string[] = ['.pdf', '.tif', '.tiff']

/** Pages that such a file is taken for: more than there are cores, so that pages run side by side. */
const manyPages = 1000

/**
 * Guess by their names how many pages of pictures inputs hold; whoever is
 * wrong has a page run on fewer cores than it could, and no other harm.
 */
export function expectPages(inputs: readonly FoundInput[]): number {
  return inputs.reduce((sum, {path, missing}) => sum + (missing ? 0 : guess(path)), 0)
}

function guess(path: string): number {
  const extension = extname(path).toLowerCase()
  if (extension === '.txt') return 0
  return many.includes(extension) ? manyPages : 1
}
