import {type Cause, causeOf, type Piece} from './list-pieces.js'
import type {PageError} from './page-error.js'
import type {EvaluatedArticle} from './types.js'

/** In the order in which they are looked at, and in which the first of equals counts. */
export const causes: readonly Cause[] = ['joins', 'layout', 'roles', 'reading']

/** UTF-16 units of a piece, a headline or a reading that are shown. */
const shownUnits = 24

// a character outside the BMP, cut in two
const halfCharacter = /\p{Surrogate}$/u

/** What an error says of its pieces. */
export type Weighed = Pick<
  PageError,
  'cause' | 'verdict' | 'characters' | 'share' | 'causes' | 'piece' | 'read' | 'goldRole' | 'role' | 'partner'
>

/** What is said when no piece is wrong and the whole is all the same. */
export type Rest = Pick<Piece, 'verdict' | 'text' | 'read'>

/** The stories of both sides, and how they are paired. */
export interface Stories {
  readonly gold: readonly EvaluatedArticle[]
  readonly predicted: readonly EvaluatedArticle[]
  readonly pairs: readonly {readonly gold: number; readonly predicted: number}[]
}

/**
 * Lay wrong pieces to the step that has most of their characters.
 *
 * @param longest length of the text that they are a share of, in UTF-16 units.
 * @param explain what to say when there are none.
 */
export function weighPieces(
  stories: Stories,
  pieces: readonly Piece[],
  longest: number,
  explain: () => Rest
): Weighed {
  const tally: Record<Cause, number> = {joins: 0, layout: 0, roles: 0, reading: 0}
  for (const {verdict, text} of pieces) tally[causeOf[verdict]] += text.length
  const [most] = [...causes].sort((a, b) => tally[b] - tally[a])
  const [main = explain()] = pieces
    .filter(({verdict}) => causeOf[verdict] === most)
    .sort((a, b) => b.text.length - a.text.length)
  const cause = causeOf[main.verdict]
  return {
    cause,
    verdict: main.verdict,
    characters: tally[cause],
    share: longest === 0 ? 0 : Math.min(1, tally[cause] / longest),
    causes: tally,
    piece: shorten(main.text),
    ...(main.read === undefined ? {} : {read: shorten(main.read)}),
    ...describePlace(stories, main)
  }
}

function describePlace(
  stories: Stories,
  {goldRole, role, went, came}: Partial<Piece>
): Pick<Weighed, 'goldRole' | 'role' | 'partner'> {
  const partner = namePartner(stories, went, came)
  return {
    ...(goldRole ? {goldRole} : {}),
    ...(role ? {role} : {}),
    ...(partner ? {partner} : {})
  }
}

/** Name the other story on both sides, as far as it has a partner of its own. */
function namePartner(
  {gold, predicted, pairs}: Stories,
  went: number | undefined,
  came: number | undefined
): PageError['partner'] {
  const pair = pairs.find((each) => each.predicted === went || each.gold === came)
  const article =
    went === undefined ? pair && nameArticle(predicted, pair.predicted) : nameArticle(predicted, went)
  const story = gold[came ?? pair?.gold ?? -1]
  if (article === undefined && !story) return undefined
  return {...(article === undefined ? {} : {article}), ...(story ? {headline: nameStory(story)} : {})}
}

/** Id of a predicted story, or its place on the page when it has none. */
export function nameArticle(predicted: readonly EvaluatedArticle[], at: number): string {
  return predicted[at]?.id ?? `#${at + 1}`
}

/** Headline of a story, or how it begins. */
export function nameStory(article: EvaluatedArticle): string {
  const {headline, body, figures = []} = article
  return shorten(headline || body[0]?.text || figures[0]?.caption || '')
}

/**
 * The beginning of a text.
 *
 * Put together anew: a slice would hold the whole text in memory, for as long as the error is kept.
 */
function shorten(text: string): string {
  const units = Array.from(text.slice(0, shownUnits))
  if (text.length <= shownUnits) return units.join('')
  return `${units.join('').replace(halfCharacter, '')}…`
}
