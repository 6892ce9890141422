/** What the slots of openers may hold. */
import {kindLists, senderWords} from './agencies.js'
import {type Slots, wordSlot} from './compile.js'
import {datelineSlots} from './dateline-slots.js'

const own = wordSlot(senderWords.own).source
const agency = wordSlot(senderWords.agency).source
const end = wordSlot(senderWords.outletEnd).source

/** What a dateline ends in: a kind, or 訪 of 台北專訪. */
const datelineEnds: ReadonlySet<string> = new Set([
  ...[...kindLists.kind, ...kindLists.lone].map((word) => word.slice(-1)),
  '访',
  '訪'
])

/** Slots of the openers. {people} is read by `people.ts`, {dateline} by `dateline.ts`. */
export const openerSlots: Slots = {
  ...datelineSlots,
  people: {source: '.{1,110}'},
  fewest: {source: '.{1,118}?'},
  dateline: {source: '.{1,60}', needs: datelineEnds, ends: datelineEnds},
  // 專題報導 says what a piece is, not where it comes from
  genre: wordSlot(
    '专题报道 專題報導 專題報道 特别报道 特別報導 特別報道 深度报道 深度報導 独家报道 獨家報導 调查报道 調查報導 系列报道 系列報導 人物专访 人物專訪 特稿 专访 專訪 特写 特寫 专题 專題 评论 評論 专栏 專欄'.split(
      ' '
    )
  ),
  // 國際新聞中心, 財經頻道, 編譯組: what stands in place of names
  desk: {source: '[\\p{Script=Han}A-Za-z0-9]{2,12}(?:中心|頻道|频道|組|组|部|室|新聞網|新闻网)'},
  // 中央社 of 中央社記者何某台北十二日電; 本報 belongs to 記者
  carrier: {
    source: `(?!${own})(?:${agency}|\\p{Script=Han}{1,8}(?:${end}|社))(?=.{0,6}(?:记者|記者))`
  },
  // 記者何某台北: people and place, with nothing between them
  signed: {source: '.{2,90}?'},
  kind: wordSlot(kindLists.kind),
  // 报道 behind names; 摄影报道 stays with them
  reported: {source: '(?<![摄攝]影)(?:报道|報道|報導|[专專特]稿|[专專]文)', silent: true},
  // 发自石棠: who is named in front was there
  sentFrom: {
    source: '[发發]自(?!内心|內心|肺腑|心底)(?:(?!记者|記者)\\p{Script=Han}){2,8}?(?:报道|報道|報導)?',
    needs: new Set('自')
  }
}
