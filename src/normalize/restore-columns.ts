import type {Plugin} from 'unified'
import {countPoints} from '../npst/points.js'
import type {Edit, Line, Page} from '../npst/types.js'
import {regionsOf} from '../npst/visit.js'
import {profileOf, restoreColumn} from '../profile/index.js'
import {edgeRule} from './characters.js'
import type {NormalizeOptions} from './normalize-lines.js'
import type {EditRule} from './rules.js'

const rule: EditRule = 'normalize:column'

/**
 * Put right the names of columns that an engine has misread and the profile
 * of the paper has.
 *
 * Calligraphy and white on black make them the worst read lines of a page,
 * beside its masthead. Sets `value` and `data.edits` of those lines; lines of
 * text are believed. Does nothing where the script is converted, as a profile
 * holds the paper’s own. Reports nothing.
 */
export const restoreColumns: Plugin<[NormalizeOptions?], Page> = (options = {}) => {
  const {off = [], profiles, script = 'keep'} = options
  return (page) => {
    const profile = profileOf(page, profiles)
    if (!profile || script !== 'keep' || off.includes(rule)) return
    for (const {children} of regionsOf(page)) {
      for (const line of children) {
        if (line.confidence === undefined) continue
        const found = restoreColumn(line.raw.trim(), profile)
        if (found) restore(line, found.text, found.changes)
      }
    }
  }
}

function restore(line: Line, value: string, changes: number): void {
  const {raw} = line
  const core = raw.trim()
  const start = countPoints(raw.slice(0, raw.indexOf(core)))
  const end = start + countPoints(core)
  const points = Array.from(raw)
  const confidence = Math.round((1 - changes / countPoints(value)) * 1000) / 1000
  const edits: Edit[] = [
    {offset: 0, from: points.slice(0, start).join(''), to: '', rule: edgeRule},
    {...findChange(Array.from(core), Array.from(value), start), rule, confidence},
    {offset: end, from: points.slice(end).join(''), to: '', rule: edgeRule}
  ]
  line.value = value
  line.data = {...line.data, edits: edits.filter(({from, to}) => from !== to)}
}

/** What lies between the beginning and the end that both have. */
function findChange(
  from: readonly string[],
  to: readonly string[],
  start: number
): Pick<Edit, 'offset' | 'from' | 'to'> {
  const most = Math.min(from.length, to.length)
  let head = 0
  while (head < most && from[head] === to[head]) head++
  let tail = 0
  while (tail < most - head && from.at(-1 - tail) === to.at(-1 - tail)) tail++
  return {
    offset: start + head,
    from: from.slice(head, from.length - tail).join(''),
    to: to.slice(head, to.length - tail).join('')
  }
}
