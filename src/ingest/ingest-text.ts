import type {Plugin} from 'unified'
import {report} from '../diagnostics/index.js'
import {line, page, region} from '../npst/build.js'
import {countPoints} from '../npst/points.js'
import type {Line, Page} from '../npst/types.js'
import './page-data.js'
import {hasInk, splitLines} from './split-pages.js'

/** Longest printed line that is believed, in code points: about two full broadsheet pages of text. */
const longestLine = 20_000

/**
 * Parse the text of one page: page > one region > its lines.
 *
 * Blank lines make no node; `place.line` shows the gaps. `raw` is the line as
 * it stands in the source, without its line end.
 * Reads `file.data.page` (see `PageData`).
 * Reports `ingest:page-empty` and `ingest:line-oversize`.
 */
export const ingestText: Plugin<[], string, Page> = function () {
  this.parser = (text, file) => {
    const {id = 'p01', source = file.path ?? '', facts = {}, firstLine = 1, neighbor} = file.data.page ?? {}
    const block = region(readLines(text, id, firstLine))
    const tree: Page = {...page(id, source), facts, children: [block]}
    if (neighbor !== undefined) tree.profile = {name: neighbor, by: 'neighbor'}

    if (block.children.length === 0) report(file, 'ingest:page-empty', {ancestors: [tree]})
    for (const node of block.children) {
      // A code point is at most two units, so that most lines need no counting.
      if (node.raw.length <= longestLine) continue
      const actual = countPoints(node.raw)
      if (actual <= longestLine) continue
      report(file, 'ingest:line-oversize', {ancestors: [tree, block, node], actual, expected: longestLine})
    }
    return tree
  }
}

function readLines(text: string, id: string, firstLine: number): Line[] {
  const lines: Line[] = []
  for (const [index, raw] of splitLines(text).entries()) {
    if (!hasInk(raw)) continue
    const number = String(lines.length + 1).padStart(4, '0')
    lines.push(line(`${id}-l${number}`, raw, {place: {line: firstLine + index, column: 1}}))
  }
  return lines
}
