import {describe, expect, it} from 'vitest'
import {line, page, region} from './build.js'
import {listGeometry} from './geometry.js'
import type {Line} from './types.js'

/** Lines at places of a text, with indents in em. */
function lines(...at: [place: number, indent: number][]): Line[] {
  return at.map(([place, indent], index) => ({
    ...line(`p01-l000${index + 1}`, '字', {place: {line: place, column: 1}}),
    ...(indent > 0 ? {data: {indent}} : {})
  }))
}

describe('listGeometry', () => {
  it.each([
    ['nothing', lines([1, 0], [2, 0], [3, 0]), []],
    ['blank lines', lines([1, 0], [2, 0], [4, 0]), ['blankLines']],
    ['a blank line around every line', lines([1, 0], [3, 0], [5, 0]), []],
    ['indents', lines([1, 2], [2, 0], [3, 2]), ['indents']],
    ['one indent', lines([1, 2], [2, 0], [3, 0]), []],
    ['an indent on every line', lines([1, 2], [2, 2], [3, 2]), []],
    ['both', lines([1, 2], [2, 0], [4, 2]), ['blankLines', 'indents']],
    ['no line at all', [], []],
    ['boxes', [line('p01-l0001', '字', {box: {x: 0, y: 0, width: 9, height: 9}})], ['boxes']]
  ])('%s', (_, children, found) => {
    expect(listGeometry(page('p01', 'a.txt', [region(children)]))).toEqual(found)
  })
})
