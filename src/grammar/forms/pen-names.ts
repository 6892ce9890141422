/** Signatures known by their shape alone, for places where nothing but a signature can stand. */
import {numeralClass} from '../numerals.js'
import type {Slots} from './compile.js'
import type {Form} from './form.js'

/** What a signature must give. */
export interface PenNameGiven {
  /** As printed, without marks and brackets. */
  value: string
  /** 老槐 author; absent for a group. */
  people?: string
}

const han = '\\p{Script=Han}'
const numeral = `[${numeralClass}]`

/** Slots of the signatures. */
export const penNameSlots: Slots = {
  team: {source: `${han}{2,12}`, silent: true},
  name: {source: `[${han}·]{2,4}?`},
  post: {source: '\\P{Script=Latin}{2,24}', silent: true},
  from: {source: `(?!.{0,20}[讯訊电電])[${han}\\d（）()]{4,24}`, silent: true},
  // 星江市第三毛纺织厂: the end of the name of a house
  house: {
    source: `${han}{3,20}?(?:[厂廠校院所局社店队隊站场場矿礦段库庫]|公司|大学|大學|车间|車間|公社)`,
    silent: true
  },
  close: {source: `${han}{2,3}`},
  names: {source: `${han}{2,4}(?:[\\s\\u3000、]${han}{2,4}){0,3}?`},
  number: {source: `${numeral}{0,4}`, silent: true},
  date: {source: `${numeral}{1,3}月${numeral}{1,3}日`, silent: true}
}

/** The rows; the first that matches wins. */
export const penNameForms: readonly Form<PenNameGiven>[] = [
  {
    id: 'group',
    form: '{team}(组|社|部)',
    era: '1950s–',
    samples: [
      {text: '河工地通讯组', value: '河工地通讯组'},
      {text: '（石场读报组）', value: '石场读报组'}
    ]
  },
  {
    id: 'one',
    form: '{name}[女士|先生|小姐|教授|老师]',
    era: '1930s–',
    samples: [
      {text: '■ 老槐', value: '老槐', people: '老槐 author'},
      {text: '‧余北望‧', value: '余北望', people: '余北望 author'},
      {text: '曉鶯女士', value: '曉鶯女士', people: '曉鶯 author'},
      {text: '（鈍公）', value: '鈍公', people: '鈍公 author'},
      {text: '老　槐', value: '老槐', people: '老槐 author'}
    ]
  },
  {
    id: 'titled',
    form: '{name}／{post}',
    era: 'Taiwan',
    samples: [
      {text: '童秀卿／國小教師（苓南市）', value: '童秀卿／國小教師（苓南市）', people: '童秀卿 author'}
    ],
    not: ['今天／MONDAY']
  },
  {
    id: 'from-a-place',
    form: '{from}_{names}[等{number}人][_{date}]',
    era: '1930s–',
    samples: [
      {text: '石棠市东街 黎月娥', value: '石棠市东街 黎月娥', people: '黎月娥 author'},
      {
        text: '白河锅炉厂 康秀芝 雷启明等五人',
        value: '白河锅炉厂 康秀芝 雷启明等五人',
        people: '康秀芝 author, 雷启明 author'
      },
      {
        text: '嵐津中學教員 慕容樸 五月十四日',
        value: '嵐津中學教員 慕容樸 五月十四日',
        people: '慕容樸 author'
      }
    ],
    not: ['昨天的来电 很多']
  },
  {
    // two lines of print, put together without a blank
    id: 'house-and-others',
    form: '{house}{close}等{number}人',
    era: '1950s–',
    samples: [{text: '白河锅炉厂康秀芝等十二人', value: '白河锅炉厂康秀芝等十二人', people: '康秀芝 author'}],
    not: ['受伤者等十二人']
  }
]
