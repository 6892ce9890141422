/**
 * The states that a line of a page can be in, and which may follow which.
 *
 * A page is read as a string of lines; every line is in one state. Captions,
 * credits, jump lines and furniture interrupt stories, so each of them exists
 * in three contexts: `closed` (the story before may be over), `open` (a
 * paragraph is torn and will go on), `head` (the story has a head and no text
 * yet).
 */

/** What a line is, whatever its context. */
export const kinds = [
  'head',
  'byline',
  'lead',
  'opening',
  'going',
  'crosshead',
  'tail',
  'item',
  'caption',
  'captionGoing',
  'credit',
  'jump',
  'furniture'
] as const

export type Kind = (typeof kinds)[number]

export type Context = '' | 'closed' | 'open' | 'head'

export interface State {
  kind: Kind
  context: Context
  /** Index of `kind` in `kinds`. */
  kindIndex: number
}

const interrupting: readonly Kind[] = ['caption', 'captionGoing', 'credit', 'jump', 'furniture']

/** All states, in a fixed order that the weights rely on. */
export const states: readonly State[] = kinds.flatMap((kind, kindIndex) =>
  (interrupting.includes(kind) ? (['closed', 'open', 'head'] as const) : ([''] as const)).map((context) => ({
    kind,
    context,
    kindIndex
  }))
)

/**
 * Kinds that may follow a kind inside one context or out of it.
 *
 * `lead` is the first paragraph of a story without a head; `item` a line of a
 * list (index, advert, table); `going` a line that continues its paragraph.
 */
const text: readonly Kind[] = ['opening', 'going', 'crosshead', 'tail', 'item', 'head', 'lead']
const followers: Record<Kind, readonly Kind[]> = {
  head: ['head', 'byline', 'opening', 'item', 'crosshead'],
  byline: ['byline', 'opening', 'item', 'crosshead'],
  lead: text,
  opening: text,
  going: text,
  crosshead: ['crosshead', 'opening', 'going', 'item'],
  tail: ['tail', 'head', 'lead', 'opening', 'crosshead'],
  item: ['item', 'opening', 'going', 'tail', 'crosshead', 'head', 'lead'],
  caption: [],
  captionGoing: [],
  credit: [],
  jump: [],
  furniture: []
}

/** Whether `after` may follow `before`. */
function mayFollow(before: State, after: State): boolean {
  if (after.context !== '') return mayInterrupt(before, after)
  switch (before.context) {
    case '':
      return followers[before.kind].includes(after.kind)
    case 'closed':
      return after.kind !== 'going' && after.kind !== 'byline'
    case 'open':
      return after.kind === 'going'
    case 'head':
      return ['opening', 'byline', 'head', 'lead', 'item', 'crosshead', 'tail'].includes(after.kind)
  }
}

const headKinds: readonly Kind[] = ['head', 'byline']
const tearable: readonly Kind[] = ['lead', 'opening', 'going', 'item']

function mayInterrupt(before: State, after: State): boolean {
  if (after.kind === 'captionGoing' && before.kind !== 'caption' && before.kind !== 'captionGoing')
    return false
  if (before.context !== '') return before.context === after.context
  if (after.context === 'head') return headKinds.includes(before.kind)
  if (after.context === 'open') return tearable.includes(before.kind)
  return before.kind !== 'head' && before.kind !== 'byline'
}

/** For each state, the states that may come before it. */
export const predecessors: readonly (readonly number[])[] = states.map((after) =>
  states.flatMap((before, index) => (mayFollow(before, after) ? [index] : []))
)

/** States that may stand on the first line of a page: all but those that need something before them. */
export const starters: readonly number[] = states.flatMap((state, index) => {
  const context = state.context === '' || state.context === 'closed'
  const needsMore: readonly Kind[] = ['captionGoing', 'tail', 'byline', 'crosshead']
  return context && !needsMore.includes(state.kind) ? [index] : []
})
