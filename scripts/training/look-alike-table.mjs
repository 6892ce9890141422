/** Levels of likeness that the table tells apart; they divide the span from the least kept likeness to 1. */
export const levels = 26
const least = 0.6

/**
 * Write the table of look-alikes as a module.
 *
 * A pair stands once, with the character that comes first. A line: the character, then its neighbors in
 * groups, each behind a small letter that says how alike: `a` most, `z` least.
 *
 * @param {Map<string, [string, number][]>} table neighbors of each character, with likeness
 */
export function renderTable(table) {
  const rows = new Map()
  for (const [char, list] of table)
    for (const [other, likeness] of list) {
      const [first, second] = char < other ? [char, other] : [other, char]
      const row = rows.get(first) ?? new Map()
      row.set(second, likeness)
      rows.set(first, row)
    }
  const lines = [...rows]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([char, row]) => {
      let last = ''
      const parts = [...row]
        .sort(([a, one], [b, two]) => two - one || (a < b ? -1 : 1))
        .map(([other, likeness]) => {
          const letter = letterOf(likeness)
          const text = letter === last ? other : letter + other
          last = letter
          return text
        })
      return char + parts.join('')
    })
  return `/** Characters that look alike; made by scripts/make-look-alikes.mjs, read by read-look-alikes.ts. */
export const lookAlikes: string =
  '${lines.join(' ')}'
`
}

function letterOf(likeness) {
  const step = Math.floor(((1 - likeness) / (1 - least)) * levels)
  return String.fromCharCode(97 + Math.min(levels - 1, Math.max(0, step)))
}
