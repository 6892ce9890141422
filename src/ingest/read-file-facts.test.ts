import {describe, expect, it} from 'vitest'
import {readFileFacts} from './read-file-facts.js'

describe('readFileFacts', () => {
  const facts = {paper: 'qhwb', date: '2019-11-03', number: 1}
  it.each([
    ['qhwb-20191103-01.txt', facts],
    ['scans/a b/qhwb-20191103-01.txt', facts],
    ['C:\\scans\\qhwb-20191103-01.txt', facts],
    ['qhwb_2019-11-03_A01.l1.txt', facts],
    ['qhwb-20191103-01-2.png', facts],
    ['qhwb-20191103-1', facts],
    ['青禾晚报-20191103-12.txt', {paper: '青禾晚报', date: '2019-11-03', number: 12}],
    ['qhwb-20191103.pdf', {paper: 'qhwb', date: '2019-11-03'}],
    ['青禾晚报_2019-11-03.l1.txt', {paper: '青禾晚报', date: '2019-11-03'}],
    ['scan-20191103-04.png', {date: '2019-11-03', number: 4}],
    ['qh1-20240229-03.txt', {paper: 'qh1', date: '2024-02-29', number: 3}]
  ])('reads %s', (name, expected) => {
    expect(readFileFacts(name)).toEqual(expected)
  })

  it.each([
    'm01.l1.txt',
    'page.txt',
    'qhwb-20230229-01.txt',
    'qhwb-20191303-01.txt',
    'qhwb-20191103-00.txt',
    'scan_20191103.png',
    'IMG12-20191103.jpg',
    'IMG_20191103_101530.jpg.txt',
    '20191103-01.txt',
    `${'q'.repeat(1_000_000)}-20191103-01`,
    ''
  ])('gives nothing for %s', (name) => {
    expect(readFileFacts(name)).toEqual({})
  })
})
