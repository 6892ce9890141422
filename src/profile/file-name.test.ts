import {describe, expect, it} from 'vitest'
import {leastTime} from '../testing/least-time.js'
import {findPatternFault, readFileName, readProfileFacts} from './file-name.js'

const profile = {title: '临渚日报', shortName: 'lzrb', otherTitles: ['临渚报']}

describe('readFileName', () => {
  const all = {date: '2023-09-12', number: 3, profile: 'lzrb'}
  it.each([
    ['{paper}_{year}{month}{day}_{page}', 'scans/LZRB_20230912_A03.l1.txt', {paper: 'LZRB', ...all}],
    ['{paper}-{year}.{month}.{day}-{page}', '临渚报-2023.09.12-3-2.png', {paper: '临渚报', ...all}],
    ['linzhu {year}-{month}-{day} ({page})', 'linzhu 2023-09-12 (3).txt', all],
    ['{year}/{month}-{day}/node_{page}', 'a\\b\\2023\\09-12\\node_03.jpg', all],
    ['{any}版{page}', '二〇二三年版03.txt', {number: 3, profile: 'lzrb'}],
    ['{year}{month}{day}', '20230912', {date: '2023-09-12', profile: 'lzrb'}]
  ])('%s reads %s', (pattern, name, facts) => {
    expect(findPatternFault(pattern)).toBeUndefined()
    expect(readFileName(name, pattern, profile)).toEqual(facts)
  })

  it.each([
    ['{paper}_{page}', 'ytwb_03.txt'],
    ['{paper}_{page}', 'lzrb_00.txt'],
    ['{paper}_{page}', 'xlzrb_03.txt'],
    ['{year}{month}{day}', '20230931'],
    ['node_{page}', 'nodeX03.txt'],
    ['a.{page}', 'ab3'],
    ['{any}{page}', `${'1'.repeat(1_000_000)}.txt`]
  ])('%s gives nothing for %s', (pattern, name) => {
    expect(readFileName(name, pattern, profile)).toBeUndefined()
  })

  it('stays quick on a name that nearly fits', async () => {
    const read = () => readFileName(`${'a1'.repeat(190)}!`, '{any}a{any}a{page}', profile)
    expect(read()).toBeUndefined()
    expect(await leastTime(read, 200)).toBeLessThan(200)
  })
})

describe('findPatternFault', () => {
  it.each([
    ['{seite}', 'known are paper'],
    ['{page', 'brace'],
    ['page}', 'brace'],
    ['{page}-{page}', 'twice'],
    ['{any}{any}{any}{page}', 'more than 2'],
    ['{year}-{page}', 'a date without'],
    ['scan', 'no part'],
    ['{any}', 'no part']
  ])('%s: %s', (pattern, fault) => {
    expect(findPatternFault(pattern)).toContain(fault)
    expect(readFileName(pattern, pattern, profile)).toBeUndefined()
  })
})

describe('readProfileFacts', () => {
  const form = (pattern: string) => ({patterns: [pattern], samples: []})
  const node = {...profile, fileName: form('node_{page}')}
  it('takes what one profile reads', () => {
    const other = {title: '榆台晚报', shortName: 'ytwb', fileName: form('yt{page}')}
    expect(readProfileFacts('node_4.png', [other, node])).toEqual({number: 4, profile: 'lzrb'})
  })
  it('takes nothing when two do', () => {
    expect(readProfileFacts('node_4.png', [{...node, shortName: 'b'}, node])).toBeUndefined()
  })
})
