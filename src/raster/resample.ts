/** Pictures made from pictures: smaller, turned, cut out. */
import type {GreyImage} from './types.js'

/** Make an empty (white) picture. */
export function blankImage(width: number, height: number): GreyImage {
  return {width, height, data: new Uint8Array(width * height).fill(255)}
}

/**
 * Shrink a picture by a whole factor; a pixel is the mean of the ones it stands for.
 *
 * @param factor 1 gives the picture itself; pixels that do not fill a square are left out.
 */
export function shrinkImage(image: GreyImage, factor: number): GreyImage {
  if (factor <= 1) return image
  const width = Math.max(1, Math.floor(image.width / factor))
  const height = Math.max(1, Math.floor(image.height / factor))
  const data = new Uint8Array(width * height)
  const sums = new Uint32Array(width)
  const across = Math.min(factor, image.width)
  const down = Math.min(factor, image.height)
  for (let y = 0; y < height; y++) {
    sums.fill(0)
    for (let dy = 0; dy < down; dy++) {
      let at = (y * factor + dy) * image.width
      for (let x = 0; x < width; x++) {
        let sum = 0
        for (let dx = 0; dx < across; dx++) sum += image.data[at++] ?? 0
        sums[x] = (sums[x] ?? 0) + sum
      }
    }
    const count = across * down
    for (let x = 0; x < width; x++) data[y * width + x] = ((sums[x] ?? 0) + count / 2) / count
  }
  return {width, height, data}
}

/** Turn a picture by a quarter, a half or three quarters, clockwise. */
export function turnImage(image: GreyImage, turn: 90 | 180 | 270): GreyImage {
  const {width, height, data} = image
  const out = new Uint8Array(data.length)
  if (turn === 180) {
    for (let at = 0, to = data.length - 1; to >= 0; at++, to--) out[to] = data[at] ?? 0
    return {width, height, data: out}
  }
  // Written in rows of the result, so that only reading jumps.
  let to = 0
  const step = turn === 90 ? -width : width
  for (let x = 0; x < width; x++) {
    const column = turn === 90 ? x : width - 1 - x
    let at = turn === 90 ? (height - 1) * width + column : column
    for (let y = 0; y < height; y++, at += step) out[to++] = data[at] ?? 0
  }
  return {width: height, height: width, data: out}
}

/**
 * A map from pixels of one picture to places of another:
 * x' = a·x + b·y + c, y' = d·x + e·y + f.
 */
export interface Affine {
  a: number
  b: number
  c: number
  d: number
  e: number
  f: number
}

export const identity: Affine = {a: 1, b: 0, c: 0, d: 0, e: 1, f: 0}

/** The map that does `first`, then `second`. */
export function chain(first: Affine, second: Affine): Affine {
  return {
    a: second.a * first.a + second.b * first.d,
    b: second.a * first.b + second.b * first.e,
    c: second.a * first.c + second.b * first.f + second.c,
    d: second.d * first.a + second.e * first.d,
    e: second.d * first.b + second.e * first.e,
    f: second.d * first.c + second.e * first.f + second.f
  }
}

/** The map from a turned picture of `width` × `height` (before the turn) back to it. */
export function unturn(width: number, height: number, turn: 0 | 90 | 180 | 270): Affine {
  switch (turn) {
    case 90:
      return {a: 0, b: 1, c: 0, d: -1, e: 0, f: height - 1}
    case 180:
      return {a: -1, b: 0, c: width - 1, d: 0, e: -1, f: height - 1}
    case 270:
      return {a: 0, b: -1, c: width - 1, d: 1, e: 0, f: 0}
    case 0:
      return identity
  }
}

/** The map from a picture straightened by `degrees` (clockwise skew taken out, about the centre) back to the crooked one. */
export function unskew(width: number, height: number, degrees: number): Affine {
  const angle = (degrees * Math.PI) / 180
  const cos = Math.cos(angle)
  const sin = Math.sin(angle)
  const cx = (width - 1) / 2
  const cy = (height - 1) / 2
  return {a: cos, b: -sin, c: cx - cos * cx + sin * cy, d: sin, e: cos, f: cy - sin * cx - cos * cy}
}

/**
 * Draw a picture through a map, between pixels by bilinear weights.
 *
 * @param map from pixels of the result to places of `image`; what lies outside is white.
 */
export function drawThrough(image: GreyImage, map: Affine, width: number, height: number): GreyImage {
  const out = blankImage(width, height)
  const {data} = image
  const w = image.width
  const lastX = image.width - 1
  const lastY = image.height - 1
  for (let y = 0; y < height; y++) {
    let sx = map.b * y + map.c
    let sy = map.e * y + map.f
    let to = y * width
    for (let x = 0; x < width; x++, sx += map.a, sy += map.d, to++) {
      if (sx < -0.5 || sy < -0.5 || sx > lastX + 0.5 || sy > lastY + 0.5) continue
      const px = sx < 0 ? 0 : sx > lastX ? lastX : sx
      const py = sy < 0 ? 0 : sy > lastY ? lastY : sy
      const x0 = px | 0
      const y0 = py | 0
      const fx = px - x0
      const fy = py - y0
      const at = y0 * w + x0
      const right = x0 < lastX ? 1 : 0
      const below = y0 < lastY ? w : 0
      const top = (data[at] ?? 0) * (1 - fx) + (data[at + right] ?? 0) * fx
      const bottom = (data[at + below] ?? 0) * (1 - fx) + (data[at + below + right] ?? 0) * fx
      out.data[to] = top * (1 - fy) + bottom * fy + 0.5
    }
  }
  return out
}
