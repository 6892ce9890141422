/** Draws for one fuzz case: the same seed and number give the same draws. */
import {generator} from '../generator.js'

/** What mutations draw from. */
export interface Draw {
  /** From 0 to 1. */
  random: () => number
  /** A whole number from `low` to `high`, both among them. */
  number: (low: number, high: number) => number
  pick: <Item>(items: readonly Item[]) => Item
  /** Whether something of a given likelihood happens. */
  chance: (share: number) => boolean
}

/** Make the draws of a case. */
export function createDraw(seed: number, number: number): Draw {
  // Neighbors in number must have nothing in common.
  const random = generator(Math.imul(seed, 0x9e3779b1) ^ Math.imul(number, 0x85ebca6b))
  const draw: Draw = {
    random,
    number: (low, high) => low + Math.floor(random() * (high - low + 1)),
    pick: (items) => {
      const item = items[draw.number(0, items.length - 1)]
      if (item === undefined) throw new TypeError('Expected something to pick from')
      return item
    },
    chance: (share) => random() < share
  }
  return draw
}
