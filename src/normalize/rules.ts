/** Every rule that can change a line, by the name that edits carry and `off` takes, in the order in which they run. */
export const editRules = [
  'normalize:invisible-dropped',
  'normalize:speck',
  'normalize:space-edge',
  'normalize:compatibility',
  'normalize:form',
  'normalize:width-half',
  'normalize:dash',
  'normalize:ellipsis',
  'normalize:wave',
  'normalize:middle-dot',
  'normalize:zero',
  'normalize:mark-doubled',
  'normalize:comma',
  'normalize:one',
  'normalize:figure',
  'normalize:formula',
  'normalize:bracket-pair',
  'normalize:ring',
  'normalize:quote',
  'normalize:width-full',
  'normalize:stop',
  'normalize:space-stray',
  'normalize:space-single',
  'normalize:column',
  'normalize:script',
  'normalize:confusable'
] as const

/** Rule of a change. */
export type EditRule = (typeof editRules)[number]
