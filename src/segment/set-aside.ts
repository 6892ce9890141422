/** Lines without text are no evidence of anything: they are taken out before a page is read, and put back. */
import {furniture} from '../npst/build.js'
import type {Line, Page} from '../npst/types.js'
import {collectLines, regionsOf} from '../npst/visit.js'

/** Lines that were taken out, in order, each with the line before it that stayed. */
export type SetAside = readonly {line: Line; before: Line | undefined}[]

/**
 * Take the lines that `label` is sure are noise out of a page, and the regions
 * that hold nothing else or nothing at all.
 *
 * A paragraph with a speck or a doubled line in it is whole without it.
 */
export function setAside(page: Page): SetAside {
  const aside: {line: Line; before: Line | undefined}[] = []
  let before: Line | undefined
  for (const region of regionsOf(page)) {
    for (const line of region.children) {
      if (isNoise(line)) aside.push({line, before})
      else before = line
    }
  }
  if (aside.length > 0) {
    for (const region of regionsOf(page)) region.children = region.children.filter((line) => !isNoise(line))
  }
  // A tree that was edited by hand may also hold regions that never had a line.
  page.children = page.children.filter((node) => node.type !== 'region' || node.children.length > 0)
  return aside
}

/** Put lines back, as furniture behind the part of the page that holds the line before them. */
export function putBack(page: Page, aside: SetAside): void {
  if (aside.length === 0) return
  const runs = new Map<Line | undefined, Line[]>()
  for (const {line, before} of aside) {
    const run = runs.get(before)
    if (run) run.push(line)
    else runs.set(before, [line])
  }
  const start = runs.get(undefined)
  page.children = page.children.flatMap((node) => {
    const lines = collectLines(node).flatMap((line) => runs.get(line) ?? [])
    return lines.length > 0 ? [node, furniture(lines)] : [node]
  })
  if (start) page.children.unshift(furniture(start))
}

function isNoise({data}: Line): boolean {
  return data?.role === 'noise' && data.certain === true
}
