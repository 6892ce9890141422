import {countField, listMissed} from './fields.js'
import type {Piece} from './list-pieces.js'
import {type PageError, type TextField, textFields} from './page-error.js'
import {type PartRole, pickText, type StoryText} from './story-text.js'
import type {EvaluatedArticle} from './types.js'
import {type Rest, type Stories, weighPieces} from './weigh-pieces.js'

/** An error, without what all errors of a story say. */
export type FieldError = Omit<PageError, 'story' | 'headline' | 'article'>

/** A story, and all that it prints. */
export interface LaidOutStory {
  readonly article: EvaluatedArticle
  readonly text: StoryText
}

/**
 * Say which step every field of a story that its measure misses is laid to.
 *
 * @param pieces all that is wrong with the story.
 */
export function diagnoseFields(
  stories: Stories,
  gold: LaidOutStory,
  predicted: LaidOutStory,
  pieces: readonly Piece[]
): FieldError[] {
  const errors: FieldError[] = []
  for (const [field, roles] of listWrongFields(gold.article, predicted.article)) {
    const own = pieces.filter(
      ({goldRole, role}) => (goldRole && roles.includes(goldRole)) || (role && roles.includes(role))
    )
    const longest = Math.max(pickText(gold.text, roles).length, pickText(predicted.text, roles).length)
    const explain = () => explainRest(field, gold, predicted)
    errors.push({field, ...weighPieces(stories, own, longest, explain)})
  }
  const [text, read] = [gold.article.type, predicted.article.type]
  if (text !== read) {
    errors.push({field: 'type', ...weighPieces(stories, [], 0, () => ({verdict: 'value', text, read}))})
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

/** What is wrong with a field all of whose characters are where they should be. */
function explainRest(field: TextField, gold: LaidOutStory, predicted: LaidOutStory): Rest {
  const {measure, roles} = textFields.get(field) ?? {measure: 'paragraph_f1', roles: []}
  const text = listMissed(measure, gold.article, predicted.article).join(' ')
  const read = listMissed(measure, predicted.article, gold.article).join(' ')
  if (field === 'people' || field === 'jumps') return {verdict: 'value', text, read}
  const [wanted, got] = [pickText(gold.text, roles), pickText(predicted.text, roles)].map(sortUnits)
  if (wanted !== got) return {verdict: 'misread', text, read}
  return {verdict: field === 'paragraphs' ? 'breaks' : 'misplaced', text}
}

function sortUnits(text: string): string {
  return text.split('').sort().join('')
}
