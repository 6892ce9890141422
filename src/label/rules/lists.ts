import {matchStandingHead} from '../../grammar/standing-head.js'
import type {LabelRule} from '../label-rule.js'

/** “停水通知　2版”, “体坛短波……第4版”, “（详见第2版）”, “A8” at the end. */
const indexItem =
  /(?:[\s·…⋯.．]|[（(](?:详见|詳見|见|見|刊)?)第?(?:[A-Z]?\d{1,2}|[一二三四五六七八九十]{1,3})[·、\d]{0,3}版[）)]?$/u

/** Words that an advert or a notice hangs its particulars on: “地址：…”, “联系人：…”. */
const particulars =
  /^.{0,8}(?:[地厂廠店社]址|地点|地點|电话|電話|手机|手機|热线|熱線|传真|傳真|联系人|聯[繫絡]人|邮编|郵編|网址|網址|开户|账号|帳號|报名|報名|经销|經銷|代售|定价|定價|价格|價目|时间|時間|总发行所?|總發行所?|电报挂号|電報掛號)[^。，]{0,6}[：:\s]/u

/** “电话一零四五号”, “電話：五五六七”: a telephone number in a line without a stop. */
const telephone = /(?:电话|電話|热线|熱線|手机|手機)[：:\s]?[\d一二三四五六七八九〇零]{3}/u

/** “公益广告”, “××宣”, “容某启”, “特此公告”: lines that close an advert or a notice. */
const closing =
  /^(?:公益)?(?:广告|廣告)$|.[宣启啟]$|(?:敬启|敬啟|谨启|謹啟|公启|公啟)$|^特此(?:公告|通知|声明|聲明|讣告|訃告|启事|啟事|更正|鸣谢|鳴謝)/u

/** “××公司”, “××编辑部”, “××治丧小组”: who signs. */
const signer =
  /^[\p{Script=Han}A-Z（）()·]{2,26}(?:公司|编辑部|編輯部|委员会|委員會|小组|小組|[局处處厂廠部馆館社行院校站队隊所店会會室]|中心|政府|学校|學校|集团|集團|基金|董事|同[启啟])$/u

/** “二〇二四年五月六日” on a line of its own: when. */
const dateOnly =
  /^(?:公元)?(?:(?:19|20)\d{2}|[一二三四五六七八九〇○零]{4}|(?:中華)?民國.{1,6})年(?:\d{1,2}|[一二三四五六七八九十]{1,3})月(?:\d{1,2}|[一二三四五六七八九十廿卅]{1,3})日$/u

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
    indexItem.test(text),
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
    (particulars.test(text) || telephone.test(text) || (width <= 24 && closing.test(text))),
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
    if (text.trimEnd().endsWith('日') && dateOnly.test(text.replaceAll(' ', ''))) return true
    return (
      !inProse && beforeSignature.test(before.trimEnd().slice(-2)) && signer.test(text.replaceAll(' ', ''))
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
