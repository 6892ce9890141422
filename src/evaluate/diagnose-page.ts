import type {PageAlignment} from './align-page.js'
import {wholeText} from './article-text.js'
import {similarity} from './edit-distance.js'
import {countField, listMissed} from './fields.js'
import {listPieces, type Piece} from './list-pieces.js'
import {type PageError, type TextField, textFields} from './page-error.js'
import {foundSimilarity} from './score-page.js'
import {isMeasured, layOutStory, type PartRole} from './story-text.js'
import type {EvaluatedArticle} from './types.js'
import {nameArticle, nameStory, type Rest, type Stories, weighPieces} from './weigh-pieces.js'

/** A page, and where its text went. */
export interface DiagnosedPage extends Stories {
  readonly alignment: PageAlignment
}

/** An error of a field, without what all errors of the story say. */
type FieldError = Omit<PageError, 'story' | 'headline' | 'article'>

/**
 * Say for every story and every field that came out wrong which step it is laid
 * to: reading, layout, roles or joins.
 *
 * The step with the most wrong characters counts. A story is wrong when it is
 * no hit of `article_f1`, a field when its own measure misses it; fields are
 * judged in stories that were found. Predicted stories that stand for no gold
 * story come last.
 */
export function diagnosePage(page: DiagnosedPage): PageError[] {
  const matched = new Set(page.pairs.map(({predicted}) => predicted))
  return [
    ...page.gold.flatMap((article, at) => diagnoseStory(page, article, at)),
    ...page.predicted.flatMap((article, at) => (matched.has(at) ? [] : diagnoseSpurious(page, article, at)))
  ]
}

function diagnoseStory(page: DiagnosedPage, gold: EvaluatedArticle, at: number): PageError[] {
  const partner = page.pairs.find((pair) => pair.gold === at)?.predicted
  const predicted = partner === undefined ? undefined : page.predicted[partner]
  const pieces = listPieces(page.alignment, at, partner)
  const errors: FieldError[] = []

  const text = wholeText(gold)
  const other = predicted ? wholeText(predicted) : ''
  const alike = predicted ? similarity(text, other) : 0
  if (alike < foundSimilarity) {
    const costly = pieces.filter(({costs}) => costs)
    const rest: Rest = predicted ? {verdict: 'misread', text, read: other} : {verdict: 'missing', text}
    const longest = Math.max(text.length, other.length)
    errors.push({field: 'article', similarity: alike, ...weighPieces(page, costly, longest, rest)})
  }
  if (predicted) errors.push(...diagnoseFields(page, gold, predicted, pieces))

  const article = partner === undefined ? {} : {article: nameArticle(page.predicted, partner)}
  return errors.map((error) => ({story: at + 1, headline: nameStory(gold), ...article, ...error}))
}

function diagnoseFields(
  page: DiagnosedPage,
  gold: EvaluatedArticle,
  predicted: EvaluatedArticle,
  pieces: readonly Piece[]
): FieldError[] {
  const errors: FieldError[] = []
  for (const [field, roles] of listWrongFields(gold, predicted)) {
    const own = pieces.filter(
      ({goldRole, role}) => (goldRole && roles.includes(goldRole)) || (role && roles.includes(role))
    )
    const texts = [textOf(roles, gold), textOf(roles, predicted)] as const
    const longest = Math.max(...texts.map(({length}) => length))
    errors.push({field, ...weighPieces(page, own, longest, explainRest(field, gold, predicted))})
  }
  if (gold.type !== predicted.type) {
    const rest = {verdict: 'value', text: gold.type, read: predicted.type} as const
    errors.push({field: 'type', ...weighPieces(page, [], 0, rest)})
  }
  return errors
}

/** Fields that their measures miss, with the roles of their text. */
function listWrongFields(
  gold: EvaluatedArticle,
  predicted: EvaluatedArticle
): Map<TextField, readonly PartRole[]> {
  const wrong = new Map<TextField, readonly PartRole[]>()
  for (const [field, {measure, roles}] of textFields) {
    const {hit, gold: wanted, predicted: got} = countField(measure, gold, predicted)
    // Wrong names follow from a wrong byline, which has been said.
    const said = field === 'people' && wrong.has('byline')
    if (!said && (hit < wanted || hit < got)) wrong.set(field, roles)
  }
  return wrong
}

/** Folded text of a story in some roles. */
function textOf(roles: readonly PartRole[], article: EvaluatedArticle): string {
  const {text, roles: all} = layOutStory(article)
  return all.flatMap((role, at) => (roles.includes(role) ? [text[at] ?? ''] : [])).join('')
}

/** What is wrong with a field all of whose characters are where they should be. */
function explainRest(field: TextField, gold: EvaluatedArticle, predicted: EvaluatedArticle): Rest {
  const {measure, roles} = textFields.get(field) ?? {measure: 'paragraph_f1', roles: []}
  const text = listMissed(measure, gold, predicted).join(' ')
  const read = listMissed(measure, predicted, gold).join(' ')
  if (field === 'people' || field === 'jumps') return {verdict: 'value', text, read}
  if (sortUnits(textOf(roles, gold)) !== sortUnits(textOf(roles, predicted)))
    return {verdict: 'misread', text, read}
  return {verdict: field === 'paragraphs' ? 'breaks' : 'misplaced', text}
}

function sortUnits(text: string): string {
  return text.split('').sort().join('')
}

/** A predicted story without a partner: a piece of a story, or something that is none. */
function diagnoseSpurious(page: DiagnosedPage, article: EvaluatedArticle, at: number): PageError[] {
  const {gold, predicted} = page.alignment
  const texts = new Map<number, string>()
  const {text, roles} = predicted.texts[at] ?? {text: '', roles: []}
  for (const [unit, owner] of predicted.places[at]?.text.entries() ?? []) {
    if (isMeasured(roles[unit] ?? 'furniture'))
      texts.set(owner, (texts.get(owner) ?? '') + (text[unit] ?? ''))
  }
  const pieces = [...texts].map(([owner, own]): Piece => {
    if (owner === gold.furniture) return {verdict: 'furniture', text: own, costs: true}
    return owner < 0
      ? {verdict: 'unknown', text: own, costs: true}
      : {verdict: 'fragment', text: own, costs: true, came: owner}
  })
  const weighed = weighPieces(page, pieces, text.length, {verdict: 'unknown', text})
  return [
    {headline: nameStory(article), article: nameArticle(page.predicted, at), field: 'article', ...weighed}
  ]
}
