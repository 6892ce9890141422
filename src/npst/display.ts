/** Type that is larger than text is ever set in. */
import type {Line} from './types.js'

/** Display type begins at this size, of which the body’s is 1; pull quotes and crossheads stay below. */
const displaySize = 1.5

/**
 * Whether lines are set in display type, by the first of them.
 *
 * @param bodySize size of the body’s type in pixels; absent for text, of which nobody knows the type.
 */
export function isDisplay([line]: readonly Line[], bodySize: number | undefined): boolean {
  const size = line?.data?.size
  return size !== undefined && bodySize !== undefined && size >= displaySize * bodySize
}
