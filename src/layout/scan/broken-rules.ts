/**
 * Rules in pieces: hairlines break on a poor scan, and dotted rules part
 * briefs. A piece alone could be a stroke; pieces that stand in one line with
 * nothing else on it are a rule.
 */
import {type Area, type Component, heightOf, widthOf} from './components.js'
import {areaOf, type Rule} from './rules.js'

/** Thickest piece, in em. */
const thickest = 0.22
/** Pieces stand in one line when their middles differ by less than this, in em. */
const level = 0.12
/** Widest gap between two pieces, in em, when nothing stands in it. */
const widestGap = 8
/** White on both sides of a rule, in em. */
const margin = 0.12
/** Shortest rule, in em, and share of it that must be ink. */
const shortest = 2.6
const inked = 0.3
/** From this many em on down, and this many times as long as thick, a piece with nothing beside it is part of a rule. */
const shortestAlone = 0.3
const slimmestAlone = 4
/** How far nothing stands beside such a piece, in em. */
const lonely = 0.45

/**
 * Find broken rules among components.
 *
 * @returns rules, and the components that are no part of any.
 */
export function takeBrokenRules(
  components: readonly Component[],
  known: readonly Rule[],
  em: number
): {rules: Rule[]; rest: Component[]} {
  const used = new Set<Component>()
  const rules: Rule[] = []
  for (const across of [false, true]) {
    const axis = across ? acrossAxis : downAxis
    const solid = new Strips(
      components.filter((one) => Math.max(widthOf(one), heightOf(one)) >= 0.3 * em),
      axis,
      em
    )
    const pieces = components.filter(
      (one) => !used.has(one) && axis.to(one) - axis.from(one) <= Math.max(3, thickest * em)
    )
    for (const chain of chainPieces(pieces, axis, solid, em)) {
      if (!isRule(chain, axis, em) || (across && leadsOn(chain, components, em))) continue
      for (const piece of chain) used.add(piece)
      rules.push({...hull(chain), across})
    }
    for (const piece of pieces) {
      if (used.has(piece) || !isStump(piece, axis, em)) continue
      const joins = [...known, ...rules].some(
        (rule) => rule.across === across && inLine(rule, piece, axis, em)
      )
      if (!joins && (across || !solid.isLonely(piece, lonely * em))) continue
      used.add(piece)
      rules.push({...areaOf(piece), across})
    }
  }
  return {rules, rest: components.filter((one) => !used.has(one))}
}

/** The axis across a rule (`from`, `to`) and along it (`start`, `end`). */
interface Axis {
  from: (area: Area) => number
  to: (area: Area) => number
  start: (area: Area) => number
  end: (area: Area) => number
}

const downAxis: Axis = {
  from: ({left}) => left,
  to: ({right}) => right,
  start: ({top}) => top,
  end: ({bottom}) => bottom
}

const acrossAxis: Axis = {
  from: ({top}) => top,
  to: ({bottom}) => bottom,
  start: ({left}) => left,
  end: ({right}) => right
}

function middleOf(area: Area, axis: Axis): number {
  return (axis.from(area) + axis.to(area)) / 2
}

/** Components by the strips along a rule that they touch. */
class Strips {
  readonly #strips = new Map<number, Component[]>()
  readonly #axis: Axis
  readonly #width: number

  constructor(components: readonly Component[], axis: Axis, width: number) {
    this.#axis = axis
    this.#width = width
    for (const one of components) {
      for (let at = this.#at(axis.from(one)); at <= this.#at(axis.to(one)); at++) {
        const strip = this.#strips.get(at)
        if (strip) strip.push(one)
        else this.#strips.set(at, [one])
      }
    }
  }

  #at(place: number): number {
    return Math.floor(place / this.#width)
  }

  /** Whether anything but the pieces themselves stands in an area. */
  isClear(area: Area, except: readonly Component[]): boolean {
    const {from, to, start, end} = this.#axis
    for (let at = this.#at(from(area)); at <= this.#at(to(area)); at++) {
      for (const one of this.#strips.get(at) ?? []) {
        if (except.includes(one)) continue
        if (to(one) > from(area) && from(one) < to(area) && end(one) > start(area) && start(one) < end(area))
          return false
      }
    }
    return true
  }

  /** Whether nothing stands beside a piece. */
  isLonely(piece: Component, reach: number): boolean {
    const {left, top, right, bottom} = piece
    const across = this.#axis === acrossAxis
    const around = across
      ? {left, right, top: top - reach, bottom: bottom + reach}
      : {left: left - reach, right: right + reach, top, bottom}
    return this.isClear(around, [piece])
  }
}

function chainPieces(pieces: readonly Component[], axis: Axis, solid: Strips, em: number): Component[][] {
  const order = [...pieces].sort((a, b) => axis.start(a) - axis.start(b))
  const step = Math.max(1, level * em)
  const open = new Map<number, Component[][]>()
  const chains: Component[][] = []
  for (const piece of order) {
    const middle = middleOf(piece, axis)
    const bin = Math.floor(middle / step)
    let best: Component[] | undefined
    for (const near of [bin - 1, bin, bin + 1]) {
      for (const chain of open.get(near) ?? []) {
        const last = chain.at(-1)
        if (!last || Math.abs(middleOf(last, axis) - middle) > step) continue
        const gap = axis.start(piece) - axis.end(last)
        if (gap > widestGap * em || !isClearBetween(last, piece, axis, solid, em)) continue
        const lead = best?.at(-1)
        if (!lead || axis.end(last) > axis.end(lead)) best = chain
      }
    }
    if (!best) {
      best = []
      chains.push(best)
    }
    best.push(piece)
    const here = open.get(bin)
    if (!here) open.set(bin, [best])
    else if (!here.includes(best)) here.push(best)
  }
  return chains
}

function isClearBetween(last: Component, piece: Component, axis: Axis, solid: Strips, em: number): boolean {
  const from = Math.min(axis.from(last), axis.from(piece)) - margin * em
  const to = Math.max(axis.to(last), axis.to(piece)) + margin * em
  const start = axis.start(last)
  const end = axis.end(piece)
  const area =
    axis === acrossAxis
      ? {left: start, right: end, top: from, bottom: to}
      : {left: from, right: to, top: start, bottom: end}
  return solid.isClear(area, [last, piece])
}

function isRule(chain: readonly Component[], axis: Axis, em: number): boolean {
  const [first] = chain
  const last = chain.at(-1)
  if (!first || !last || chain.length < 2) return false
  const length = axis.end(last) - axis.start(first)
  const ink = chain.reduce((sum, piece) => sum + axis.end(piece) - axis.start(piece), 0)
  return length >= shortest * em && ink >= inked * length
}

function isStump(piece: Component, axis: Axis, em: number): boolean {
  const length = axis.end(piece) - axis.start(piece)
  const slim = axis.to(piece) - axis.from(piece)
  return length >= shortestAlone * em && length >= slimmestAlone * slim && slim <= Math.max(3, 0.15 * em)
}

function inLine(rule: Rule, piece: Component, axis: Axis, em: number): boolean {
  const gap = Math.max(axis.start(rule) - axis.end(piece), axis.start(piece) - axis.end(rule))
  return Math.abs(middleOf(rule, axis) - middleOf(piece, axis)) <= Math.max(2, level * em) && gap < 4 * em
}

function hull(chain: readonly Component[]): Area {
  return {
    left: Math.min(...chain.map(({left}) => left)),
    top: Math.min(...chain.map(({top}) => top)),
    right: Math.max(...chain.map(({right}) => right)),
    bottom: Math.max(...chain.map(({bottom}) => bottom))
  }
}

/** Whether a row of points begins or ends at a character of its own line: then it leads from a title to a page number. */
function leadsOn(chain: readonly Component[], components: readonly Component[], em: number): boolean {
  const {left, right, top, bottom} = hull(chain)
  const middle = (top + bottom) / 2
  return components.some(
    (other) =>
      other.top <= middle + 0.2 * em &&
      other.bottom >= middle - 0.5 * em &&
      heightOf(other) < 2 * em &&
      heightOf(other) > 0.4 * em &&
      (Math.abs(left - other.right) < 0.8 * em || Math.abs(other.left - right) < 0.8 * em)
  )
}
