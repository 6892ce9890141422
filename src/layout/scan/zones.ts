/** What is neither paper nor plain print: light print on a dark ground, pictures, tints. */
import type {GreyImage} from '../../raster/types.js'
import {isBarShaped, readBar} from './bars.js'
import {type Area, type Component, heightOf, holds, overlap, union, widthOf} from './components.js'
import type {PaperLevel} from './threshold.js'
import {findToned, smallestPicture} from './tones.js'

export interface Zones {
  pictures: Area[]
  /** Boxes of dark ground with light print. */
  bars: Area[]
  /** Boxes of tinted paper with print. */
  tints: Area[]
  /** Ink of the light print, as if it were dark. */
  light: Component[]
}

/** A heavy character of a headline fills its square with ink as well, up to this size, in em; it has few half tones. */
const largestCharacter = 8
const halfTones = 0.45

/** Find dark bars, pictures and tints. */
export function findZones(
  image: GreyImage,
  paper: PaperLevel,
  components: readonly Component[],
  em: number
): Zones {
  const zones: Zones = {pictures: [], bars: [], tints: [], light: []}
  for (const component of components) {
    const width = widthOf(component)
    const height = heightOf(component)
    const solid = component.ink / (width * height)
    if (width < 2 * em && height < 2 * em) continue
    if (Math.min(width, height) < 0.8 * em) continue
    if (solid <= 0.4 || !isBarShaped(component, em)) continue
    const light = readBar(image, component, em)
    if (!light) continue
    zones.bars.push(component)
    zones.light.push(...light)
  }
  const toned = findToned(image, paper, em)
  for (const area of toned) {
    if (zones.bars.some((bar) => overlap(bar, area) > 0.5 * areaSize(area))) continue
    if (!area.flat) zones.pictures.push(area)
    else if (darkShare(image, paper, area) < inkOnTint) zones.tints.push(area)
  }
  zones.pictures = mergeTouching(zones.pictures, 0.5 * em).filter((area) => {
    const side = Math.min(widthOf(area), heightOf(area))
    if (side < smallestPicture * em) return false
    return side > largestCharacter * em || isShaded(image, paper, area)
  })
  zones.tints = zones.tints.filter((tint) => !zones.pictures.some((picture) => holds(picture, tint)))
  return zones
}

function areaSize(area: Area): number {
  return widthOf(area) * heightOf(area)
}

/** Ink on a tint covers less than this; a heavy character that looks like a tint from afar has more. */
const inkOnTint = 0.3

function darkShare(image: GreyImage, paper: PaperLevel, area: Area): number {
  let count = 0
  let dark = 0
  for (let y = area.top; y < area.bottom; y += 2) {
    for (let x = area.left; x < area.right; x += 2) {
      count++
      if ((image.data[y * image.width + x] ?? 0) < 0.55 * paper.at(x, y)) dark++
    }
  }
  return dark / Math.max(1, count)
}

/** Whether much of an area is neither ink nor paper. */
function isShaded(image: GreyImage, paper: PaperLevel, area: Area): boolean {
  let count = 0
  let half = 0
  for (let y = area.top; y < area.bottom; y += 2) {
    for (let x = area.left; x < area.right; x += 2) {
      const v = (image.data[y * image.width + x] ?? 0) / paper.at(x, y)
      count++
      if (v > 0.45 && v < 0.87) half++
    }
  }
  return half > halfTones * count
}

function mergeTouching(areas: readonly Area[], reach: number): Area[] {
  const merged: Area[] = []
  for (const area of areas) {
    let whole: Area = {left: area.left, top: area.top, right: area.right, bottom: area.bottom}
    for (let index = merged.length - 1; index >= 0; index--) {
      const other = merged[index]
      if (!other || !touches(whole, other, reach)) continue
      whole = union(whole, other)
      merged.splice(index, 1)
      index = merged.length
    }
    merged.push(whole)
  }
  return merged
}

function touches(a: Area, b: Area, reach: number): boolean {
  return (
    a.left <= b.right + reach &&
    b.left <= a.right + reach &&
    a.top <= b.bottom + reach &&
    b.top <= a.bottom + reach
  )
}
