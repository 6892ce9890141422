/** What the segmenter sees of a page: its lines in order, each with its surroundings. */
import type {Line, Page, Role} from '../npst/types.js'
import {regionsOf} from '../npst/visit.js'

/** How a line ends. */
export type End = 'sentence' | 'comma' | 'colon' | 'bracket' | 'open'

export interface LineView {
  line: Line
  text: string
  role: Role
  /** Index of the region on the page. */
  region: number
  /** Place in the region, from 0. */
  place: number
  /** Lines in the region. */
  size: number
  /** Usual full width of the region, in em; 0 when its lines do not wrap. */
  measure: number
  width: number
  indent: number
  opens: boolean
  end: End
  /** Whether the region holds a sentence mark anywhere. */
  prose: boolean
}

export interface PageView {
  lines: LineView[]
  /** Whether most of the page’s text is broken into printed lines. */
  wrapped: boolean
  /** Whether paragraphs are indented. */
  indented: boolean
}

/** Look at a page that `label` has been through. */
export function viewPage(page: Page): PageView {
  const lines: LineView[] = []
  let wrapped = 0
  let total = 0
  for (const [index, node] of regionsOf(page).entries()) {
    const measure = node.data?.wrap === 'lines' ? (node.data.measure ?? 0) : 0
    const prose = node.children.some((line) => /[。；]/u.test(line.value.slice(0, 2000)))
    for (const [place, line] of node.children.entries()) {
      total += line.value.length
      if (measure > 0) wrapped += line.value.length
      lines.push({
        line,
        text: line.value,
        role: line.data?.role ?? 'body',
        region: index,
        place,
        size: node.children.length,
        measure,
        width: line.data?.width ?? 0,
        indent: line.data?.indent ?? 0,
        opens: line.data?.opens === true,
        end: endOf(line.value),
        prose
      })
    }
  }
  const body = lines.filter((view) => view.measure > 0)
  const indents = body.filter((view) => view.indent >= 1).length
  return {
    lines,
    wrapped: wrapped * 2 > total,
    indented: indents >= 2 && indents * 2 < body.length
  }
}

/** How a text ends; closing quotes and brackets behind a sentence mark belong to the mark. */
export function endOf(text: string): End {
  const end = text.slice(-6).trimEnd()
  if (/[。！？…!?][”’」』）)〕】]{0,3}$/u.test(end)) return 'sentence'
  if (/[，、；,;—]$/u.test(end)) return 'comma'
  if (/[：:]$/u.test(end)) return 'colon'
  if (/[）)〕】\]]$/u.test(end)) return 'bracket'
  return 'open'
}
