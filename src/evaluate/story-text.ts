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
  readonly parts: readonly {readonly role: PartRole; readonly start: number; readonly end: number}[]
}

/** Text of a story in some roles. */
export function pickText({text, parts}: StoryText, roles: readonly PartRole[]): string {
  return parts
    .filter(({role}) => roles.includes(role))
    .map(({start, end}) => text.slice(start, end))
    .join('')
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
      ({type, text}): Field => [type === 'crosshead' ? 'crosshead' : 'paragraph', normalizeText(text)]
    ),
    ...captionsOf(article).map((text): Field => ['caption', normalizeText(text)]),
    ...creditsOf(article).map((text): Field => ['credit', normalizeByline(text)]),
    ...(article.jumps ?? []).map(({text}): Field => ['jump', normalizeText(text)])
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

type Field = [role: PartRole, text: string]

function layOut(fields: readonly Field[]): StoryText {
  const roles: PartRole[] = []
  const parts: {role: PartRole; start: number; end: number}[] = []
  for (const [role, text] of fields) {
    if (text === '') continue
    parts.push({role, start: roles.length, end: roles.length + text.length})
    for (let unit = 0; unit < text.length; unit++) roles.push(role)
  }
  return {text: fields.map(([, text]) => text).join(''), roles, parts}
}
