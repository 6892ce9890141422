import type {Plugin} from 'unified'
import {toText} from '../npst/to-text.js'
import type {Article, ArticleKind, Page} from '../npst/types.js'
import {articlesOf} from '../npst/visit.js'
import {type ProfileSet, profileOf, type StandingHead, stripLabel} from '../profile/index.js'
import {tellKind} from './kinds.js'

/** Configuration. */
export interface KindsOptions {
  /** Title profiles: the one of the page says what stands in its columns (default: none). */
  profiles?: ProfileSet | undefined
}

/**
 * Give each article its kind: news, brief, photo, commentary, …
 *
 * A kind that is already set stays. Reports nothing.
 */
export const extractKinds: Plugin<[KindsOptions?], Page> =
  (options = {}) =>
  (tree) => {
    const columns = profileOf(tree, options.profiles)?.standingHeads ?? []
    for (const article of articlesOf(tree))
      article.kind ??= kindOfColumn(article, columns) ?? tellKind(article)
  }

/** What the column over a story is for, where the profile says so. */
function kindOfColumn({children}: Article, columns: readonly StandingHead[]): ArticleKind | undefined {
  for (const part of children) {
    if (part.type !== 'standingHead') continue
    // As it was put right, or as it was printed where `--script` has changed it.
    const names = [toText(part.children, [], 'head'), part.children.map(({raw}) => raw).join('')].map(
      stripLabel
    )
    const column = columns.find(({name}) => names.includes(stripLabel(name)))
    if (column?.type) return column.type
  }
  return undefined
}
