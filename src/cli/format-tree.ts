import type {Paint} from '../diagnostics/index.js'
import {measureEm} from '../npst/points.js'
import type {Line, Node, Page} from '../npst/types.js'

/** Characters of a line that are shown. */
const shownCharacters = 40

/** Width of the column of roles, in characters: `standingHead` is the longest. */
const roleWidth = 12

/**
 * Draw a page as an outline: every node, and for each line its id, role,
 * winning rule, place or box, and how it begins.
 */
export function formatTree(page: Page, paint: Paint): string {
  const {id, label, section, language, profile, source} = page
  const known = profile && `profile ${profile.name} by ${profile.by}`
  const facts = [label, section, language, known].filter((fact) => fact !== undefined)
  const head = [paint.bold(`page ${id}`), ...facts, paint.dim(source)].join(' ')
  return [head, ...page.children.flatMap((child) => formatNode(child, 1, paint))].join('\n')
}

function formatNode(node: Node, depth: number, paint: Paint): string[] {
  const indent = '  '.repeat(depth)
  if (node.type === 'line') return [indent + formatLine(node, paint)]
  const name = [paint.bold(node.type), ...noteFacts(node)].join(' ')
  return [indent + name, ...node.children.flatMap((child) => formatNode(child, depth + 1, paint))]
}

/** What a node says beside its lines. */
function noteFacts(node: Node): string[] {
  switch (node.type) {
    case 'article':
      return [node.kind ?? '', node.data?.confidence?.toFixed(3) ?? ''].filter((fact) => fact !== '')
    case 'dateline':
    case 'byline':
      return [node.value]
    case 'credit':
      return node.value ? [node.value] : []
    case 'jump':
      return [node.direction ?? '', String(node.page ?? '')].filter((fact) => fact !== '')
    case 'region':
      return [node.data?.wrap ?? ''].filter((fact) => fact !== '')
    default:
      return []
  }
}

function formatLine(line: Line, paint: Paint): string {
  const {id, data, value} = line
  const role = data?.role ?? '–'
  const shown = data?.role ? paint.info(role) : role
  const padding = ' '.repeat(Math.max(0, roleWidth - role.length))
  const about = [data?.rule, locate(line)].filter((part) => part !== undefined && part !== '').join(' ')
  return `${paint.dim(id)} ${shown}${padding} ${shorten(value)} ${paint.dim(about)}`
}

/** Place as line:column, or box as x,y width×height. */
export function locate({place, box}: Pick<Line, 'place' | 'box'>): string {
  if (place) return `${place.line}:${place.column}`
  return box ? `${box.x},${box.y} ${box.width}×${box.height}` : ''
}

/** The beginning of a line, and how long it is when that is not all. */
export function shorten(text: string, length: number = shownCharacters): string {
  // Never take all of a line of a million characters apart.
  const start = Array.from(text.slice(0, 2 * length + 2))
  return start.length <= length
    ? text
    : `${start.slice(0, length).join('')}… (${Math.round(measureEm(text))} em)`
}
