import {describe, expect, it} from 'vitest'
import {compileForm, type Slots, toClass, wordSlot} from './compile.js'
import {compileTable, type Form} from './form.js'
import {printedAs} from './script-pairs.js'

const slots: Slots = {
  place: {source: '\\p{Script=Han}{2,3}?'},
  kind: wordSlot(['电', '電', '专电', '專電']),
  dot: {source: '(?=。)', silent: true}
}

const compile = (form: string) => new RegExp(`^(?:${compileForm(form, slots).source})$`, 'u')

describe('compileForm', () => {
  it.each([
    ['本报讯', '本報訊'],
    ['本报讯', '本报訊'],
    ['报道', '報導'],
    ['本报 讯', '本报　讯'],
    ['本报 讯', '本报讯'],
    ['本报_讯', '本报 讯'],
    ['（讯）', '【訊】'],
    ['（讯）', '(讯)'],
    ['（讯）', '〔訊］'],
    ['甲：乙', '甲:乙'],
    ['甲／乙', '甲｜乙'],
    ['[据]讯', '讯'],
    ['[据]讯', '據訊'],
    ['(甲|乙)讯', '乙讯'],
    ['甲(、乙)*3', '甲'],
    ['甲(、乙)*3', '甲、乙、乙、乙'],
    ['{place}{kind}', '石棠专电'],
    ['[?{place}]{kind}', '專電'],
    ['a.b', 'a.b']
  ])('%s is printed as %s', (form, text) => expect(compile(form).test(text)).toBe(true))

  it.each([
    ['本报讯', '本报 讯'],
    ['本报_讯', '本报讯'],
    ['（讯）', '讯'],
    ['甲(、乙)*3', '甲、乙、乙、乙、乙'],
    ['(甲|乙)讯', '讯'],
    ['{place}{kind}', '电'],
    ['甲.乙', '甲丙乙'],
    ['a.b', 'axb']
  ])('%s is not printed as %s', (form, text) => expect(compile(form).test(text)).toBe(false))

  it('names slots, the second one of a name with a number', () => {
    const match = compile('{place}、{place}').exec('石棠、白河')
    expect({...match?.groups}).toEqual({place: '石棠', place2: '白河'})
  })

  it.each([
    ['{nobody}', 'unknown slot'],
    ['{toString}', 'unknown slot'],
    ['[据', 'does not end'],
    ['(甲', 'does not end'],
    ['甲)', 'nothing opens'],
    ['{place', 'does not end'],
    ['(甲)*x', 'repeat without a number']
  ])('refuses %s', (form, reason) => expect(() => compileForm(form, slots)).toThrow(reason))

  it('knows the rarest characters that must be there, and the last one', () => {
    const needs = (form: string) => [...(compileForm(form, slots).needs ?? [])].join('')
    const ends = (form: string) => [...(compileForm(form, slots).ends ?? [])].join('')
    expect(needs('{place}{kind}')).toBe('电電')
    expect(needs('本(讯|电)')).toBe('本')
    expect(needs('[据]')).toBe('')
    expect(ends('{place}{kind}')).toBe('电電')
    expect(ends('本[讯]')).toBe('本讯訊')
    expect(ends('本 [讯]')).toBe('')
    expect(ends('本{place}')).toBe('')
  })
})

describe('compileTable', () => {
  const row = (id: string, form: string): Form<object> => ({id, form, era: '', samples: []})

  it('gives the first row that matches and is accepted', () => {
    const table = compileTable([row('a', '{place}电'), row('b', '{place}{kind}')], slots, 'whole')
    expect(table.read('石棠电', (match) => match.row.id)).toBe('a')
    expect(table.read('石棠电', (match) => (match.row.id === 'a' ? undefined : match.row.id))).toBe('b')
    expect(table.read('石棠讯', (match) => match.row.id)).toBeUndefined()
  })

  it('says where a form stands', () => {
    const table = compileTable([row('a', '{place}电')], slots, 'start')
    expect(table.read('石棠电，今天', ({start, end, text}) => [start, end, text])).toEqual([0, 3, '石棠电'])
  })

  it('refuses two rows of one id', () => {
    expect(() => compileTable([row('a', '甲'), row('a', '乙')], slots, 'whole')).toThrow('one id')
  })
})

describe('printedAs', () => {
  it.each([
    ['报', '报報'],
    ['启', '启啟啓'],
    ['河', '河'],
    ['：', '：:']
  ])('%s is printed as one of %s', (char, all) => expect(printedAs(char)).toBe(all))
})

describe('toClass', () => {
  it.each([
    ['.', '\\.'],
    ['-', '-'],
    ['ab', '[ab]'],
    ['-]', '[\\-\\]]']
  ])('%s is %s', (chars, source) => {
    expect(toClass(chars)).toBe(source)
    for (const char of chars) expect(new RegExp(`^${source}$`, 'u').test(char)).toBe(true)
  })
})
