/** What `label` can take a line for, in a fixed order. */
export const roles = [
  'masthead',
  'folio',
  'slogan',
  'contact',
  'staffLine',
  'columnLabel',
  'noise',
  'pullQuote',
  'standingHead',
  'heading',
  'crosshead',
  'byline',
  'bareName',
  'tail',
  'opener',
  'body',
  'listItem',
  'signature',
  'caption',
  'credit',
  'jump',
  'indexHead',
  'indexItem'
] as const

/** What `label` takes a line for. */
export type Role = (typeof roles)[number]
