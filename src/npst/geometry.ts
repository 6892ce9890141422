/** What a page shows of its geometry, beside its text. */
import type {Line, Page} from './types.js'
import {collectLines} from './visit.js'

/** `boxes` of a scan, `blankLines` between blocks of several lines, `indents` at the beginning of paragraphs. */
export const geometries = ['boxes', 'blankLines', 'indents'] as const

export type Geometry = (typeof geometries)[number]

/** Fewest indented lines that make a habit. */
const fewestIndents = 2

/**
 * List what a page shows of its geometry.
 *
 * Blank lines around every line, or an indent on every line, tell nothing
 * apart, and do not count.
 *
 * @param page tree from `layout` on.
 */
export function listGeometry(page: Page): Geometry[] {
  const lines = collectLines(page)
  const indents = lines.filter(({data}) => (data?.indent ?? 0) >= 1).length
  const found: Record<Geometry, boolean> = {
    boxes: lines.some(({box}) => box !== undefined),
    blankLines: hasBlankLines(lines),
    indents: indents >= fewestIndents && indents < lines.length
  }
  return geometries.filter((name) => found[name])
}

/** Whether some lines of a text have a blank one between them, and some have not. */
function hasBlankLines(lines: readonly Line[]): boolean {
  const places = lines.flatMap(({place}) => place?.line ?? []).sort((a, b) => a - b)
  const gaps = places.slice(1).map((line, index) => line - (places[index] ?? line))
  return gaps.some((gap) => gap > 1) && gaps.some((gap) => gap === 1)
}
