import {describe, expect, it} from 'vitest'
import {findProfileFaults} from './find-faults.js'
import type {TitleProfile} from './types.js'

const base: TitleProfile = {title: '临渚日报', shortName: 'lzrb'}
const sample = {name: 'lz-20230912-3', date: '2023-09-12', page: 3}
const patterns = ['lz-{year}{month}{day}-{page}']

describe('findProfileFaults', () => {
  it('finds nothing wrong with a good profile', () => {
    const fileName = {patterns, samples: [sample], not: ['ab-20230912-3']}
    expect(findProfileFaults({...base, fileName, years: {from: 1985, to: 1985}})).toEqual([])
  })

  it.each<[string, Partial<TitleProfile>, string]>([
    ['years', {years: {from: 1990, to: 1980}}, 'from <= to'],
    ['a line twice', {slogans: ['街口'], standingHeads: [{name: '【街口】'}]}, 'stands in slogans already'],
    ['a title twice', {otherTitles: ['临渚日报']}, 'already'],
    ['a label without letters', {columnLabels: ['◆◆']}, 'expected letters'],
    ['an unknown part', {fileName: {patterns: ['{seite}'], samples: [sample]}}, '`{seite}`'],
    ['a sample of no pattern', {fileName: {patterns, samples: [sample, {name: 'x'}]}}, '`x` fits no pattern'],
    [
      'a sample read otherwise',
      {fileName: {patterns, samples: [{...sample, page: 4}]}},
      'is read as 2023-09-12, page 3, expected 2023-09-12, page 4'
    ],
    [
      'a pattern without sample',
      {fileName: {patterns: [...patterns, 'x{page}'], samples: [sample]}},
      '`x{page}` reads'
    ],
    [
      'a name that must not fit',
      {fileName: {patterns, samples: [sample], not: [sample.name]}},
      'fits a pattern'
    ]
  ])('%s', (_, fields, fault) => {
    const faults = findProfileFaults({...base, ...fields})
    expect(faults).toHaveLength(1)
    expect(faults[0]).toContain(fault)
  })
})
