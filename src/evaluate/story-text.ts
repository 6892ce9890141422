import {captionsOf, creditsOf} from './article-text.js'
import {normalizeByline, normalizeText} from './normalize-text.js'
import type {EvaluatedArticle} from './types.js'

/** What a piece of a story is printed as. */
export type PartRole =
  | 'standingHead'
  | 'kicker'
  | 'headline'
  | 'deck'
  | 'dateline'
  | 'byline'
  | 'paragraph'
  | 'crosshead'
  | 'caption'
  | 'credit'
  | 'jump'
  | 'furniture'

/** Roles whose text is that of the article when it is measured; see `wholeText`. */
const measuredRoles: ReadonlySet<PartRole> = new Set([
  'kicker',
  'headline',
  'deck',
  'paragraph',
  'crosshead',
  'caption'
])

/** Tell whether text of a role counts for `article_f1`. */
export function isMeasured(role: PartRole): boolean {
  return measuredRoles.has(role)
}

/** All that a story prints, folded, and the role of every character of it. */
export interface StoryText {
  readonly text: string
  /** One role for each UTF-16 unit of `text`. */
  readonly roles: readonly PartRole[]
  /** The fields and paragraphs of the story, in order; empty ones are left out. */
  readonly parts: readonly {readonly start: number; readonly end: number}[]
}

/** Lay out every field of a story that is printed, in the order in which a reader meets them. */
export function layOutStory(article: EvaluatedArticle): StoryText {
  return layOut([
    ['standingHead', normalizeText(article.standingHead)],
    ['kicker', normalizeText(article.kicker)],
    ['headline', normalizeText(article.headline)],
    ['deck', normalizeText(article.deck)],
    ['dateline', normalizeText(article.dateline?.text)],
    ['byline', normalizeByline(article.byline?.text)],
    ...article.body.map(
      ({type, text}): Part => [type === 'crosshead' ? 'crosshead' : 'paragraph', normalizeText(text)]
    ),
    ...captionsOf(article).map((text): Part => ['caption', normalizeText(text)]),
    ...creditsOf(article).map((text): Part => ['credit', normalizeByline(text)]),
    ...(article.jumps ?? []).map(({text}): Part => ['jump', normalizeText(text)])
  ])
}

/**
 * Lay out what belongs to no story.
 *
 * @param seam stands between lines; a character that no other text holds, so that no match spans two lines.
 */
export function layOutFurniture(lines: readonly string[], seam: string): StoryText {
  return layOut([['furniture', lines.map(normalizeText).join(seam)]])
}

type Part = [role: PartRole, text: string]

function layOut(parts: readonly Part[]): StoryText {
  const text = parts.map(([, part]) => part).join('')
  const roles = parts.flatMap(([role, part]) => Array<PartRole>(part.length).fill(role))
  let end = 0
  const places = parts.map(([, part]) => {
    const start = end
    end += part.length
    return {start, end}
  })
  return {text, roles, parts: places.filter((place) => place.end > place.start)}
}
