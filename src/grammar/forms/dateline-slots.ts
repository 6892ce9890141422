/** What the slots of datelines may hold. */
import {numeralClass} from '../numerals.js'
import {kindLists, placeWords, senderWords} from './agencies.js'
import {type Slot, type Slots, wordSlot} from './compile.js'

const han = '\\p{Script=Han}'
/** No name reaches over a role: 中央社記者何某台. */
const noRole = '(?!记者|記者|通讯员|通訊員|特派)'
const numeral = `[${numeralClass}]`
const gap = '[\\s\\u3000]?'

const own = wordSlot(senderWords.own)
const agency = wordSlot(senderWords.agency)
const short = wordSlot(senderWords.short)
const end = wordSlot(senderWords.outletEnd).source

/** 星江晚报, 中国青年报客户端: a name that ends as names of papers do. */
const paper = `(?:${noRole}${han}){1,8}(?:${end})(?:网|網|新闻网|客户端|新闻客户端|社|讯社)?`
/** 海川新闻社, 某某网: a sender that no list knows. */
const unknown = `(?![见見载載刊])(?:${noRole}${han}){1,12}?(?:${end}|社|网|網|报|報|台|臺)(?:网|網|客户端|社)?`

const time = '(?:凌晨|清晨|早晨|上午|中午|下午|傍晚|晚间|晚間|深夜|晚|夜)?'
const year = `(?:民[国國])?(?:(?<year>${numeral}{1,5})${gap}年${gap})?`
const month = `(?:(?<month>${numeral}{1,3})${gap}月${gap})?`

/** A slot that looks at what follows and takes nothing. */
const look = (source: string): Slot => ({source, silent: true})

/** Slots of the tables of datelines. */
export const datelineSlots: Slots = {
  // 据新华社, 综合新华社
  from: {source: '据|據|综合|綜合|转|轉'},
  own,
  agency,
  paper: {source: paper},
  sender: {source: `${own.source}|${agency.source}|${short.source}|${paper}`},
  anySender: {source: `${own.source}|${agency.source}|${unknown}`},
  // 见本报3月5日报道 names no place
  place: {source: `(?![见見载載刊])(?:${noRole}[${han}·—\\-]){1,12}?`},
  // a place that stands in a dateline without a day and without a blank: 新华社东京电
  town: wordSlot(placeWords),
  // a place that no list knows; 来 and the like begin other words (本报专讯)
  localPlace: {source: `(?:(?![来來的接获獲通据據者专專特快综綜又另])${han}){2,4}?`},
  // 高雄報導: in brackets; 来电, 简讯 and the like are words
  boxedPlace: {
    source: `(?!.?(?:来|來|通|短|简|簡|喜|快|各地|时|時|要|新|音|资|資|問|问|又|另)|专题|專題|特别|特別|深度|独家|獨家|调查|調查|系列|人物|现场|現場|摄影|攝影)(?:${noRole}${han}){2,8}?`
  },
  // 二十日, 3月5日, 2024年3月5日晚, 民國二十三年五月八日
  day: {
    source: `${year}${month}(?<day>${numeral}{1,3})${gap}[日号號]${time}`,
    needs: new Set('日号號'),
    silent: true
  },
  // a place in front of a day, with no sender: 漢口六日電
  barePlace: {
    source: `(?![据據见見载載刊自又])(?:(?![于於在到从從至是的了和与與他她我这這那本该該昨今前第每])${noRole}${han}){2,4}?`
  },
  webSite: {source: `(?:${noRole}${han}){1,8}[网網]`},
  kind: wordSlot(kindLists.kind),
  loneKind: wordSlot(kindLists.lone),
  // 《白河日报》
  title: {source: `《${han}{2,10}》`},
  // 日電話採訪, 日电量: a sentence
  notPhone: look('(?![话話量价價])'),
  // 本报讯息, “本报讯”
  notNews: look('(?![”"』」’》的中里裡息号號问問，。、者])'),
  // 本报电子版, 新华社电台
  notWire: look(
    '(?![话話报報视視影力台臺器脑腦子文信站费費池压壓动動网網线線梯缆纜商竞競讯訊”"』」’》的中里，。、])'
  ),
  // 本报消息灵通: words that a sentence may begin with need an end behind them
  edge: look('(?=$|[\\s\\u3000：:（(〔【])'),
  // 又电　今晨: something must follow
  goesOn: look('(?=[\\s\\u3000：:])'),
  // 本报星江讯（记者…）
  blankOrBracket: look('(?=[\\s\\u3000（(])')
}
