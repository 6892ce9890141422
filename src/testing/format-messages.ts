import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'

/** What a case name can promise, from good to bad. */
export type Outcome = 'ok' | 'warn' | 'fail'

/**
 * Print the messages of a file, one a line: level, rule, node, reason.
 *
 * Lines are in the order in which things were found, without paths or times.
 */
export function formatMessages(file: VFile): string {
  return file.messages
    .map(
      (message) =>
        `${levelOf(message)} ${message.source}:${message.ruleId}${nodeOf(message)} ${message.reason}\n`
    )
    .join('')
}

/** Judge a file by its worst message; what is only worth knowing is fine. */
export function outcomeOf(file: VFile): Outcome {
  const levels = file.messages.map(levelOf)
  if (levels.includes('error')) return 'fail'
  return levels.includes('warning') ? 'warn' : 'ok'
}

function levelOf({fatal}: VFileMessage): 'error' | 'warning' | 'info' {
  if (fatal === true) return 'error'
  return fatal === false ? 'warning' : 'info'
}

/** Id of the innermost node that has one. */
function nodeOf({ancestors = []}: VFileMessage): string {
  const ids = ancestors.flatMap((node) => ('id' in node ? [String(node.id)] : []))
  const id = ids.at(-1)
  return id === undefined ? '' : ` ${id}`
}
