import type {Plugin} from 'unified'
import type {Page} from '../npst/types.js'
import {regionsOf} from '../npst/visit.js'
import {findParagraphs} from './layout-text.js'

/**
 * Find where paragraphs open on a scan, once its lines have been read.
 *
 * Notes `opens` and `alone` on lines, `measure` and `wrap` on regions, as
 * `layoutText` does, from the indents and widths that `layoutImage` measured.
 * Pages of text, and pages that have it, are left alone.
 */
export const layoutParagraphs: Plugin<[], Page> = () => (page) => {
  const regions = regionsOf(page)
  if (page.width === undefined || regions.length === 0) return
  if (regions.some(({data}) => data?.wrap !== undefined)) return
  findParagraphs(regions)
}
