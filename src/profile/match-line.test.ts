import {describe, expect, it} from 'vitest'
import {createLineMatcher} from './match-line.js'
import {listProtectedNames} from './names.js'
import {readStaffLine, readStaffTail, roleOf} from './staff.js'
import type {TitleProfile} from './types.js'

const profile: TitleProfile = {
  title: '大众',
  shortName: 'dz',
  mastheadLines: ['PEOPLE AT LARGE'],
  slogans: ['一江两岸 日日相见'],
  standingHeads: [{name: '灯下闲笔', type: 'feature'}, {name: '山乡的一日十二时'}],
  columnLabels: ['江上行'],
  staff: [{name: '听雨', role: 'author'}, {name: '老麦子'}, {name: '雾川', role: 'photographer'}]
}
const text = createLineMatcher(profile, {name: 'dz', by: 'given', printed: '大从'}, false)
const scan = createLineMatcher(profile, {name: 'dz', by: 'given'}, true)

describe('createLineMatcher', () => {
  it.each([
    ['大　众', 'masthead'],
    ['大从', 'masthead'],
    ['PEOPLE AT LARGE', 'masthead'],
    ['大众 2024年5月6日 第3版', 'folio'],
    ['一江两岸　日日相见', 'slogan'],
    ['【灯下闲笔】', 'standingHead'],
    ['◆江上行◆', 'columnLabel'],
    ['◎听雨　老麦子', 'byline'],
    ['（雾川）', 'byline']
  ])('takes %s for a %s', (line, kind) => {
    expect(text(line)).toEqual({kind, changes: 0})
    if (line !== '大从') expect(scan(line)).toEqual({kind, changes: 0})
  })

  it.each([
    '大众菜场今起改建',
    '灯下闲笔两则',
    '灯下闭笔',
    '江上行舟',
    '听雨轩',
    '听雨 何山',
    '',
    '　',
    '灯'.repeat(100_000)
  ])('leaves %s alone', (line) => {
    expect(text(line)).toBeUndefined()
  })

  it('forgives a misread character of four on scans, two in long lines', () => {
    expect(scan('灯下闭笔')).toEqual({kind: 'standingHead', changes: 1})
    expect(scan('山乡的一曰十一时')).toEqual({kind: 'standingHead', changes: 2})
    expect(scan('灯上闭笔')).toBeUndefined()
    expect(scan('江上竹')).toBeUndefined()
    expect(scan('大从')).toBeUndefined()
  })
})

describe('staff', () => {
  const {staff = []} = profile
  it('reads names set apart and several of them', () => {
    expect(readStaffLine('— 听 雨', staff)).toEqual({value: '听雨', people: [{name: '听雨', role: 'author'}]})
    expect(readStaffLine('听雨、雾川', staff)?.people).toEqual([
      {name: '听雨', role: 'author'},
      {name: '雾川', role: 'photographer'}
    ])
  })
  it('reads a signature behind a sentence, in code points', () => {
    expect(readStaffTail('𠮷他走了。（老麦子）', staff)).toEqual({
      value: '老麦子',
      people: [{name: '老麦子', role: 'author'}],
      start: 5,
      end: 10
    })
    expect(readStaffTail('一条叫（老麦子）', staff)).toBeUndefined()
    expect(readStaffTail('他走了。（老麦）', staff)).toBeUndefined()
    expect(readStaffTail('他走了。（老麦子）', [])).toBeUndefined()
  })
  it('knows roles where the profile does', () => {
    expect(roleOf('雾川', staff)).toBe('photographer')
    expect(roleOf('老麦子', staff)).toBeUndefined()
  })
})

it('lists what no correction may touch', () => {
  const names = listProtectedNames(profile)
  for (const name of ['大众', '灯下闲笔', '江上行', '听雨', 'PEOPLE AT LARGE']) expect(names).toContain(name)
  expect(names.size).toBe(9)
})
