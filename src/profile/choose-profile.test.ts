import {describe, expect, it} from 'vitest'
import {chooseProfile, type PageEvidence} from './choose-profile.js'
import type {ProfileSet} from './types.js'

const lzrb = {title: '临渚日报', shortName: 'lzrb', otherTitles: ['临渚报'], years: {from: 1985}, hash: 'a'}
const ytwb = {title: '榆台晚报', shortName: 'ytwb', hash: 'b'}
const dz = {title: '大众', shortName: 'dz', hash: 'c'}
const all: ProfileSet = {profiles: [dz, lzrb, ytwb]}
const given: ProfileSet = {profiles: [lzrb], given: 'lzrb'}

const folio = '2023年9月12日 星期二 第3版'
const story = ['渡口修了新桥', '本报讯（记者 林一帆）大桥昨天通车。']

function choose(evidence: Partial<PageEvidence>, set: ProfileSet = all) {
  return chooseProfile({lines: [], ...evidence}, set)
}

describe('a page is read with the profile', () => {
  it.each<[string, Partial<PageEvidence>, ProfileSet, object]>([
    ['whose title stands alone', {lines: ['临 渚 日 报', folio, ...story]}, all, {name: 'lzrb', by: 'title'}],
    ['whose former name it prints', {lines: ['临渚报', folio]}, all, {name: 'lzrb', by: 'title'}],
    [
      'whose title stands in the folio',
      {lines: [`榆台晚报 2023年9月12日 A3 要闻`]},
      all,
      {name: 'ytwb', by: 'title'}
    ],
    ['whose short title stands alone', {lines: ['大众', folio]}, all, {name: 'dz', by: 'title'}],
    [
      'whose title is plainly misread',
      {lines: ['临渚曰报', folio]},
      all,
      {name: 'lzrb', by: 'title', printed: '临渚曰报', changes: 1}
    ],
    ['of the short name of its file', {lines: story, paper: 'YTWB'}, all, {name: 'ytwb', by: 'fileName'}],
    ['of the form of its file name', {fileProfile: 'lzrb'}, all, {name: 'lzrb', by: 'fileName'}],
    [
      'of its file name, though its title is misread',
      {lines: ['临诸日报', folio], paper: 'lzrb'},
      all,
      {name: 'lzrb', by: 'fileName', printed: '临诸日报', changes: 1}
    ],
    ['that was given', {lines: story}, given, {name: 'lzrb', by: 'given'}],
    [
      'that was given, though its title is misread',
      {lines: ['临诸日报', folio]},
      given,
      {name: 'lzrb', by: 'given', printed: '临诸日报', changes: 1}
    ],
    [
      'that was given, though its file has another name',
      {lines: ['临渚日报', folio], paper: 'abc'},
      given,
      {name: 'lzrb', by: 'title'}
    ],
    ['of the page before', {lines: story, neighbor: 'ytwb'}, all, {name: 'ytwb', by: 'neighbor'}]
  ])('%s', (_, evidence, set, chosen) => {
    const choice = choose(evidence, set)
    expect(choice.chosen).toEqual(chosen)
    expect(choice.contradicted).toBeUndefined()
  })
})

describe('a page is read without a profile', () => {
  it.each<[string, Partial<PageEvidence>, ProfileSet]>([
    ['when nothing speaks for one', {lines: story}, all],
    ['when its title may be another paper’s', {lines: ['临诸日报', folio]}, all],
    [
      'when only its stories name the paper',
      {lines: [...Array(40).fill('大桥昨天通车。'), '临渚日报', ...Array(40).fill('船停了。')]},
      all
    ],
    ['when a sentence names the paper', {lines: ['《临渚日报》，创刊于江边。']}, all],
    [
      'when its file is another paper’s and the page before is not its own',
      {lines: story, paper: 'abc', neighbor: 'lzrb'},
      all
    ],
    ['when it is older than the profile', {lines: ['临渚日报', '1979年9月12日 星期三']}, all]
  ])('%s', (_, evidence, set) => {
    const choice = choose(evidence, set)
    expect(choice.chosen).toBeUndefined()
    expect(choice.contradicted).toBeUndefined()
  })
})

describe('what is to be expected is contradicted', () => {
  it.each<[string, Partial<PageEvidence>, ProfileSet, object]>([
    ['by another paper’s title', {lines: ['榆台晚报', folio]}, given, {name: 'lzrb', actual: '榆台晚报'}],
    [
      'by a paper of another kind',
      {lines: ['临渚晚报', folio], paper: 'lzrb'},
      all,
      {name: 'lzrb', actual: '临渚晚报'}
    ],
    ['by the file name', {lines: story, paper: 'ytrb'}, given, {name: 'lzrb', actual: 'ytrb'}],
    ['by its years', {lines: story, date: '1960-01-01'}, given, {name: 'lzrb', actual: '1960-01-01'}]
  ])('%s', (_, evidence, set, contradicted) => {
    const choice = choose(evidence, set)
    expect(choice.chosen).toBeUndefined()
    expect(choice.contradicted).toEqual(contradicted)
  })

  it('and another profile is used when print names it', () => {
    expect(choose({lines: ['榆台晚报', folio], paper: 'lzrb'})).toMatchObject({
      chosen: {name: 'ytwb', by: 'title'},
      contradicted: {name: 'lzrb', actual: '榆台晚报'}
    })
  })
})

it('names the profiles that fit equally well', () => {
  const twin = {...lzrb, shortName: 'lz2'}
  const set = {profiles: [lzrb, twin]}
  expect(choose({lines: ['临渚日报', folio]}, set).rivals).toEqual(['lzrb', 'lz2'])
  expect(choose({lines: ['临渚曰报', folio]}, set).rivals).toEqual(['lzrb', 'lz2'])
  expect(
    choose({lines: ['临渚日报', folio], paper: 'lz2'}, {profiles: [{...lzrb, otherTitles: []}, twin]}).chosen
      ?.name
  ).toBe('lz2')
  const early = {...twin, years: {to: 1984}}
  expect(choose({lines: ['临渚日报', folio]}, {profiles: [lzrb, early]}).chosen?.name).toBe('lzrb')
})
