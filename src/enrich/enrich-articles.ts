import type {Plugin} from 'unified'
import type {Page} from '../npst/types.js'

export const enrichArticles: Plugin<[], Page> = () => () => {}
