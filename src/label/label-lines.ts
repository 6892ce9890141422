import type {Plugin} from 'unified'
import {matchFurniture} from '../grammar/furniture.js'
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
 * line’s surroundings.
 */
export const labelLines: Plugin<[], Page> = () => (page) => {
  const regions = regionsOf(page)
  const repeated = findRepeated(regions)
  const places = regions.flatMap((region) => region.children.map((line, place) => ({line, region, place})))
  const roles: Role[] = []
  for (const [index, {line, region, place}] of places.entries()) {
    roles.push(
      labelLine(line, {
        ...lineFacts(line, region),
        place,
        index,
        pageSize: places.length,
        before: places[index - 1]?.line.value ?? '',
        after: places[index + 1]?.line.value ?? '',
        repeated: repeated.has(region),
        roles
      })
    )
  }
}

function lineFacts(
  line: Line,
  region: Region
): Pick<LineContext, 'text' | 'width' | 'inProse' | 'blockSize' | 'furniture'> {
  const inProse = region.data?.wrap === 'lines'
  return {
    text: line.value,
    width: line.data?.width ?? measureEm(line.value),
    inProse,
    blockSize: region.children.length,
    // Running text is never furniture, however it looks.
    furniture: inProse ? undefined : matchFurniture(line.value)
  }
}

function labelLine(line: Line, context: LineContext): Role {
  const rule = labelRules.find(({test}) => test(context))
  const role = rule?.role ?? 'body'
  line.data = {...line.data, role, rule: rule?.id ?? 'label:body'}
  return role
}
