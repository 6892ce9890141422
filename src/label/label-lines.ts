import type {Plugin} from 'unified'
import {measureEm} from '../npst/points.js'
import type {Line, Page, Region, Role} from '../npst/types.js'
import {regionsOf} from '../npst/visit.js'
import type {LineContext} from './label-rule.js'
import {findRepeated} from './repeated.js'
import {labelRules} from './rules/index.js'

/**
 * Give every line a role by itself, by the first rule that matches.
 *
 * Sets `data.role` and `data.rule`; moves and removes nothing. What a line is
 * in its story is decided by `segment`, which weighs these roles with the
 * line's surroundings.
 */
export const labelLines: Plugin<[], Page> = () => (page) => {
  const regions = regionsOf(page)
  const repeated = findRepeated(regions)
  const lines = regions.flatMap((node) => node.children.map((line) => ({line, node})))
  const roles: Role[] = []
  for (const [index, {line, node}] of lines.entries()) {
    const context: LineContext = {
      text: line.value,
      width: line.data?.width ?? measureEm(line.value),
      inProse: node.data?.wrap === 'lines',
      blockSize: node.children.length,
      place: node.children.indexOf(line),
      index,
      pageSize: lines.length,
      before: lines[index - 1]?.line.value ?? '',
      after: lines[index + 1]?.line.value ?? '',
      repeated: repeated.has(node),
      roles
    }
    roles.push(labelLine(line, context))
  }
}

function labelLine(line: Line, context: LineContext): Role {
  const rule = labelRules.find(({test}) => test(context))
  const role = rule?.role ?? 'body'
  line.data = {...line.data, role, rule: rule?.id ?? 'label:body'}
  return role
}
