/** How much print of one kind stands around a unit. */
import type {Unit} from './units.js'

/** Units in a row, up to 4, that could be heads. */
export function shortRun(units: readonly Unit[], index: number, step: 1 | -1): number {
  let count = 0
  while (count < 4 && units[index + (count + 1) * step]?.bulk === 'short') count++
  return count
}

/** Paragraphs in a row, up to 3, until something short comes: briefs have one under each head, crossheads two and more. */
export function proseRun(units: readonly Unit[], index: number, step: 1 | -1): number {
  let count = 0
  for (; count < 3; count++) {
    const unit = units[index + (count + 1) * step]
    if (!unit || unit.bulk === 'short') break
  }
  return count
}
