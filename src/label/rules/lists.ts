import type {LabelRule} from '../label-rule.js'

/** “导读”, “今日要目”, “本期看点”: the head of an index box. */
const indexHead =
  /^(?:今日|本日|本期|内页|內頁|重点|重點)?(?:导读|導讀|要目|看点|看點|索引|目录|目錄|提要|内容提要)$/u

/** “停水通知　2版”, “体坛短波……第4版”, “（详见第2版）”, “A8” at the end. */
const indexItem =
  /(?:[\s·…⋯.．]|[（(](?:详见|詳見|见|見|刊)?)第?(?:[A-Z]?\d{1,2}|[一二三四五六七八九十]{1,3})[·、\d]{0,3}版[）)]?$/u

/** Words that an advert or a notice hangs its particulars on: “地址：…”, “电话：…”, “联系人：…”. */
const particulars =
  /^.{0,8}(?:地址|厂址|廠址|店址|电话|電話|手机|热线|熱線|传真|傳真|联系人|聯繫人|聯絡人|邮编|郵編|网址|網址|开户|账号|帳號|报名|報名|总经销|經銷|代售|定价|定價|价格|價目|时间|時間|地点|地點|电报挂号|電報掛號)[^。]{0,6}[：:]/u

/** “公益广告”, “广告”, “××宣”, “××敬启”: the line under an advert. */
const advertMark =
  /^(?:公益)?(?:广告|廣告)$|[\s宣](?:宣|敬启|敬啟|谨启|謹啟|启|啟)$|^特此(?:公告|通知|声明|聲明|讣告|訃告|启事|啟事)/u

/** “××公司”, “××编辑部”, “××治丧小组”, “二〇二四年五月六日” on a line of their own: who signs, and when. */
const signature =
  /^.{2,24}(?:公司|编辑部|編輯部|委员会|委員會|小组|小組|管理局|办公室|辦公室|委员|居委会|学校|學校|医院|醫院|法院|检察院|政府|总会|總會|协会|協會|厂|廠|处|處|局|部)$/u
const dateOnly =
  /^(?:公元)?(?:(?:19|20)\d{2}|[一二三四五六七八九〇○零]{4}|(?:中華)?民國.{1,6})年(?:\d{1,2}|[一二三四五六七八九十]{1,3})月(?:\d{1,2}|[一二三四五六七八九十廿卅]{1,3})日$/u

export const indexHeadRule: LabelRule = {
  id: 'label:index-head',
  role: 'indexHead',
  test: ({text, width}) => width <= 12 && indexHead.test(text.replaceAll(' ', '')),
  samples: {match: ['导读', '今日导读', '本日要目'], not: ['导读员走进课堂', '目录学家的书房']}
}

export const indexItemRule: LabelRule = {
  id: 'label:index-item',
  role: 'indexItem',
  test: ({text, width, inProse}) => !inProse && width <= 42 && indexItem.test(text),
  samples: {
    match: ['渡口夜话……第4版', '水价听证会昨日举行 2版', '老街修缮（详见第6版）'],
    not: ['他在第6版上找到了自己的名字', '再版']
  }
}

export const listItemRule: LabelRule = {
  id: 'label:list-item',
  role: 'listItem',
  test: ({text, width, inProse}) =>
    !inProse && width <= 60 && (particulars.test(text) || advertMark.test(text)),
  samples: {match: ['地址：东街12号', '公益广告', '市供水公司 宣'], not: ['他的地址没有人知道', '广告牌倒了']}
}

/** Notices end with who signs and a date; the first line of a page signs nothing. */
export const signatureRule: LabelRule = {
  id: 'label:signature',
  role: 'signature',
  test: ({text, width, inProse, index, before}) =>
    index > 3 &&
    width <= 26 &&
    (dateOnly.test(text.replaceAll(' ', '')) ||
      (!inProse && signature.test(text) && /[。：；]$|日$/u.test(before))),
  samples: {
    match: [
      {text: '青川市自来水公司', before: '特此通知。', index: 40},
      {text: '2019年5月6日', before: '青川市自来水公司', index: 41}
    ],
    not: [
      {text: '青川市自来水公司', before: '停水', index: 40},
      {text: '水务局换了新领导班子', before: '。', index: 9}
    ]
  }
}
