/** Frames of rules. */
import {type Area, holds} from './components.js'
import type {Rule} from './rules.js'

/** Find frames: two rules across and two down that meet in corners. */
export function findFrames(rules: readonly Rule[], em: number): Area[] {
  const near = 0.8 * em
  const across = rules.filter((rule) => rule.across)
  const down = rules.filter((rule) => !rule.across)
  const frames: Area[] = []
  for (const top of across) {
    for (const bottom of across) {
      if (bottom.top - top.bottom < 2 * em) continue
      if (Math.abs(top.left - bottom.left) > near || Math.abs(top.right - bottom.right) > near) continue
      const closes = (x: number) =>
        down.some(
          (rule) =>
            Math.abs((rule.left + rule.right) / 2 - x) <= near &&
            rule.top - near <= top.bottom &&
            rule.bottom + near >= bottom.top
        )
      if (!closes(top.left) || !closes(top.right)) continue
      const frame = {left: top.left, right: top.right, top: top.top, bottom: bottom.bottom}
      if (frame.right - frame.left < 2 * em) continue
      frames.push(frame)
    }
  }
  // Of double frames the inner one says nothing more.
  return frames.filter(
    (frame) =>
      !frames.some(
        (other) =>
          other !== frame &&
          holds(other, frame) &&
          other.left <= frame.left &&
          other.right >= frame.right &&
          other.top <= frame.top &&
          other.bottom >= frame.bottom &&
          frame.left - other.left < em &&
          frame.top - other.top < em &&
          other.bottom - frame.bottom < em
      )
  )
}
