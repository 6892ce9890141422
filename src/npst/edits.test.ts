import {describe, expect, it} from 'vitest'
import {applyEdits, findEditFaults, traceOffset} from './edits.js'
import type {Edit} from './types.js'

const rule = 'normalize:test'
/** 𠮷 is one code point and two UTF-16 units. */
const raw = '𠮷 田,说...'
const edits: Edit[] = [
  {offset: 1, from: ' ', to: '', rule},
  {offset: 3, from: ',', to: '，', rule},
  {offset: 5, from: '...', to: '……', rule}
]

describe('applyEdits', () => {
  it('counts in code points', () => {
    expect(applyEdits(raw, edits)).toBe('𠮷田，说……')
  })
  it('leaves a text without edits alone', () => {
    expect(applyEdits(raw)).toBe(raw)
  })
  it('inserts where nothing stood', () => {
    expect(applyEdits('𠮷人', [{offset: 1, from: '', to: '的', rule}])).toBe('𠮷的人')
  })
})

describe('traceOffset', () => {
  it.each([
    [0, 0],
    [1, 2],
    [2, 3],
    [3, 4],
    [4, 5],
    [5, 5],
    [6, 8]
  ])('leads %i back to %i', (offset, expected) => {
    expect(traceOffset(edits, offset)).toBe(expected)
  })
})

describe('findEditFaults', () => {
  it('finds nothing in sound edits', () => {
    expect(findEditFaults(raw, edits)).toEqual([])
  })
  it.each([
    ['does not fit', [{offset: 0, from: '吉', to: '', rule}]],
    ['overlaps', [...edits, {offset: 6, from: '.', to: '', rule}]],
    ['changes nothing', [{offset: 1, from: ' ', to: ' ', rule}]],
    ['names no rule', [{offset: 1, from: ' ', to: '', rule: ''}]]
  ])('finds an edit that %s', (fault, list) => {
    expect(findEditFaults(raw, list).join()).toContain(fault)
  })
})
