import {measureEm} from '../npst/points.js'
import type {Box, Line} from '../npst/types.js'

/**
 * Say where the characters of low confidence stand, as far as can be told from
 * their place in the text: characters share the line by their usual widths.
 */
export function placeDoubts({box, data, raw}: Line, vertical: boolean): Box[] {
  const doubts = data?.doubts ?? []
  if (!box || doubts.length === 0) return []
  const widths = Array.from(raw, measureEm)
  const total = widths.reduce((sum, width) => sum + width, 0)
  const length = vertical ? box.height : box.width
  return doubts.flatMap(({offset}) => {
    const width = widths[offset]
    if (width === undefined) return []
    const before = widths.slice(0, offset).reduce((sum, other) => sum + other, 0)
    const start = (before / total) * length
    const share = (width / total) * length
    return vertical ? {...box, y: box.y + start, height: share} : {...box, x: box.x + start, width: share}
  })
}
