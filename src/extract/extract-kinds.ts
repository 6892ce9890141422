import type {Plugin} from 'unified'
import type {Page} from '../npst/types.js'
import {articlesOf} from '../npst/visit.js'
import {tellKind} from './kinds.js'

/**
 * Give each article its kind: news, brief, photo, commentary, …
 *
 * A kind that is already set stays. Reports nothing.
 */
export const extractKinds: Plugin<[], Page> = () => (tree) => {
  for (const article of articlesOf(tree)) article.kind ??= tellKind(article)
}
