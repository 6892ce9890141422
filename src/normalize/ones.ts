/** The numeral 一 that an engine read as a dash. */
import {isAlnum, isHan} from './kinds.js'
import {type Strip, setCell} from './strip.js'
import {type View, viewStrip} from './view.js'

const rule = 'normalize:one'

/** A dash with no other beside it. */
export const lonelyDash: RegExp = /(?<![—―－─ー-])[—―－─ー-](?![—―－─ー-])/u
const dash = /[—―－─ー-]/u
const numeral = /[一二三四五六七八九十〇零百千万萬亿億0-9]/u
const han = /\p{Script=Han}/u

/** Words that end in 一, without it: 第一, 统一, 之一, 另一, 星期一. */
const endings: ReadonlySet<string> = new Set('第统統唯惟之逐另某期拜初专專不其')
/** Words that begin with 一 and hardly a name that a route could lead to: —个, —些, —样. */
const surely: ReadonlySet<string> = new Set(
  '个個些种種样樣般次名位项項批件定直切旦致律句幅番份顆颗辆輛艘隻杯幢樁桩盞盏枚匹遍趟顿頓股截捆沓滴缕縷棵株'
)
/** More that 一 counts or joins; a dash before them is 一 only behind words that leave no room for a dash. */
const counted: ReadonlySet<string> = new Set(
  '天年月日时時分点點家人口声聲眼步手脚腳路面边邊头頭场場段块塊把支部本台所间間代带帶线線起再同共半辈輩生身心举舉向度方旁角元斤里公千百万萬亿億条條张張座辆輛艘只隻枚颗顆封篇棵株匹碗杯瓶盏盞滴片套双雙层層扇副份群笔筆遍阵陣趟圈串股束排行顿頓趟锅鍋车車船村县縣市省户戶岁歲尺寸丈毛分成倍夜早晚会會下'
)
/** Small words, verbs and marks behind which a number stands and never a dash: 了—眼, 是—座, 有—天. */
const openers: ReadonlySet<string> = new Set(
  '了着著过過的是有在这這那哪每同另又再头頭来來去上下出到把被给給为為成叫说說像如用没沒就只也都还還才将將向从從以和与與及或于於让讓使当當等至由因近达達约約超满滿共仅僅，。；：、“”「」（？！'
)
/** What a number such as 十一 stands before. */
const unit =
  /[年月日号號届屆期版时時点點分秒个個名位人元角万萬亿億千百多余餘米公里吨噸斤克亩畝户戶次天周岁歲度台家条條项項座件]/u
/** 一九八三年 with one of its digits a dash. */
const year = /^(?:[一—―－─ー-][九八]|二[〇○零])[一二三四五六七八九〇○零—―－─ー-]{2}$/u

/**
 * Write a dash as 一 where only the numeral makes sense.
 *
 * 第—, 统—, —个, 看了—眼, 试—试, 十—月, —九八三年. A dash between places or
 * figures (北京—上海, 三—五天), a pair of dashes, also over the end of a line,
 * and whatever is in doubt stay.
 */
export function restoreOnes(strip: Strip): void {
  const view = viewStrip(strip)
  for (let place = 0; place < view.text.length; place++) {
    if (!dash.test(view.text.charAt(place))) continue
    const left = view.at(place - 1)
    const right = view.at(place + 1)
    if (dash.test(left ?? '') || dash.test(right ?? '')) continue
    if (isOne(view, place, left, right)) setCell(strip, view.cell(place), '一', rule)
  }
}

function isOne(view: View, place: number, left: string | undefined, right: string | undefined): boolean {
  if (isAlnum(left) || isAlnum(right) || (!isHan(left) && !isHan(right))) return false
  if (isYear(view, place)) return true
  const next = view.at(place + 2) ?? ''
  // 三亿—千万: behind 万 and 亿 the number goes on.
  if (/[万萬亿億]/u.test(left ?? '') && /[百千]/u.test(right ?? '')) return true
  if (numeral.test(left ?? '')) return left === '十' && right !== undefined && unit.test(right)
  if (endings.has(left ?? '')) return !(left === '期' || left === '拜') || !/[周週星至]/u.test(right ?? '')
  if (right === undefined) return false
  // 试一试, 看一看
  if (left === right && han.test(right)) return true
  // A hyphen that opens a paragraph is a bullet, and a dash there may open a deck: —个人品牌
  if (left === undefined) return view.text.charAt(place) === '—' && surely.has(right) && right !== '个'
  // 一笔—画, 一草—木
  if (view.at(place - 2) === '一' && isHan(left) && isHan(right) && !numeral.test(right)) return true
  // —百八十亿, —公斤, 列—、二位, 松—点。
  if (/[百千万萬]/u.test(right) && numeral.test(next)) return true
  if (right === '公' && /[斤里分尺顷頃吨噸升]/u.test(next)) return true
  if (right === '、' && next === '二') return true
  if (/[下点點步些]/u.test(right) && /[，。；！？」”]/u.test(next) && isHan(left)) return true
  // 北京—个旧
  if (surely.has(right)) return next !== '旧' && next !== '舊'
  if (!openers.has(left)) return false
  return counted.has(right)
}

function isYear(view: View, place: number): boolean {
  for (let start = place - 3; start <= place; start++) {
    let digits = ''
    for (let at = start; at < start + 4; at++) digits += view.at(at) ?? ' '
    if (view.at(start + 4) === '年' && year.test(digits) && dash.test(digits)) return true
  }
  return false
}
