import {describe, expect, it} from 'vitest'
import {line, page, region} from '../../npst/build.js'
import type {Box, Page, Region} from '../../npst/types.js'
import {regionsOf} from '../../npst/visit.js'
import {fragmentsOf} from '../tangle/fragments.js'
import {viewPage} from '../units.js'
import {type Places, readPlaces, ruleBetween} from './places.js'

const em = 20

/** A block of one line; boxes in em. */
function block(id: string, text: string, [x, y, width, height]: readonly number[], size = 1): Region {
  const box: Box = {
    x: (x ?? 0) * em,
    y: (y ?? 0) * em,
    width: (width ?? 0) * em,
    height: (height ?? 0) * em
  }
  const role = size > 1 ? 'heading' : 'body'
  return region([{...line(id, text, {box}), data: {size: size * em, role}}])
}

function scan(children: Page['children']): Page {
  return {...page('p01', 'a.png', children), width: 1000, height: 2000, data: {bodySize: em}}
}

function read(tree: Page): Places {
  return readPlaces(tree, regionsOf(tree), fragmentsOf(viewPage(tree)))
}

/** A head over two columns, and a column beside it that stands under none. */
function headed(): Page {
  return scan([
    block('l1', '渡口换新船', [2, 2, 20, 2], 2),
    block('l2', '昨天傍晚，老船工把新船开到河心。', [2, 5, 9, 10]),
    block('l3', '岸上的人都来看。', [13, 5, 9, 8]),
    block('l4', '茶会散了，棚子还在。', [25, 2, 9, 13])
  ])
}

describe('readPlaces', () => {
  it('finds the head over a block, and which of its blocks it is', () => {
    const {blocks} = read(headed())
    expect(blocks.map(({head}) => head)).toEqual([-1, 0, 0, -1])
    expect(blocks.map(({rank}) => rank)).toEqual([0, 0, 1, 0])
  })

  it('takes heads close together for one', () => {
    const tree = headed()
    tree.children.push(block('l5', '老船工说水不等人', [2, 4.2, 9, 0.7], 1.2))
    const {blocks} = read(tree)
    expect(blocks.map(({head}) => head)).toEqual([-1, 4, 0, -1, 0])
    expect(blocks.map(({title}) => title)).toEqual([-1, 0, 0, -1, 0])
  })

  it('lets a head reach as far as nothing stands beside it', () => {
    const tree = headed()
    tree.children[0] = block('l1', '渡口换新船', [2, 2, 10, 2], 2)
    expect(read(tree).blocks.map(({head}) => head)).toEqual([-1, 0, -1, -1])
    expect(read(tree).blocks.map(({title}) => title)).toEqual([-1, 0, 0, -1])
    tree.children.push(block('l5', '茶会上的秤', [13, 2, 9, 1], 1.2))
    expect(read(tree).blocks.map(({title}) => title)).toEqual([-1, 0, 4, -1, -1])
  })

  it('finds what stands above and below, and how far', () => {
    const tree = headed()
    tree.data = {...tree.data, pictures: [{x: 2 * em, y: 17 * em, width: 9 * em, height: 100}]}
    const {blocks} = read(tree)
    expect(blocks[1]?.above).toMatchObject({kind: 'head', index: 0, gap: 1})
    expect(blocks[1]?.below).toMatchObject({kind: 'picture', index: -1, gap: 2})
    expect(blocks[2]?.below.kind).toBe('edge')
  })

  it('does not put a head over what stands in a frame of its own', () => {
    const tree = headed()
    tree.data = {...tree.data, frames: [{x: 12 * em, y: 4 * em, width: 11 * em, height: 10 * em}]}
    const {blocks} = read(tree)
    expect(blocks.map(({frame}) => frame)).toEqual([-1, -1, 0, -1])
    expect(blocks[2]?.head).toBe(-1)
  })
})

describe('ruleBetween', () => {
  const tall = {x: 23.4 * em, y: 5 * em, width: 2, height: 10 * em}

  it('sees a rule that parts two columns, and no others', () => {
    const tree = headed()
    tree.data = {...tree.data, separators: [tall]}
    const places = read(tree)
    const [, first, second, third] = places.blocks
    if (!first || !second || !third) throw new Error('Expected four blocks')
    expect(ruleBetween(places, second, third)).toBe(true)
    expect(ruleBetween(places, third, second)).toBe(true)
    expect(ruleBetween(places, first, second)).toBe(false)
  })

  it('sees a rule between a head and its text', () => {
    const tree = headed()
    tree.data = {...tree.data, separators: [{x: 2 * em, y: 4.4 * em, width: 20 * em, height: 2}]}
    const places = read(tree)
    const [head, first] = places.blocks
    if (!head || !first) throw new Error('Expected four blocks')
    expect(ruleBetween(places, head, first)).toBe(true)
    expect(first.above.rule).toBe(true)
  })
})
