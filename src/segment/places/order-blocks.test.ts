import {describe, expect, it} from 'vitest'
import {region} from '../../npst/build.js'
import type {Decided} from '../tangle/assign-joins.js'
import {mendBreaks, orderBlocks} from './order-blocks.js'
import type {BlockPlace, Places} from './places.js'

function joined(before: number, opening: Decided['opening'] = 'text'): Decided {
  return {before, opening, margin: 1, second: -1}
}

describe('orderBlocks', () => {
  it('reads stories one after the other, by their first blocks', () => {
    expect(orderBlocks([joined(-1, 'head'), joined(-1), joined(0), joined(1)])).toEqual([0, 2, 1, 3])
  })

  it('leaves pictures and furniture behind the block that they stood behind', () => {
    const joins = [
      joined(-1, 'furniture'),
      joined(-1),
      joined(-1, 'figure'),
      joined(-1, 'furniture'),
      joined(-1),
      joined(1)
    ]
    expect(orderBlocks(joins)).toEqual([0, 1, 2, 3, 5, 4])
  })

  it('takes what others go on with for a story', () => {
    expect(orderBlocks([joined(-1, 'furniture'), joined(-1), joined(0)])).toEqual([0, 2, 1])
  })

  it('leaves a page without stories as it is', () => {
    expect(orderBlocks([joined(-1, 'figure'), joined(-1, 'furniture')])).toEqual([0, 1])
    expect(orderBlocks([])).toEqual([])
  })
})

describe('mendBreaks', () => {
  const none = {kind: 'edge' as const, index: -1, gap: 0, rule: false}
  function place(start: number, top: number, frame = -1): BlockPlace {
    const around = {
      above: none,
      below: none,
      head: -1,
      title: -1,
      rank: 0,
      frame,
      reach: {start, end: start + 10}
    }
    return {start, end: start + 10, top, bottom: top + 8, kind: 'body', size: 1, width: 10, ...around}
  }

  it('says what lies before a block that has another one before it now', () => {
    const places: Places = {
      blocks: [place(0, 0), place(12, 0), place(0, 9), place(12, 9, 0)],
      rules: [],
      vertical: false
    }
    const regions = places.blocks.map(() => region([]))
    for (const one of regions) one.data = {break: {cut: 'row', gap: 7, rule: true}}
    mendBreaks([0, 2, 3, 1], regions, places)
    expect(regions.map(({data}) => data?.break)).toEqual([
      undefined,
      {cut: 'column', gap: 0, frame: true},
      {cut: 'row', gap: 1},
      {cut: 'row', gap: 7, rule: true}
    ])
  })
})
