import {describe, expect, it} from 'vitest'
import {turnImage} from '../../raster/resample.js'
import type {GreyImage} from '../../raster/types.js'
import {canvas} from '../../testing/draw-print.js'
import {analyzePage} from './analyze.js'
import {findTurn, type Probe} from './orientation.js'

/** A page of two columns, whose lines begin with a dark block: it can be told which way up a line stands. */
function page(): GreyImage {
  const drawn = canvas(900, 700)
  for (let line = 0; line < 14; line++) {
    for (const left of [60, 60 + 16 * 24]) {
      drawn.print(left, 60 + line * 36, 14, 24)
      drawn.fill(left, 60 + line * 36, 60, 11)
    }
  }
  return drawn
}

/** Reads lines whose dark block stands at the upper left. */
const probe: Probe = async (candidates) =>
  candidates.map((images) => {
    const upright = images.filter(({data, width, height}) => {
      const shares = [0, 0]
      for (let y = 0; y < height; y++) {
        for (let x = 0; x < width; x++) {
          const dark = (data[y * width + x] ?? 255) < 128
          if (dark && x < width * 0.2)
            shares[y < height / 2 ? 0 : 1] = (shares[y < height / 2 ? 0 : 1] ?? 0) + 1
        }
      }
      return (shares[0] ?? 0) > 1.4 * (shares[1] ?? 0)
    })
    return images.length === 0 ? 0 : upright.length / images.length
  })

describe('findTurn', () => {
  it('leaves an upright page, and looks at nothing else', async () => {
    const picture = page()
    const layout = analyzePage(picture)
    let asked = 0
    const counting: Probe = (candidates) => {
      asked += candidates.length
      return probe(candidates)
    }
    expect(layout && (await findTurn(layout, picture, counting))).toBe(0)
    expect(asked).toBe(1)
  })

  it('turns a page that stands on its head', async () => {
    const picture = turnImage(page(), 180)
    const layout = analyzePage(picture)
    expect(layout && (await findTurn(layout, picture, probe))).toBe(180)
  })

  it.each([
    ['an upright vertical page', [0.9, 0, 0, 0.95], 0],
    ['a vertical page on its head', [0, 0.95, 0.9, 0], 180],
    ['a horizontal page on its left side', [0.76, 0.99, 0, 0], 90],
    ['a horizontal page on its right side', [0, 0, 0.69, 0.97], 270],
    ['a vertical page read by an engine that knows no lying characters', [0.9, 0, 0, 0], 0],
    ['a page that nobody can read', [0.1, 0.1, 0.1, 0.1], 0]
  ])('tells %s', async (_, ratings, expected) => {
    const picture = turnImage(page(), 90)
    const layout = analyzePage(picture)
    const answers = [[ratings[0] ?? 0], ratings.slice(1)]
    expect(layout?.vertical).toBe(true)
    expect(layout && (await findTurn(layout, picture, async () => answers.shift() ?? []))).toBe(expected)
  })
})
