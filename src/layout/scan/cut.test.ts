import {expect, it} from 'vitest'
import {cutSheet} from './cut.js'
import type {Box} from './sheet.js'

/** Pairs of frames in pairs of frames: both of a pair lie around both of the next. */
function nestPairs(depth: number): Box[] {
  return Array.from({length: depth}, (_, level) =>
    [0, 1].map((shift): Box => {
      const edge = 40 * level
      return {kind: 'frame', left: edge + shift, top: edge, right: 4000 - edge + shift, bottom: 4000 - edge}
    })
  ).flat()
}

it('opens a box once, however many boxes lie around it', () => {
  const mark = {left: 1990, top: 1990, right: 2010, bottom: 2010}
  const blocks = cutSheet({marks: [mark], boxes: nestPairs(40), rules: [], em: 20, leading: 8})
  expect(blocks.flatMap(({marks}) => marks)).toEqual([mark])
})
