import type {Plugin} from 'unified'
import {report} from '../diagnostics/index.js'
import {matchFurniture} from '../grammar/furniture.js'
import {matchNoise, type NoiseRule} from '../grammar/noise.js'
import {isDisplay} from '../npst/display.js'
import {measureEm} from '../npst/points.js'
import type {Line, Page, Region, Role} from '../npst/types.js'
import {regionsOf} from '../npst/visit.js'
import {createLineMatcher, type LineMatcher, type ProfileSet, profileOf} from '../profile/index.js'
import type {LineContext} from './label-rule.js'
import {findRepeated} from './repeated.js'
import {readByline} from './rules/attribution.js'
import {labelRules} from './rules/index.js'
import {findTwice} from './twice.js'

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
 * Reports `label:lines-doubled`.
 */
export const labelLines: Plugin<[LabelOptions?], Page> =
  ({profiles} = {}) =>
  (page, file) => {
    const regions = regionsOf(page)
    const repeated = findRepeated(regions)
    const lines = regions.flatMap(({children}) => children)
    const noises = lines.map(({value}) => matchNoise(value))
    const twice = findTwice(regions, new Set(lines.filter((_, index) => noises[index] !== undefined)))
    const seen: Seen = {lines, roles: [], noises, twice, match: matcherOf(page, profiles)}
    for (const region of regions) {
      const isRepeated = repeated.has(region)
      for (const [place, line] of region.children.entries()) {
        const display = isDisplay([line], page.data?.bodySize)
        seen.roles.push(labelLine(line, contextOf(line, region, place, isRepeated, seen, display)))
      }
    }
    if (twice.size > 0) report(file, 'label:lines-doubled', {ancestors: [page], actual: String(twice.size)})
  }

function matcherOf(page: Page, profiles: ProfileSet | undefined): LineMatcher | undefined {
  const profile = profileOf(page, profiles)
  return profile && page.profile && createLineMatcher(profile, page.profile, page.width !== undefined)
}

/** What is known of a page while its lines get their roles. */
interface Seen {
  lines: readonly Line[]
  /** Roles given so far. */
  roles: Role[]
  /** Dirt, by line. */
  noises: readonly (NoiseRule | undefined)[]
  /** Lines that stand right behind themselves. */
  twice: ReadonlyMap<Line, Line>
  /** Knows lines by the profile of the page. */
  match: LineMatcher | undefined
}

/** How many lines of dirt in a row are looked over for a neighbour. */
const mostDirt = 4

/** The nearest line to one side that is not dirt. */
function neighbor({lines, noises}: Seen, index: number, step: 1 | -1): string {
  for (let next = index + step, count = 0; count <= mostDirt; next += step, count++)
    if (noises[next] === undefined) return lines[next]?.value ?? ''
  return ''
}

/** One literal, without spreads: this is made for every line of every page. */
function contextOf(
  line: Line,
  region: Region,
  place: number,
  repeated: boolean,
  seen: Seen,
  display: boolean
): LineContext {
  const index = seen.roles.length
  const text = line.value
  const noise = seen.noises[index]
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
    pageSize: seen.lines.length,
    before: neighbor(seen, index, -1),
    after: neighbor(seen, index, 1),
    // Running text is never furniture, however it looks.
    furniture: inProse || noise !== undefined ? undefined : matchFurniture(text),
    byline: readByline(text, width, inProse),
    noise,
    twice: seen.twice.has(line),
    repeated,
    // Profiles hold the script of the paper, which `--script` has changed.
    known: seen.match?.(text) ?? seen.match?.(line.raw),
    roles: seen.roles
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
