import type {Plugin} from 'unified'
import {line as makeLine, region as makeRegion} from '../npst/build.js'
import type {Line, Page} from '../npst/types.js'
import {collectLines, regionsOf} from '../npst/visit.js'
import '../raster/scan-data.js'
import {chainGlyphs, type LinePlace, placeGlyphs} from './place-glyphs.js'

/** A line that is this much higher than wide stands vertically on a horizontal page. */
const uprightRatio = 1.5

/**
 * Give lines the text that the page itself brings (born-digital PDF), so that
 * nothing is left to recognize.
 *
 * Fills `raw` and `value` of lines without text. What stands in none of the
 * lines gets a region of its own behind the others: no character is lost.
 */
export const readOwnText: Plugin<[], Page> = () => (page, file) => {
  const glyphs = file.data.scan?.glyphs
  const places = listPlaces(page)
  if (!glyphs || places.length === 0 || places.some(({line}) => line.raw !== '')) return
  const {left, texts} = placeGlyphs(glyphs, places)
  for (const {line} of places) setText(line, texts.get(line.id) ?? '')
  let number = places.length
  for (const {box, text} of chainGlyphs(left)) {
    const id = `${page.id}-l${String(++number).padStart(4, '0')}`
    const size = Math.min(box.width, box.height)
    page.children.push({...makeRegion([{...makeLine(id, text, {box}), data: {size}}]), box})
  }
}

function setText(line: Line, text: string): void {
  line.raw = text
  line.value = text
}

function listPlaces(page: Page): LinePlace[] {
  return regionsOf(page).flatMap((region) => {
    const direction = region.direction ?? page.direction
    return collectLines(region).map((line) => ({
      line,
      vertical: direction === 'vertical-rl' || isUpright(line)
    }))
  })
}

function isUpright({box}: Line): boolean {
  return box !== undefined && box.height > uprightRatio * box.width
}
