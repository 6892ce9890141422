/** From the picture of a page to its lines, in reading order. */
import type {Direction} from '../../npst/types.js'
import {type Affine, chain, drawThrough, shrinkImage, unskew} from '../../raster/resample.js'
import type {GreyImage} from '../../raster/types.js'
import {attachSmall} from './attach.js'
import {takeBrokenRules} from './broken-rules.js'
import {type Area, type Component, findComponents, heightOf, holds, widthOf} from './components.js'
import {cutSheet} from './cut.js'
import {findFrames} from './frames.js'
import {joinLeaders} from './leaders.js'
import {type FoundLine, type FoundRegion, findLines} from './lines.js'
import {estimateEm, estimateLeading, isSetVertically} from './measures.js'
import {joinRules, type Rule, takeLongRules, takeRuleComponents} from './rules.js'
import type {Box, Mark} from './sheet.js'
import {measureSkew} from './skew.js'
import {findInk, measurePaper} from './threshold.js'
import {findZones} from './zones.js'

/** What was found on the picture of a page. Areas are in pixels of the reading frame (see `toScan`). */
export interface PageLayout {
  /** Degrees, clockwise. */
  skew: number
  /** Whether lines run down the page, from right to left. */
  vertical: boolean
  /** Height of a character of body text. */
  em: number
  regions: FoundRegion[]
  rules: Rule[]
  frames: Area[]
  pictures: Area[]
  /** Size of the reading frame. */
  width: number
  height: number
  /** From the reading frame to the picture: it is straight, and a vertical page lies on its left side, so that all lines run to the right. */
  toScan: Affine
}

/** Characters larger than this, in pixels, show nothing that half the size would not. */
const largestEm = 44
/** Pieces of ink below this size, in em, are specks. */
const speck = 0.11
/** Pieces of ink from this size on, in em, are looked at in cuts; smaller ones (points) join the line that they stand in. */
const solid = 0.34

/** The edge of a picture is found in squares of half an em; ink this close to it, in em, is its own. */
const pictureEdge = 0.35

/**
 * Find the lines of a page.
 *
 * @param hint how the lines of its paper run, where that is known.
 */
export function analyzePage(picture: GreyImage, hint?: Direction): PageLayout | undefined {
  const first = analyzeAt(picture, 1, hint)
  if (!first || first.em <= largestEm) return first
  return analyzeAt(picture, Math.ceil(first.em / largestEm), hint)
}

function analyzeAt(picture: GreyImage, factor: number, hint: Direction | undefined): PageLayout | undefined {
  const small = shrinkImage(picture, factor)
  const skew = measureSkew(small)
  const straight = unskew(small.width, small.height, skew)
  const image = skew === 0 ? small : drawThrough(small, straight, small.width, small.height)
  const shrunk: Affine = {a: factor, b: 0, c: (factor - 1) / 2, d: 0, e: factor, f: (factor - 1) / 2}

  const paper = measurePaper(image, Math.max(48, Math.round(Math.max(image.width, image.height) / 20)))
  let half = Math.max(7, Math.round(image.width / 130))
  let ink = findInk(image, half, paper)
  let components = findComponents(ink)
  let em = estimateEm(components)
  if (em === undefined) return undefined
  if (half < 0.4 * em || half > 1.3 * em) {
    half = Math.max(6, Math.round(0.7 * em))
    ink = findInk(image, half, paper)
    em = estimateEm(findComponents(ink)) ?? em
  }

  const long = takeLongRules(ink, em)
  components = findComponents(ink)
  const zones = findZones(image, paper, components, em)
  const kept = components.filter((one) => isPrint(one, zones, em))
  const slim = takeRuleComponents(kept, long, em)
  const {rules: broken, rest} = takeBrokenRules(slim.rest, [...long, ...slim.rules], em)
  const rules = joinRules([...long, ...slim.rules, ...broken], em).filter(
    (rule) => !zones.pictures.some((picture) => holds(picture, rule))
  )
  const marks: Mark[] = rest.map(({left, top, right, bottom}) => ({left, top, right, bottom}))
  for (const {left, top, right, bottom} of zones.light) marks.push({left, top, right, bottom, inverse: true})
  const frames = findFrames(rules, em)
  const boxes: Box[] = [
    ...frames.map((area) => ({...area, kind: 'frame' as const})),
    ...zones.bars.map((area) => ({...area, kind: 'bar' as const})),
    ...zones.tints.map((area) => ({...area, kind: 'tint' as const})),
    ...zones.pictures.map((area) => ({...area, kind: 'picture' as const}))
  ].map(({left, top, right, bottom, kind}) => ({left, top, right, bottom, kind}))

  const vertical = isSetVertically(marks, em, hint)
  const lay = vertical
    ? <A extends Area>(area: A) => layOnSide(area, image.width)
    : <A extends Area>(area: A) => area
  const sheet = {
    marks: marks.map(lay),
    boxes: boxes.map(lay),
    rules: rules.map((rule) => (vertical ? {...lay(rule), across: !rule.across} : rule)),
    em
  }
  const toStraight: Affine = vertical
    ? {a: 0, b: -1, c: image.width - 1, d: 1, e: 0, f: 0}
    : {a: 1, b: 0, c: 0, d: 0, e: 1, f: 0}
  return {
    skew,
    vertical,
    em,
    regions: findRegions(sheet),
    rules: sheet.rules,
    frames: frames.map(lay),
    pictures: zones.pictures.map(lay),
    width: vertical ? image.height : image.width,
    height: vertical ? image.width : image.height,
    toScan: chain(chain(toStraight, straight), shrunk)
  }
}

function isPrint(
  component: Component,
  {pictures, bars}: {pictures: Area[]; bars: Area[]},
  em: number
): boolean {
  if (Math.max(widthOf(component), heightOf(component)) < speck * em) return false
  return !(
    bars.some((bar) => holds(bar, component)) ||
    pictures.some((picture) => holds(grow(picture, pictureEdge * em), component))
  )
}

function grow({left, top, right, bottom}: Area, by: number): Area {
  return {left: left - by, top: top - by, right: right + by, bottom: bottom + by}
}

/** The page on its left side: what ran down runs to the right, and what came first from the right comes first from the top. */
function layOnSide<A extends Area>(area: A, width: number): A {
  return {
    ...area,
    left: area.top,
    right: area.bottom,
    top: width - area.right,
    bottom: width - area.left
  }
}

function findRegions(sheet: {marks: Mark[]; boxes: Box[]; rules: Rule[]; em: number}): FoundRegion[] {
  const {em} = sheet
  const small = sheet.marks.filter((mark) => Math.max(widthOf(mark), heightOf(mark)) < solid * em)
  const large = [
    ...sheet.marks.filter((mark) => Math.max(widthOf(mark), heightOf(mark)) >= solid * em),
    ...joinLeaders(small, em)
  ]
  const leading = estimateLeading(large, em)
  const blocks = cutSheet({...sheet, marks: large, leading})
  const regions = joinStacks(blocks.flatMap((block) => findLines(block, small, em, leading)))
  attachSmall(
    regions.flatMap(({lines}) => lines),
    small
  )
  return regions
}

/** Characters set one below the other may have been cut apart at a space between them. */
function joinStacks(regions: readonly FoundRegion[]): FoundRegion[] {
  const joined: FoundRegion[] = []
  for (const region of regions) {
    const last = joined.at(-1)?.lines
    const above = last?.at(-1)
    const [line] = region.lines
    if (above && line && region.lines.length === 1 && last?.length === 1 && standsBelow(above, line)) {
      const [first] = last
      if (first) {
        Object.assign(first, {
          left: Math.min(first.left, line.left),
          right: Math.max(first.right, line.right),
          bottom: line.bottom,
          vertical: true,
          size: Math.max(first.size, line.size)
        })
      }
      continue
    }
    joined.push(region)
  }
  return joined
}

function standsBelow(above: FoundLine, line: FoundLine): boolean {
  const size = Math.max(above.size, line.size)
  if (!(above.vertical || line.vertical)) return false
  const isStack = (one: FoundLine) => one.vertical || widthOf(one) <= 1.25 * size
  if (!isStack(above) || !isStack(line) || Math.min(above.size, line.size) < 0.75 * size) return false
  const centres = Math.abs(above.left + above.right - line.left - line.right) / 2
  return centres < 0.25 * size && line.top - above.bottom < 1.8 * size && line.top >= above.bottom - 2
}
