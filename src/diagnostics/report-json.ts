import type {Node, Parent} from 'unist'
import type {VFileMessage} from 'vfile-message'
import type {Line, Place} from '../npst/types.js'
import type {Severity} from './rule.js'

/** A message as plain fields; a message itself carries its whole page. */
export interface MessageJson {
  ruleId: string
  severity: Severity
  reason: string
  note?: string
  /** Line id. */
  line?: string
  place?: Place
}

/**
 * Pick the fields of a message that a report shows.
 *
 * Line and place are those of the node spoken of, or of its first line; a
 * message about a whole page has neither.
 */
export function toMessageJson(message: VFileMessage): MessageJson {
  const {source, ruleId, reason, note, ancestors} = message
  const line = findLine(ancestors?.at(-1))
  return {
    ruleId: `${source ?? 'banmian'}:${ruleId ?? 'unknown'}`,
    severity: severityOf(message),
    reason,
    ...(note ? {note} : {}),
    ...(line ? {line: line.id} : {}),
    ...(line?.place ? {place: line.place} : {})
  }
}

/** How bad a message is; vfile keeps it in `fatal`. */
export function severityOf({fatal}: VFileMessage): Severity {
  if (fatal === undefined || fatal === null) return 'info'
  return fatal ? 'error' : 'warning'
}

/** The node itself, or the first line below it, unless it is a whole page or issue. */
function findLine(node: Node | undefined): Line | undefined {
  return node && node.type !== 'page' && node.type !== 'issue' ? firstLine(node) : undefined
}

function firstLine(node: Node): Line | undefined {
  if (isLine(node)) return node
  if (!isParent(node)) return undefined
  for (const child of node.children) {
    const line = firstLine(child)
    if (line) return line
  }
  return undefined
}

function isLine(node: Node): node is Line {
  return node.type === 'line'
}

function isParent(node: Node): node is Parent {
  return 'children' in node
}
