/** Lines that send the reader on, and the words they are made of. */
import {numeralClass} from '../numerals.js'
import {type Slots, wordSlot} from './compile.js'
import type {Form} from './form.js'

/** What a jump must give. */
export interface JumpGiven {
  /** Without brackets and arrows. */
  value: string
  page?: number
  /** The text without the jump (default: nothing is left). */
  rest?: string
}

/** A row of the jumps. */
export interface JumpForm extends Form<JumpGiven> {
  /** Where the other part of the story is. */
  direction: 'to' | 'from'
  /** `true` when only a line of its own is one: in a text the words may mean something else. */
  alone?: true
}

/** Slots of the jumps. */
export const jumpSlots: Slots = {
  // 第3版, 今日三版, A8版, A5, 中缝
  page: {
    source:
      `(?:今日|本报|本報)?\\s?(?:第\\s?)?(?:(?:[A-ZＡ-Ｚ]\\s?)?(?<number>[${numeralClass}]{1,4})(?:[、，,-][${numeralClass}]{1,3})?\\s?(?:[版页頁面张張])` +
      `|[A-ZＡ-Ｚ]\\s?(?<coded>[0-9０-９]{1,3})|中[缝縫])`,
    silent: true
  },
  first: {source: '第?\\s?(?<number>[一1１壹])\\s?版', silent: true},
  // 《水退了》 behind the page: which story
  quoted: {source: '[“《「『][^”》」』]{1,20}[”》」』]', silent: true},
  tail: wordSlot(['入', '至', '到'], {silent: true})
}

/** The rows; the first that matches wins. */
export const jumpForms: readonly JumpForm[] = [
  {
    id: 'continued-below',
    direction: 'to',
    form: '[未完] [，] 下 (转|接) {page}[{quoted}]',
    era: '1930s–',
    samples: [
      {text: '下转第3版', value: '下转第3版', page: 3},
      {text: '（下转A2版）', value: '下转A2版', page: 2},
      {text: '(下转第３版)', value: '下转第３版', page: 3},
      {text: '↗下转3版', value: '下转3版', page: 3},
      {text: '下轉第四版', value: '下轉第四版', page: 4},
      {text: '【下轉第六頁】', value: '下轉第六頁', page: 6},
      {text: '（未完，下接第四版）', value: '下接第四版', page: 4},
      {text: '水退了。（下转第四版）', value: '下转第四版', page: 4, rest: '水退了。'},
      {text: '水退了（下轉A5）', value: '下轉A5', page: 5, rest: '水退了'},
      {text: '下转03版《水退了》', value: '下转03版《水退了》', page: 3},
      {text: '（下转2、3版）', value: '下转2、3版', page: 2},
      {text: '>>下转A3版', value: '下转A3版', page: 3},
      {text: '（下转中缝）', value: '下转中缝'}
    ],
    not: ['列车在石棠站下，转3路车', '下转盘', '他把稿子翻到下转第3版的地方', '电梯下转三圈']
  },
  {
    id: 'turn-to',
    direction: 'to',
    form: '[紧]转[{tail}] {page}[{quoted}]',
    era: '1940s–',
    samples: [
      {text: '（转第二版）', value: '转第二版', page: 2},
      {text: '▶▶轉第12版', value: '轉第12版', page: 12},
      {text: '（转入第三版）', value: '转入第三版', page: 3},
      {text: '（紧转第四版）', value: '紧转第四版', page: 4}
    ],
    not: ['他把三千元转第二天的账', '（转载请注明出处）', '他说，这条新闻转到了第三版。']
  },
  {
    id: 'text-goes-on',
    direction: 'to',
    form: '(文(接|转|见)|续(转|见)|下文(转|见)) {page}[{quoted}]',
    era: '1990s–',
    samples: [
      {text: '（文转B04版）', value: '文转B04版', page: 4},
      {text: '文接A8版', value: '文接A8版', page: 8},
      {text: '（下文轉第五版）', value: '下文轉第五版', page: 5},
      {text: '續見第七版', value: '續見第七版', page: 7}
    ],
    not: ['作文见第三版', '课文转三回']
  },
  {
    // 紧接第一版 can only lead back: no story goes on to the front page
    id: 'goes-on-from-first',
    direction: 'from',
    form: '紧接 {first}[{quoted}]',
    era: '1950s',
    samples: [
      {text: '（紧接第一版）', value: '紧接第一版', page: 1},
      {text: '（緊接第一版）水退了。', value: '緊接第一版', page: 1, rest: '水退了。'}
    ]
  },
  {
    id: 'goes-on-close',
    direction: 'to',
    form: '紧接 {page}[{quoted}]',
    era: '1950s',
    samples: [
      {text: '（紧接第三版）', value: '紧接第三版', page: 3},
      {text: '水退了。（緊接第四版）', value: '緊接第四版', page: 4, rest: '水退了。'}
    ],
    not: ['两场比赛紧接第三天举行']
  },
  {
    id: 'continued-from',
    direction: 'from',
    form: '(上 (接|转)|(承|续)接|接) {page}[{quoted}]',
    era: '1930s–',
    samples: [
      {text: '（上接第一版）', value: '上接第一版', page: 1},
      {text: '(上接第1版)', value: '上接第1版', page: 1},
      {text: '上接A1版', value: '上接A1版', page: 1},
      {text: '【上接第一版】水退了。', value: '上接第一版', page: 1, rest: '水退了。'},
      {text: '▲上接第二頁', value: '上接第二頁', page: 2},
      {text: '（接第一版）', value: '接第一版', page: 1},
      {text: '（續接第三版）', value: '續接第三版', page: 3}
    ],
    not: ['他接3版的稿子', '上接云天，下临深谷', '（接第一条）', '承上启下']
  },
  {
    id: 'see-page',
    direction: 'to',
    form: '[报道|全文](详见|详刊|[请]见) {page}[{quoted}]',
    era: '1980s–',
    alone: true,
    samples: [
      {text: '（详见第5版）', value: '详见第5版', page: 5},
      {text: '见今日8版', value: '见今日8版', page: 8},
      {text: '▶詳見第六版', value: '詳見第六版', page: 6},
      {text: '（报道见第2版）', value: '报道见第2版', page: 2},
      {text: '（全文詳刊第三版）', value: '全文詳刊第三版', page: 3}
    ],
    not: ['详见第7版）', '请见第3版导读', '他在第6版上看见自己', '再见三版']
  }
]
