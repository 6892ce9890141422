import type {Plugin} from 'unified'
import {matchFurniture} from '../grammar/furniture.js'
import {isDisplay} from '../npst/display.js'
import {measureEm} from '../npst/points.js'
import type {Line, Page, Region, Role} from '../npst/types.js'
import {regionsOf} from '../npst/visit.js'
import {createLineMatcher, type LineMatcher, type ProfileSet, profileOf} from '../profile/index.js'
import type {LineContext} from './label-rule.js'
import {findRepeated} from './repeated.js'
import {readByline} from './rules/attribution.js'
import {labelRules} from './rules/index.js'

/** Configuration. */
export interface LabelOptions {
  /** Title profiles: the one of the page knows lines by their words (default: none). */
  profiles?: ProfileSet | undefined
}

/**
 * Give every line a role by itself, by the first rule that matches.
 *
 * Sets `data.role`, `data.rule` and `data.certain`; moves and removes nothing. What a line is
 * in its story is decided by `segment`, which weighs these roles with the
 * line’s surroundings.
 */
export const labelLines: Plugin<[LabelOptions?], Page> =
  ({profiles} = {}) =>
  (page) => {
    const match = matcherOf(page, profiles)
    const regions = regionsOf(page)
    const repeated = findRepeated(regions)
    const lines = regions.flatMap(({children}) => children)
    const roles: Role[] = []
    for (const region of regions) {
      const isRepeated = repeated.has(region)
      for (const [place, line] of region.children.entries()) {
        roles.push(
          labelLine(
            line,
            contextOf(
              line,
              region,
              place,
              isRepeated,
              lines,
              roles,
              isDisplay([line], page.data?.bodySize),
              match
            )
          )
        )
      }
    }
  }

function matcherOf(page: Page, profiles: ProfileSet | undefined): LineMatcher | undefined {
  const profile = profileOf(page, profiles)
  return profile && page.profile && createLineMatcher(profile, page.profile, page.width !== undefined)
}

/** One literal, without spreads: this is made for every line of every page. */
function contextOf(
  line: Line,
  region: Region,
  place: number,
  repeated: boolean,
  lines: readonly Line[],
  roles: readonly Role[],
  display: boolean,
  match: LineMatcher | undefined
): LineContext {
  const index = roles.length
  const text = line.value
  const inProse = region.data?.wrap === 'lines' && line.data?.alone !== true
  const width = line.data?.width ?? measureEm(text)
  return {
    text,
    width,
    inProse,
    display,
    opens: line.data?.opens === true || place === 0,
    blockSize: region.children.length,
    place,
    index,
    pageSize: lines.length,
    before: lines[index - 1]?.value ?? '',
    after: lines[index + 1]?.value ?? '',
    // Running text is never furniture, however it looks.
    furniture: inProse ? undefined : matchFurniture(text),
    byline: readByline(text, width, inProse),
    repeated,
    // Profiles hold the script of the paper, which `--script` has changed.
    known: match?.(text) ?? match?.(line.raw),
    roles
  }
}

function labelLine(line: Line, context: LineContext): Role {
  for (const {id, role, test, certain} of labelRules) {
    if (!test(context)) continue
    line.data ??= {}
    line.data.role = role
    line.data.rule = id
    if (certain?.(context)) line.data.certain = true
    else delete line.data.certain
    return role
  }
  return 'body'
}
