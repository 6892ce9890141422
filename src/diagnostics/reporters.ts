import type {MessageJson} from './report-json.js'

/** How parts of a message are shown; the identity where there are no colours. */
export interface Paint {
  error: (text: string) => string
  warning: (text: string) => string
  info: (text: string) => string
  dim: (text: string) => string
  bold: (text: string) => string
}

/** Show everything as it is. */
export const plainPaint: Paint = {
  error: String,
  warning: String,
  info: String,
  dim: String,
  bold: String
}

/**
 * Show a message on one line, with its note on the next.
 *
 * @example
 * a.txt:12:1 p01-l0007 warning Expected …, got … (extract:byline-crowded)
 *   What to do about it.
 *
 * @param source path of the input.
 */
export function formatMessage(source: string, message: MessageJson, paint: Paint = plainPaint): string {
  const {line, note, place, reason, ruleId, severity} = message
  const where = place ? `${source}:${place.line}:${place.column}` : source
  const head = [paint.bold(where), line, paint[severity](severity), reason, paint.dim(`(${ruleId})`)]
  const text = head.filter((part) => part !== undefined).join(' ')
  return note ? `${text}\n  ${paint.dim(note)}` : text
}
