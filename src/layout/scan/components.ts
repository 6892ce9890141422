/** Connected areas of ink. */
import type {Bitmap} from './threshold.js'

/** An area on the page; `right` and `bottom` are the first pixel behind it. */
export interface Area {
  left: number
  top: number
  right: number
  bottom: number
}

/** A connected area of ink. */
export interface Component extends Area {
  /** Pixels of ink. */
  ink: number
}

/**
 * Find connected areas of ink (neighbours also across corners): runs of ink
 * are joined row by row with union-find.
 */
export function findComponents({width, height, data}: Bitmap): Component[] {
  const parents: number[] = []
  const lefts: number[] = []
  const rights: number[] = []
  const rows: number[] = []
  const find = (run: number) => {
    let root = run
    while ((parents[root] ?? root) !== root) root = parents[root] ?? root
    while ((parents[run] ?? root) !== root) {
      const next = parents[run] ?? root
      parents[run] = root
      run = next
    }
    return root
  }

  let before = 0
  let here = 0
  for (let y = 0; y < height; y++) {
    here = parents.length
    let above = before
    const row = y * width
    let x = 0
    while (x < width) {
      if (data[row + x] === 0) {
        x++
        continue
      }
      const left = x
      while (x < width && data[row + x] === 1) x++
      const run = parents.length
      parents.push(run)
      lefts.push(left)
      rights.push(x)
      rows.push(y)
      while (above < here && (rights[above] ?? 0) < left) above++
      for (let other = above; other < here && (lefts[other] ?? 0) <= x; other++) {
        const a = find(other)
        const b = find(run)
        // The older run is the root, so that components come in the order of their tops.
        if (a < b) parents[b] = a
        else parents[a] = b
      }
    }
    before = here
  }

  const components: (Component | undefined)[] = []
  for (let run = 0; run < parents.length; run++) {
    const root = find(run)
    const left = lefts[run] ?? 0
    const right = rights[run] ?? 0
    const y = rows[run] ?? 0
    const known = components[root]
    if (!known) {
      components[root] = {left, top: y, right, bottom: y + 1, ink: right - left}
      continue
    }
    if (left < known.left) known.left = left
    if (right > known.right) known.right = right
    known.bottom = y + 1
    known.ink += right - left
  }
  return components.filter((component) => component !== undefined)
}

export function widthOf(area: Area): number {
  return area.right - area.left
}

export function heightOf(area: Area): number {
  return area.bottom - area.top
}

/** Smallest area that holds both. */
export function union(a: Area, b: Area): Area {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom)
  }
}

/** Smallest area that holds all; nothing when there are none. */
export function unionAll(areas: readonly Area[]): Area | undefined {
  const [first, ...rest] = areas
  return (
    first &&
    rest.reduce<Area>((all, area) => union(all, area), {
      left: first.left,
      top: first.top,
      right: first.right,
      bottom: first.bottom
    })
  )
}

/** Pixels that two areas share. */
export function overlap(a: Area, b: Area): number {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  return across > 0 && down > 0 ? across * down : 0
}

/** Whether the middle of an area lies in another. */
export function holds(outer: Area, inner: Area): boolean {
  const x = (inner.left + inner.right) / 2
  const y = (inner.top + inner.bottom) / 2
  return x >= outer.left && x < outer.right && y >= outer.top && y < outer.bottom
}
