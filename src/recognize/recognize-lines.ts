import type {Plugin} from 'unified'
import type {Page} from '../npst/types.js'

/**
 * Read the characters of each line.
 *
 * Lines of a text input have theirs and are left alone; changes nothing and
 * reports nothing.
 */
export const recognizeLines: Plugin<[], Page> = () => () => {}
