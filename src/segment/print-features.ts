/**
 * What the print of a scan says of a unit, as named features (see
 * `features.ts`). They are found on pages with boxes only, and their weights
 * (`print-weights.ts`) come on top of those that text has: a page of text is
 * read as if there were no scans.
 */
import {roles} from '../npst/roles.js'
import {readEchoes} from './echo.js'
import {type FeatureId, feature, paired, tripled, valued} from './feature-space.js'
import type {Print} from './print.js'
import {bulks, ends, type Unit} from './units.js'

/** Steps of the size of type, by their upper limits; the body’s is 1. */
const sizes = ['0.8', '0.93', '1.08', '1.2', '1.4', '1.8', '2.6', 'more'] as const
const sizeLimits = sizes.slice(0, -1).map(Number)
const gaps = ['0.7', '1.1', '1.7', '2.6', 'more'] as const
const gapLimits = gaps.slice(0, -1).map(Number)
const rels = ['smaller', 'same', 'larger', 'none'] as const
const steps = ['below', 'beside-level', 'beside-lower', 'beside-higher', 'back', 'first'] as const
const aligns = ['full', 'centred', 'left', 'right', 'indent', 'wider', 'much-wider', 'none'] as const
const marks = ['plain', 'rule', 'frame'] as const
const cuts = ['row', 'column', 'inside'] as const
const echoes = ['none', 'some', 'most'] as const

const printed = feature('printed')
const sizeIs = paired('size', sizes, bulks)
const sizeRole = paired('size+role', sizes, roles)
const sizeEnd = paired('size+end', sizes, ends)
const sizeAround = tripled('size-around', rels, rels, bulks)
const sizePrev2 = valued('size-prev2', rels)
const breakIs = tripled('break', cuts, gaps, marks)
const breakAhead = tripled('break-ahead', cuts, gaps, marks)
const breakEnd = tripled('break+prev', ['row', 'column', 'inside'], ends, ['same-measure', 'other-measure'])
const stepIs = paired('step', steps, ['same-width', 'other-width'])
const stepBulk = paired('step+bulk', steps, bulks)
const alignIs = paired('align', aligns, bulks)
const alignSize = paired('align+size', aligns, sizes)
const pictureIs = paired('picture', ['above', 'below', 'beside'], bulks)
const pictureSize = paired('picture+size', ['above', 'below', 'beside'], sizes)
const frameIs = valued('frame', ['in', 'enters', 'leaves', 'other'])
const whiteIs = paired('white', ['edge', ...gaps], ['edge', ...gaps])
const edgeIs = valued('edge', ['top', 'bottom'])
const styleIs = paired('style', ['inverse', 'turned'], bulks)
const echoIs = tripled('echo', echoes, bulks, ['larger', 'body'])
const last = feature('print-end')

/** Whether a feature is one of print. */
export function tellsPrint(id: FeatureId): boolean {
  return id >= printed && id <= last
}

/** Add what is seen of each unit’s print. */
export function describePrint(found: FeatureId[][], units: readonly Unit[], prints: readonly Print[]): void {
  const top = Math.min(...prints.map((print) => print.top))
  const bottom = Math.max(...prints.map((print) => print.bottom))
  const echoOf = readEchoes(units)
  for (const [index, unit] of units.entries()) {
    const print = prints[index]
    const features = found[index]
    if (!print || !features) continue
    const echo = echoOf(unit)
    const larger = print.size > 1.05 ? 'larger' : 'body'
    if (echo !== undefined)
      features.push(echoIs(echo < 0.3 ? 'none' : echo < 0.6 ? 'some' : 'most', unit.bulk, larger))
    features.push(printed)
    describeSize(features, unit, prints, index)
    describeBreak(features, units, prints, index)
    describePlace(features, unit, print)
    describeFrame(features, print, prints[index - 1])
    if (print.top < top + edgeReach) features.push(edgeIs('top'))
    if (print.bottom > bottom - edgeReach) features.push(edgeIs('bottom'))
  }
}

/** What stands within this of the outermost print of a page, in em, is at its edge. */
const edgeReach = 2.5

function describeSize(found: FeatureId[], unit: Unit, prints: readonly Print[], index: number): void {
  const size = prints[index]?.size ?? 1
  const step = stepOf(size, sizes, sizeLimits)
  found.push(sizeIs(step, unit.bulk), sizeRole(step, unit.role), sizeEnd(step, unit.end))
  const before = compare(prints[index - 1]?.size, size)
  found.push(sizeAround(before, compare(prints[index + 1]?.size, size), unit.bulk))
  found.push(sizePrev2(compare(prints[index - 2]?.size, size)))
}

/** Sizes are measured to some 5 %. */
const sizeSlack = 1.1

function compare(other: number | undefined, own: number): (typeof rels)[number] {
  if (other === undefined) return 'none'
  if (other > own * sizeSlack) return 'larger'
  return other * sizeSlack < own ? 'smaller' : 'same'
}

function describeBreak(
  found: FeatureId[],
  units: readonly Unit[],
  prints: readonly Print[],
  index: number
): void {
  const unit = units[index]
  const print = prints[index]
  const before = prints[index - 1]
  if (!unit || !print) return
  if (before) {
    found.push(breakIs(cutOf(print), gapOf(print, before), markOf(print)))
    const step = stepFrom(before, print)
    const same = Math.abs(widthOf(before) - widthOf(print)) < 1 ? 'same-width' : 'other-width'
    found.push(stepIs(step, same), stepBulk(step, unit.bulk))
    const end = units[index - 1]?.end
    const measure = units[index - 1]?.measure ?? 0
    const sameMeasure = Math.abs(measure - unit.measure) <= 1 ? 'same-measure' : 'other-measure'
    if (end) found.push(breakEnd(cutOf(print), end, sameMeasure))
  }
  const after = prints[index + 1]
  if (after) found.push(breakAhead(cutOf(after), gapOf(after, print), markOf(after)))
}

function cutOf(print: Print): (typeof cuts)[number] {
  return print.break?.cut ?? 'inside'
}

/** White between two units, as the cut has it, or inside a block as it is. */
function gapOf(print: Print, before: Print): (typeof gaps)[number] {
  return stepOf(print.break?.gap ?? Math.max(0, print.top - before.bottom), gaps, gapLimits)
}

function markOf({break: gap}: Print): (typeof marks)[number] {
  if (gap?.frame) return 'frame'
  return gap?.rule ? 'rule' : 'plain'
}

/** Where a unit stands, seen from the one before. */
function stepFrom(before: Print, print: Print): (typeof steps)[number] {
  const shared = Math.min(before.end, print.end) - Math.max(before.start, print.start)
  if (shared > 0.3 * Math.min(widthOf(before), widthOf(print))) {
    return print.top > before.top ? 'below' : 'back'
  }
  if (print.start < before.start) return print.top > before.top ? 'back' : 'first'
  if (print.top > before.bottom - 1) return 'beside-lower'
  return print.top < before.top - 1 ? 'beside-higher' : 'beside-level'
}

function describePlace(found: FeatureId[], unit: Unit, print: Print): void {
  const align = alignOf(print)
  found.push(alignIs(align, unit.bulk), alignSize(align, stepOf(print.size, sizes, sizeLimits)))
  found.push(whiteIs(whiteOf(print.above), whiteOf(print.below)))
  if (print.picture) {
    found.push(pictureIs(print.picture, unit.bulk))
    found.push(pictureSize(print.picture, stepOf(print.size, sizes, sizeLimits)))
  }
  if (print.inverse) found.push(styleIs('inverse', unit.bulk))
  if (print.turned) found.push(styleIs('turned', unit.bulk))
}

function whiteOf(white: number | undefined): 'edge' | (typeof gaps)[number] {
  return white === undefined ? 'edge' : stepOf(white, gaps, gapLimits)
}

/** How a unit stands in its column of text. */
function alignOf(print: Print): (typeof aligns)[number] {
  const {column} = print
  if (!column) return 'none'
  const left = print.start - column.start
  const right = column.end - print.end
  if (widthOf(print) > 1.6 * widthOf(column)) return 'much-wider'
  if (left < -1 || right < -1) return 'wider'
  if (left < 0.7) return right < 1.6 ? 'full' : 'left'
  if (right < 1.1) return left < 2.8 ? 'indent' : 'right'
  return Math.abs(left - right) < 1.2 ? 'centred' : 'indent'
}

function describeFrame(found: FeatureId[], print: Print, before: Print | undefined): void {
  if (print.frame >= 0) found.push(frameIs('in'))
  if (!before || before.frame === print.frame) return
  if (print.frame < 0) found.push(frameIs('leaves'))
  else found.push(frameIs(before.frame < 0 ? 'enters' : 'other'))
}

function widthOf({start, end}: {start: number; end: number}): number {
  return end - start
}

function stepOf<A extends string>(value: number, names: readonly A[], limits: readonly number[]): A {
  let step = 0
  while (value > (limits[step] ?? value)) step++
  return (names[step] ?? names.at(-1)) as A
}
