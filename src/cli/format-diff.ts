import type {Paint} from '../diagnostics/index.js'
import type {Page} from '../npst/types.js'
import {type DescribedLine, describeFacts, describeLines} from './describe-page.js'
import {shorten} from './format-tree.js'

/** One thing that changed. */
interface Change {
  what: string
  before: string
  after: string
}

/**
 * Show what a stage changed: value, role, parent and measures of each line,
 * and the facts of page and articles.
 *
 * @returns one block for each line that changed; a sentence when none did.
 */
export function formatDiff(before: Page, after: Page, paint: Paint): string {
  const known = new Map(describeLines(before).map((item) => [item.line.id, item]))
  const blocks = describeLines(after).flatMap((item) => {
    const changes = compareLines(known.get(item.line.id), item)
    return formatBlock(`${item.line.id} ${shorten(item.line.value, 24)}`, changes, paint)
  })
  const facts = compareMaps(describeFacts(before), describeFacts(after))
  blocks.push(...formatBlock('facts', facts, paint))
  return blocks.length > 0 ? blocks.join('\n') : 'This stage changed nothing.'
}

function compareLines(before: DescribedLine | undefined, after: DescribedLine): Change[] {
  return compareMaps(before ? listFields(before) : new Map(), listFields(after))
}

function listFields({line, parent}: DescribedLine): Map<string, string> {
  const fields = new Map([
    ['value', line.value],
    ['parent', parent]
  ])
  const {edits = [], ...data} = line.data ?? {}
  for (const [key, value] of Object.entries(data)) fields.set(key, String(value))
  if (edits.length > 0)
    fields.set('edits', edits.map(({from, to, rule}) => `${from}→${to} ${rule}`).join(', '))
  return fields
}

function compareMaps(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): Change[] {
  const names = [...after.keys(), ...[...before.keys()].filter((name) => !after.has(name))]
  return names
    .map((what) => ({what, before: before.get(what) ?? '', after: after.get(what) ?? ''}))
    .filter((change) => change.before !== change.after)
}

function formatBlock(title: string, changes: readonly Change[], paint: Paint): string[] {
  if (changes.length === 0) return []
  const rows = changes.map(({what, before, after}) => {
    const old = before === '' ? '–' : paint.error(shorten(before, 60))
    const now = after === '' ? '–' : paint.info(shorten(after, 60))
    return `  ${what}: ${old} → ${now}`
  })
  return [[paint.bold(title), ...rows].join('\n')]
}
