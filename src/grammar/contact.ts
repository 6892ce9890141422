/** How to reach the paper, and what the law makes it print: 社址, 新闻热线, 广告许可证. */
import {findAll} from './patterns.js'

/** Longest line that is looked at, in UTF-16 units. */
const longestLine = 240

/** How much a find says of the newspaper: `paper` speaks of it, `any` could stand in an advert as well. */
export type ContactStrength = 'paper' | 'any'

/** A piece of contact data; indices in UTF-16 units. */
export interface ContactUnit {
  start: number
  end: number
  strength: ContactStrength
}

// (07)249-3630, 0571-88851111, 88851111 88852222, 400-800-1234转2
const phone =
  '(?:[（(]\\d{2,5}[）)] ?)?(?=(?:[\\-—－–]?\\d){5})\\d[\\d\\-—－–]{3,16}\\d(?:(?:[ 、/，,]|[转轉])\\d[\\d\\-—－–]{0,12}\\d?){0,3}'
const mail = '[A-Za-z0-9_.+\\-]{1,40}@[A-Za-z0-9\\-]{1,30}(?:\\.[A-Za-z0-9\\-]{1,20}){1,4}'
const web = '(?:https?:\\/\\/|[wW]{3}\\.)[A-Za-z0-9./:?=&%#~_\\-]{3,80}'
const value = `(?:[：:／/ ]{0,3}(?:${mail}|${web}|${phone})){1,3}`

// 新闻热线：…, 广告部电话 …, 报社地址: only a paper says it
const paperWord =
  '(?:本[报報社刊]|[报報]社|新[闻聞]|[报報]料|爆料|投稿|[发發]行部?|[订訂][阅閱报報]|[广廣]告部?|投[递遞]|[总總][编編]室|[编編][辑輯]部|[夜值]班|采[编編]|[读讀]者|零售|征订|徵訂|通[联聯]|[营營][业業]部)'
const thing =
  '(?:服[务務])?(?:[热熱][线線][电電][话話]|[热熱][线線]|[电電][话話]|[专專][线線]|[传傳]真|[电電]子[邮郵信][箱件]|[邮郵]箱|信箱|[网網]址|[网網]站|QQ群?|微信|[总總][机機])'
const paperLabel = new RegExp(
  `(?:${paperWord}){1,3}(?:${thing}(?:${value})?(?!\\p{Script=Han})|(?<=[部室])${value})`,
  'gu'
)

// 电子版: www…, 数字报 http…, 社址：…路117号, 广告经营许可证：…, 本报法律顾问：…
const paperOnly = new RegExp(
  `[电電]子版[：: ]{1,2}(?:${web})|(?:[数數]字[报報]|[电電]子[报報])[：: ]{1,2}(?:${web})|` +
    '(?:社|[报報]社地|本[报報社]地)址[：: ]{1,2}[\\p{Script=Han}0-9０-９\\-—号號（）()]{3,40}|' +
    '[广廣]告(?:[经經][营營]|[发發]布)?(?:[许許]可[证證]|登[记記])号?[：: ]{0,2}[\\p{Script=Han}\\w\\-—（）()\\[\\]〔〕]{2,30}|' +
    '(?:本[报報](?:常年)?)?法律[顾顧][问問][：:]\\p{Script=Han}{2,20}(?: ?律[师師])?|' +
    '(?:主管|主[办辦]|出版|承印|印刷|印刷[单單]位)[：:] ?\\p{Script=Han}{2,24}|(?<!\\p{Script=Han})\\p{Script=Han}{2,20}(?:印刷[厂廠]|印[务務](?:有限)?公司|[报報]社)(?:承印|印刷|出版)|' +
    '(?:全[国國])?(?:各地)?[邮郵][局电電政]+(?:所)?均?可[订訂][阅閱]',
  'gu'
)

// 热线电话 6816459, 邮编：311012, 电子信箱：news@example.com: a shop says it too
const anyLabel = new RegExp(
  `(?:(?:[热熱][线線])?[电電][话話]|[热熱][线線]|[传傳]真|(?:[电電]子)?[邮郵]箱|[电電]子[信邮郵][箱件]|E-?mail|[网網][址站]|[邮郵](?:政)?[编編][码碼]?|QQ群?)(?:${value})`,
  'gu'
)

// 88851111, www.example.com
const bareValue = new RegExp(`(?<![\\w.@-])(?:${mail}|${web}|${phone})(?![\\w@-])`, 'gu')

// 某某总会官方微信公众账号, 扫码关注本报, 扫描二维码下载客户端
const accounts =
  /^(?:\p{Script=Han}{0,16}(?:官方)?(?:微信|微博|抖音|[视視][频頻])(?:公[众眾][平台账賬帐帳号號]{0,2}号?|[号號]|二[维維][码碼])|\p{Script=Han}{0,16}官方微[信博]|[扫掃](?:[码碼]|一[扫掃]|描?(?:下方)?二[维維][码碼]|描)\p{Script=Han}{0,6}(?:[关關]注|下[载載]|[订訂][阅閱]|看[视視][频頻]|看更多|[阅閱][读讀]全文|看全文|客[户戶]端)\p{Script=Han}{0,10})$/u

// 新闻服务热线, standing alone over or under its number
const bareLabel = new RegExp(`^(?:${paperWord}){1,3}${thing}[：:]?$`, 'u')

// 开通官方微信公众号 is news
const launch = /[开開]通|上[线線]|推出|入[驻駐]|[启啟]用|[关關]于|[发發]布/u

const trigger =
  /[0-9@]|[wW]{3}\.|https?:|[电電热熱线線话話邮郵箱址版][：: 话話线線箱址]|[部证證室]|[报報登]|微信|[扫掃]|印|[顾顧][问問]|主[管办辦]|[订訂][阅閱]|[新雜]/u

const stages: readonly [pattern: RegExp, strength: ContactStrength][] = [
  [paperOnly, 'paper'],
  [paperLabel, 'paper'],
  [anyLabel, 'any'],
  [bareValue, 'any']
]

/**
 * Find contact data in a line, as pieces that do not overlap.
 *
 * @param text one line; nothing is found in lines of more than 240 characters.
 */
export function findContacts(text: string): ContactUnit[] {
  if (text.length > longestLine || !trigger.test(text)) return []
  if (accounts.test(text)) {
    return launch.test(text) ? [] : [{start: 0, end: text.length, strength: 'any'}]
  }
  if (bareLabel.test(text)) return [{start: 0, end: text.length, strength: 'paper'}]

  const units: ContactUnit[] = []
  for (const [pattern, strength] of stages) {
    for (const match of findAll(pattern, text)) {
      const start = match.index
      const end = start + match[0].length
      if (units.some((unit) => start < unit.end && unit.start < end)) continue
      units.push({start, end, strength})
    }
  }
  return units.sort((a, b) => a.start - b.start)
}
