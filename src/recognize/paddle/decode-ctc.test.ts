import {describe, expect, it} from 'vitest'
import {decodeCtc} from './decode-ctc.js'
import {readKeys} from './read-keys.js'

const keys = ['', '水', '库', '厍', '°', '℃']

/** Steps as lists of [class, score], best first; three classes kept. */
function scoresOf(steps: [number, number][][]) {
  const best = 3
  const flat = steps.flatMap((step) => [...step, ...Array<[number, number]>(best - step.length).fill([0, 0])])
  return {
    steps: steps.length,
    best,
    indices: Int32Array.from(flat, ([index]) => index),
    scores: Float32Array.from(flat, ([, score]) => score)
  }
}

const blank: [number, number][] = [[0, 1]]

describe('decodeCtc', () => {
  it.each([
    ['nothing', [blank, blank], ''],
    ['repeats as one', [[[1, 0.5]], [[1, 0.75]]], '水'],
    ['a blank between as two', [[[1, 0.5]], blank, [[1, 0.5]]], '水水'],
    ['neighbours', [[[1, 0.5]], [[2, 0.5]], blank], '水库'],
    ['one at the very end', [blank, [[2, 0.5]]], '库'],
    ['℃ once', [[[4, 0.5]], [[5, 0.5]]], '℃'],
    ['classes that have no character', [[[9, 0.5]]], '']
  ] as [string, [number, number][][], string][])('reads %s', (_, steps, text) => {
    expect(
      decodeCtc(scoresOf(steps), keys)
        .map((glyph) => glyph.text)
        .join('')
    ).toBe(text)
  })

  it('keeps confidence, place and what else it may be', () => {
    const steps: [number, number][][] = [
      blank,
      [
        [2, 0.5],
        [3, 0.25],
        [0, 0.125]
      ],
      [
        [2, 0.75],
        [1, 0.125]
      ],
      blank
    ]
    expect(decodeCtc(scoresOf(steps), keys)).toEqual([
      {
        text: '库',
        confidence: 0.75,
        start: 0.25,
        end: 0.75,
        alternatives: [
          {text: '厍', confidence: 0.25},
          {text: '水', confidence: 0.125}
        ]
      }
    ])
  })
})

describe('readKeys', () => {
  it.each([
    ['a list', '甲\n乙\n', ['', '甲', '乙', ' ']],
    ['Windows line ends', '甲\r\n乙\r\n', ['', '甲', '乙', ' ']],
    ['no last line end', '甲\n乙', ['', '甲', '乙', ' ']],
    [
      'settings',
      "PostProcess:\n  character_dict:\n  - 甲\n  - ''''\n  - '-'\n  - \"\\\\\"\nother: 1\n",
      ['', '甲', "'", '-', '\\', ' ']
    ],
    ['settings as JSON', '{\n"PostProcess": {\n"character_dict": ["甲", "乙"]}}', ['', '甲', '乙', ' ']]
  ])('reads %s', (_, text, expected) => {
    expect(readKeys(text)).toEqual(expected)
    expect(readKeys(text, expected.length)).toEqual(expected)
    expect(readKeys(text, expected.length - 1)).toEqual(expected.slice(0, -1))
    expect(() => readKeys(text, 99)).toThrow(/Expected 97 characters/)
  })
})
