import {showsLine} from '../../grammar/notice-line.js'
import {matchStandingHead} from '../../grammar/standing-head.js'
import type {LabelRule} from '../label-rule.js'

/** Nothing is signed before this line of a page. */
const firstSigned = 4

/** What stands before a signature: the end of a sentence, a salutation, or another signer. */
const beforeSignature = /[。！：；”」』）)：]$|日$|(?:公司|[会會局部组組])$/u

export const indexHeadRule: LabelRule = {
  id: 'label:index-head',
  role: 'indexHead',
  test: ({text, width}) => width <= 12 && width >= 2 && matchStandingHead(text)?.over === 'index',
  samples: {match: ['导读', '今日导读', '本日要目'], not: ['导读员走进课堂', '目录学家的书房']}
}

export const indexItemRule: LabelRule = {
  id: 'label:index-item',
  role: 'indexItem',
  test: ({text, width, inProse}) =>
    !inProse &&
    width <= 42 &&
    text.endsWith('版', text.length - (/[）)]$/u.test(text.slice(-1)) ? 1 : 0)) &&
    showsLine('index-item', text),
  samples: {
    match: ['渡口夜话……第4版', '水价听证会昨日举行 2版', '老街修缮（详见第6版）'],
    not: ['他在第6版上找到了自己的名字', '再版']
  }
}

export const listItemRule: LabelRule = {
  id: 'label:list-item',
  role: 'listItem',
  test: ({text, width, inProse}) =>
    !inProse &&
    width <= 60 &&
    !text.includes('。') &&
    (showsLine('particulars', text) ||
      showsLine('telephone', text) ||
      (width <= 24 && showsLine('closing', text))),
  samples: {
    match: [
      '地址：东街12号',
      '公益广告',
      '市供水公司 宣',
      '總發行 大東門內長生堂 電話一零四五號',
      '报名电话：0000-12345'
    ],
    not: ['他的地址没有人知道', '广告牌倒了', '电话费今起下调', '春风得意']
  }
}

/** Notices end with who signs and a date; nothing is signed at the top of a page. */
export const signatureRule: LabelRule = {
  id: 'label:signature',
  role: 'signature',
  test: ({text, width, inProse, index, before}) => {
    if (index < firstSigned || width > 26) return false
    if (text.trimEnd().endsWith('日') && showsLine('date', text.replaceAll(' ', ''))) return true
    return (
      !inProse &&
      beforeSignature.test(before.trimEnd().slice(-2)) &&
      showsLine('signer', text.replaceAll(' ', ''))
    )
  },
  samples: {
    match: [
      {text: '青川市自来水公司', before: '特此通知。', index: 40},
      {text: '2019年5月6日', before: '青川市自来水公司', index: 41}
    ],
    not: [
      {text: '青川市自来水公司', before: '停水', index: 40},
      {text: '水务局换了新领导班子', before: '好。', index: 9}
    ]
  }
}
