import type {Plugin} from 'unified'
import type {Page} from '../npst/types.js'

/** Configuration. */
export interface NormalizeOptions {
  /** Script of the output: the paper’s own, simplified, or traditional (default: `keep`). */
  script?: 'keep' | 'hans' | 'hant'
  /** Rules that are not to run, such as `normalize:width-full` (default: none). */
  off?: readonly string[]
}

export const normalizeLines: Plugin<[NormalizeOptions?], Page> = () => () => {}
