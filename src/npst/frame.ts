/** Where print stands on a scan, seen the way its lines run. */
import type {Box, Page} from './types.js'

/**
 * An area on the straightened page: `start` to `end` the way its lines run,
 * `top` to `bottom` the way they follow each other, in pixels. On a vertical
 * page lines run down and follow each other to the left.
 */
export interface Placed {
  start: number
  end: number
  top: number
  bottom: number
}

/**
 * Make a function that places boxes of a scan on the straightened page.
 *
 * A scan is turned by a degree or so, which moves the foot of a column by
 * more than the indent of a paragraph: edges compare only when straight.
 */
export function readingFrame(page: Page): (box: Box) => Placed {
  const turn = page.data?.turn ?? 0
  const {width, height} = turnBox({x: 0, y: 0, width: page.width ?? 0, height: page.height ?? 0}, page, turn)
  const angle = ((page.data?.skew ?? 0) * Math.PI) / 180
  const sin = Math.sin(angle)
  const cos = Math.cos(angle)
  const vertical = page.direction === 'vertical-rl'

  return (scanned) => {
    const box = turnBox(scanned, page, turn)
    const dx = box.x + box.width / 2 - width / 2
    const dy = box.y + box.height / 2 - height / 2
    const x = width / 2 + cos * dx + sin * dy
    const y = height / 2 - sin * dx + cos * dy
    const [across, down] = straighten(box, Math.abs(sin), cos)
    return vertical
      ? {start: y - down, end: y + down, top: width - x - across, bottom: width - x + across}
      : {start: x - across, end: x + across, top: y - down, bottom: y + down}
  }
}

/** A box on the scan as it stands after the scan has been turned, clockwise. */
function turnBox({x, y, width, height}: Box, page: Page, turn: 0 | 90 | 180 | 270): Box {
  const across = page.width ?? 0
  const down = page.height ?? 0
  switch (turn) {
    case 90:
      return {x: down - y - height, y: x, width: height, height: width}
    case 180:
      return {x: across - x - width, y: down - y - height, width, height}
    case 270:
      return {x: y, y: across - x - width, width: height, height: width}
    case 0:
      return {x, y, width, height}
  }
}

/** Half the sides of a turned rectangle whose bounds are known. */
function straighten({width, height}: Box, sin: number, cos: number): [number, number] {
  const share = cos * cos - sin * sin
  return [
    Math.max(1, (width * cos - height * sin) / share) / 2,
    Math.max(1, (height * cos - width * sin) / share) / 2
  ]
}
