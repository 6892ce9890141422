/** Printed rules: long thin ink, whole or broken. */
import {type Area, type Component, findComponents, heightOf, holds, widthOf} from './components.js'
import type {Bitmap} from './threshold.js'

/** A printed rule. */
export interface Rule extends Area {
  across: boolean
}

/** Shortest run of ink that no stroke of body text makes, in em. */
const longRun = 5
/** Thickest rule, in em; what is thicker is a bar. */
const thickest = 0.4
/** Near a rule is paper; a strip of a dark area has ink beside it on more than this share of its length. */
const filled = 0.35
/** A long thin component of its own: this long, and this many times longer than thick. */
const shortestRule = 2.5
const slimmest = 14

/**
 * Find rules as long runs of ink, and erase them from the bitmap, so that
 * what touches them (a frame, a character) comes free.
 */
export function takeLongRules(bitmap: Bitmap, em: number): Rule[] {
  const letters = findComponents(bitmap).filter((component) => isLargeCharacter(component, em))
  return [...takeRuns(bitmap, em, true, letters), ...takeRuns(bitmap, em, false, letters)]
}

/** Characters of a masthead have strokes as long as a rule; frames are hollow. */
function isLargeCharacter(component: Component, em: number): boolean {
  const width = widthOf(component)
  const height = heightOf(component)
  if (Math.max(width, height) > 16 * em || Math.min(width, height) < 1.2 * em) return false
  const ratio = width / height
  return ratio > 0.3 && ratio < 3.3 && component.ink > 0.13 * width * height
}

interface Track extends Area {
  runs: [line: number, from: number, to: number][]
}

function takeRuns(
  {width, height, data}: Bitmap,
  em: number,
  across: boolean,
  letters: readonly Area[]
): Rule[] {
  const lines = across ? height : width
  const length = across ? width : height
  const step = across ? 1 : width
  const stride = across ? width : 1
  const least = Math.round(longRun * em)
  const bridge = Math.max(1, Math.round(0.06 * em))
  let open: Track[] = []
  const done: Track[] = []
  for (let line = 0; line < lines; line++) {
    const next: Track[] = []
    let at = line * stride
    let from = -1
    let last = -1
    for (let place = 0; place <= length; place++, at += step) {
      const ink = place < length && data[at] === 1
      if (ink) {
        if (from < 0) from = place
        last = place
        continue
      }
      if (from < 0 || (place < length && place - last <= bridge)) continue
      if (last + 1 - from >= least) extend(open, next, line, from, last + 1)
      from = -1
    }
    for (const track of open) if (track.bottom === line) done.push(track)
    open = next
  }
  done.push(...open)

  // All are looked at before any is erased.
  const slim = done.filter(
    (track) =>
      track.bottom - track.top <= Math.max(3, thickest * em) &&
      isFreeBeside(track, track.top - 1, -1) &&
      isFreeBeside(track, track.bottom, 1)
  )
  const rules: Rule[] = []
  for (const track of slim) {
    const rule = across
      ? {left: track.left, right: track.right, top: track.top, bottom: track.bottom, across}
      : {left: track.top, right: track.bottom, top: track.left, bottom: track.right, across}
    if (letters.some((letter) => holds(letter, rule))) continue
    for (const [line, from, to] of track.runs) {
      for (let place = from; place < to; place++) data[line * stride + place * step] = 0
    }
    rules.push(rule)
  }
  return rules

  /** Whether there is paper near one side of a track; the second of a pair of rules may stand before it. */
  function isFreeBeside(track: Track, from: number, direction: 1 | -1): boolean {
    for (let away = 0; away <= Math.max(3, 0.5 * em); away++) {
      if (inkAlong(track, from + away * direction) < filled) return true
    }
    return false
  }

  /** Share of ink on a line of pixels beside a track. */
  function inkAlong({left, right}: Track, line: number): number {
    if (line < 0 || line >= lines) return 0
    let ink = 0
    for (let place = left; place < right; place++) ink += data[line * stride + place * step] ?? 0
    return ink / (right - left)
  }
}

/** Add a run to the track that it touches, or begin one. In a track, `top` and `bottom` count lines. */
function extend(open: Track[], next: Track[], line: number, from: number, to: number): void {
  const track =
    next.find((one) => one.bottom === line + 1 && one.left < to && one.right > from) ??
    open.find((one) => one.bottom >= line && one.left < to && one.right > from)
  if (!track) {
    next.push({left: from, right: to, top: line, bottom: line + 1, runs: [[line, from, to]]})
    return
  }
  if (!next.includes(track)) next.push(track)
  track.left = Math.min(track.left, from)
  track.right = Math.max(track.right, to)
  track.bottom = line + 1
  track.runs.push([line, from, to])
}

/**
 * Find rules among components: those that are long and slim.
 *
 * @returns rules, and the components that are none.
 */
export function takeRuleComponents(
  components: readonly Component[],
  known: readonly Rule[],
  em: number
): {rules: Rule[]; rest: Component[]} {
  const rules: Rule[] = []
  const rest: Component[] = []
  for (const component of components) {
    if (isRemnant(component, known, em)) continue
    const width = widthOf(component)
    const height = heightOf(component)
    const long = Math.max(width, height)
    const slim = Math.min(width, height)
    const isRule =
      long >= shortestRule * em &&
      (long > longestDash * em || !isDash(component, components, em)) &&
      slim <= thickest * em &&
      long >= slim * slimmest &&
      component.ink > long * 0.5
    if (isRule) rules.push({...areaOf(component), across: width > height})
    else rest.push(component)
  }
  return {rules, rest}
}

/** Longest dash of a head, in em of the body. */
const longestDash = 8

/** Whether a character stands right before or behind a slim piece, in its line: 「——」. */
function isDash(piece: Component, components: readonly Component[], em: number): boolean {
  const across = widthOf(piece) > heightOf(piece)
  const middle = across ? (piece.top + piece.bottom) / 2 : (piece.left + piece.right) / 2
  return components.some((other) => {
    if (other === piece || Math.max(widthOf(other), heightOf(other)) < 0.5 * em) return false
    const [from, to] = across ? [other.top, other.bottom] : [other.left, other.right]
    if (from > middle || to < middle || to - from > 6 * em) return false
    const gap = across
      ? Math.max(other.left - piece.right, piece.left - other.right)
      : Math.max(other.top - piece.bottom, piece.top - other.bottom)
    // Parts of a character are small; the dash itself is as long as two characters.
    return gap >= 0 && gap < Math.max(0.5 * (to - from), 0.2 * Math.max(widthOf(piece), heightOf(piece)))
  })
}

/** What is left of the uneven edge of a rule that has been taken. */
function isRemnant(component: Component, rules: readonly Rule[], em: number): boolean {
  const slim = Math.min(widthOf(component), heightOf(component))
  if (slim > Math.max(3, 0.15 * em)) return false
  return rules.some(({left, top, right, bottom}) => {
    const edge = Math.max(2, 0.1 * em)
    return (
      component.left >= left - edge &&
      component.right <= right + edge &&
      component.top >= top - edge &&
      component.bottom <= bottom + edge
    )
  })
}

/** The area of something that has more than one. */
export function areaOf({left, top, right, bottom}: Area): Area {
  return {left, top, right, bottom}
}

/** Join rules that lie in one line, end to end, with no more than a small gap between. */
export function joinRules(rules: readonly Rule[], em: number): Rule[] {
  const joined: Rule[] = []
  const order = [...rules].sort((a, b) => (a.across ? a.left - b.left : a.top - b.top))
  for (const rule of order) {
    const middle = rule.across ? (rule.top + rule.bottom) / 2 : (rule.left + rule.right) / 2
    const fit = joined.find((one) => {
      if (one.across !== rule.across) return false
      const other = one.across ? (one.top + one.bottom) / 2 : (one.left + one.right) / 2
      const gap = rule.across ? rule.left - one.right : rule.top - one.bottom
      return Math.abs(other - middle) <= Math.max(2, 0.12 * em) && gap <= 0.8 * em
    })
    if (!fit) {
      joined.push({...rule})
      continue
    }
    fit.left = Math.min(fit.left, rule.left)
    fit.right = Math.max(fit.right, rule.right)
    fit.top = Math.min(fit.top, rule.top)
    fit.bottom = Math.max(fit.bottom, rule.bottom)
  }
  return joined
}
