import {describe, expect, it} from 'vitest'
import {page} from '../npst/build.js'
import {isSafeName, makeSafeName, Names, nameInput, nameIssue, namePage} from './names.js'

describe('isSafeName', () => {
  it('knows every name of an issue for one of its own', () => {
    for (const paper of ['星江日报', '../../x', 'CON', '报'.repeat(90), 'e\u0301', ' a ']) {
      const name = nameIssue({...page('p01', 'x'), facts: {paper, date: '2024-05-06'}})
      expect([name, isSafeName(name ?? '')]).toEqual([name, true])
    }
  })

  it.each(['..', '../x', '/x', 'a/b', '.x', '', 'con', 'a\0', 'n'.repeat(101)])('not %j', (name) => {
    expect(isSafeName(name)).toBe(false)
  })
})

describe('makeSafeName', () => {
  it.each([
    ['星江日报-2024-05-06', '星江日报-2024-05-06'],
    ['𠮷报 一', '𠮷报-一'],
    ['../../etc/passwd', 'etc-passwd'],
    ['..', 'page'],
    ['', 'page'],
    ['/root', 'root'],
    ['a\u0000b\nc\u202Ed', 'a-b-c-d'],
    ['a:b|c?d*e"f<g>h', 'a-b-c-d-e-f-g-h'],
    ['CON', '_CON'],
    ['lpt1.x', '_lpt1.x'],
    ['console', 'console'],
    ['.hidden.', 'hidden'],
    ['\uD800x', 'x']
  ])('makes %j %j', (text, name) => {
    expect(makeSafeName(text)).toBe(name)
  })

  it('leaves room for page and number within 255 bytes', () => {
    const name = makeSafeName('𠮷'.repeat(1_000_000))
    expect(Buffer.byteLength(`${name}-p01-2-a01.json.tmp`)).toBeLessThan(256)
  })
})

describe('nameIssue', () => {
  const facts = {paper: 'xjrb', date: '2024-05-06', number: 1}
  const publication = {title: '星江日报', date: '2024-05-07'}
  const base = page('p01', 'a.txt')
  it.each([
    ['short name and printed date', {facts, publication}, 'xjrb-2024-05-07'],
    ['the file name alone', {facts}, 'xjrb-2024-05-06'],
    ['the masthead alone', {publication}, '星江日报-2024-05-07'],
    [
      'a profile before a file name and a misread title',
      {facts, publication: {...publication, title: '量江日报'}, profile: {name: 'xj', by: 'given' as const}},
      'xj-2024-05-07'
    ],
    [
      'a short name before a misread title',
      {facts, publication: {...publication, title: '量江日报'}},
      'xjrb-2024-05-07'
    ],
    ['a title without date', {publication: {title: '星江日报'}}, undefined],
    [
      'a title of a thousand characters',
      {publication: {...publication, title: '江'.repeat(1000)}},
      `${'江'.repeat(40)}-2024-05-07`
    ],
    ['a title with a path in it', {publication: {...publication, title: '../星江'}}, '星江-2024-05-07']
  ])('takes %s', (_, fields, name) => {
    expect(nameIssue({...base, ...fields})).toBe(name)
  })
})

it.each([
  ['pages/m01.l1.txt', 'm01.l1'],
  ['a b/[第 1 版].txt', '[第-1-版]'],
  ['-', 'stdin'],
  ['page', 'page']
])('names the input %s %s', (path, name) => {
  expect(nameInput(path)).toBe(name)
})

it('names pages by number', () => {
  expect([1, 12, 104].map(namePage)).toEqual(['p01', 'p12', 'p104'])
})

it('gives each name once, and the same name to the same owner', () => {
  const names = new Names(['report.json'])
  expect(names.claim('Page', 'a')).toBe('Page')
  expect(names.claim('page', 'b')).toBe('page-2')
  expect(names.claim('page', 'c')).toBe('page-3')
  expect(names.claim('Page', 'a')).toBe('Page')
  expect(names.claim('report.json', 'a')).toBe('report.json-2')
})

it('gives each name once to those who do not come again', () => {
  const names = new Names()
  expect(['p01', 'p01', 'P01', 'p01-2', 'p01'].map((name) => names.claim(name))).toEqual([
    'p01',
    'p01-2',
    'P01-3',
    'p01-2-2',
    'p01-4'
  ])
})
