/** Photo credits: who took a picture, or where it comes from. */

import {toPoints} from '../npst/points.js'
import type {Person} from '../npst/types.js'
import {agencySource} from './agencies.js'
import {isCredit, parsePeople} from './people.js'

/** A photo credit; offsets in code points of the text that was read. */
export interface CreditMatch {
  /** As printed, without outer brackets; one blank between groups. */
  value: string
  people: Person[]
  start: number
  end: number
}

/** Longest credit, in UTF-16 units. */
const window = 80

// 摄, 攝影, 摄影报道, 供图, 提供, 图 at the end; 攝影：, 图/, 资料图片 at the start
const sign =
  /[摄攝图圖影画畫社]|视觉|photo|CFP|IC|Getty|提供|新华社发|新華社發|照片|资料|資料|制图|製圖|绘|繪|漫画|漫畫/u
// 新华社发（王一摄）, 新华社发 王一摄, 中新社发 王一 摄
const agencyPattern =
  /^(?<agency>\p{Script=Han}{2,8}[社网網报報]\s?(?:发|發|供图|供圖|记者|記者|图片|圖片|照片|传真|傳真)?)\s?[（(]?(?<inner>[^（）()]{2,30})[）)]?$/u
// 新华社, 法新社, 人民视觉, 新华社/法新
const libraryPattern = new RegExp(
  `^(?:${agencySource}|人民视觉|人民图片|视觉中国|影像中国|东方IC|IC ?photo|CFP|Getty Images|达志影像|達志影像|Shutterstock)(?:[／/]\\p{Script=Han}{2,5})?$`,
  'iu'
)
// 资料图片, 資料照片, 新华社发, 图片来源：某网, 本报资料图
const sourcePattern =
  /^(?:(?:本报|本報|记者|記者)?(?:资料|資料|视频|視頻|网络|網絡|網路|档案|檔案)(?:图片|圖片|照片|照|图|圖|片|截图|截圖)|\p{Script=Han}{2,6}[社网網](?:发|發|供图|供圖|供稿|照片|图片|圖片)|(?:图片|圖片|图|圖|照片|相片)(?:来源|來源|出处)?[：:／/|｜]\s?[^。，]{2,24}|(?:图片|圖片|图|圖|照片|相片)\s?(?:由|\s)[^。，]{2,20}(?:提供|摄|攝))$/u
// 某某戲院／提供, 某某公司供图, 受访者提供, 由王一提供
const givenPattern =
  /^(?:由\s?)?(?<who>[^。，；！？（）()]{2,20}?)\s?[／/|｜]?\s?(?:提供|供图|供圖|供稿|翻攝|翻摄|(?<=[／/|｜\s])(?:制图|製圖|绘制?|繪製?|漫画|漫畫))$/u

const opening: ReadonlySet<string> = new Set('（(【〔')
const noStart = /[\s）)。]/u
/** What the text in front of a credit on a caption’s own line ends in. */
const boundary = /[。！？…!?”」』）)\s]$/u

/**
 * Read a photo credit that is the whole text, or its end.
 *
 * @param text a line, or a caption; its last 80 characters are looked at.
 */
export function matchCredit(text: string): CreditMatch | undefined {
  const trimmed = text.trimEnd()
  const base = Math.max(0, trimmed.length - window)
  const slice = trimmed.slice(base)
  if (!sign.test(slice)) return
  const whole = base === 0 ? parsePeople(slice) : undefined
  if (whole && whole.heads > 0 && !isCredit(whole) && !drawn.test(whole.value)) return
  const lead = slice.length - slice.trimStart().length
  const starts = base === 0 ? [lead, ...creditStarts(slice)] : creditStarts(slice)
  for (const start of starts) {
    const found = readCredit(slice.slice(start))
    if (!found) continue
    const begin = toPoints(text, base + start)
    return {...found, start: begin, end: begin + toPoints(slice.slice(start), slice.length - start)}
  }
  return
}

/** Places where a credit at the end of a caption can begin: behind a sentence, at the last bracket, behind a blank. */
function creditStarts(text: string): number[] {
  const starts: number[] = []
  for (let at = 1; at < text.length - 2; at++) {
    const char = text[at] ?? ''
    if ((opening.has(char) || boundary.test(text[at - 1] ?? '')) && !noStart.test(char)) starts.push(at)
  }
  return starts
}

function readCredit(text: string): {value: string; people: Person[]} | undefined {
  const inner = /^[（(【〔[](?<inner>[^（）()【】〔〕]{2,60})[）)】〕\]]$/u.exec(text)?.groups?.inner
  const value = (inner ?? text).trim().replace(/^[■□◎○●▲△◆◇▼◀▶↑↓←→]{1,2}\s?/u, '')
  if (value.length < 2 || /[。；！？]/u.test(value)) return
  return readPhotographers(value) ?? readAgency(value) ?? readSource(value)
}

// 资料照／ in front of, （人民视觉） behind who took a picture
const archive = /^(?:资料图片|資料圖片|资料照片?|資料照片?|资料图|資料圖|檔案照片?)[，,、／/\s]{1,2}/u
const library = /\s?[（(][^（）()]{2,12}[）)]$/u
// 漫画/王一, 王一 画, 王一 制图
const drawn = /漫[画畫]|[绘繪制製插][图圖]|(?<=[\s／/])[画畫绘繪]$/u

/** 本报记者 王一 摄, 記者王一／攝影, 攝影：王一, 王一 摄影报道 */
function readPhotographers(text: string): {value: string; people: Person[]} | undefined {
  const before = archive.exec(text)?.[0] ?? ''
  const behind = library.exec(text)?.[0] ?? ''
  const found = parsePeople(text.slice(before.length, text.length - behind.length))
  if (!found || found.people.length === 0 || (found.heads === 0 && found.weight === 0)) return
  const art = drawn.test(found.value)
  // 记者：王一 攝影：李二 and 王一 摄影报道 wrote the story, too.
  if (!art && !(isCredit(found) && found.people.some(({role}) => role === 'photographer'))) return
  return {value: before.trim() + found.value + behind.trim(), people: found.people}
}

/** 新华社发（王 一 摄） */
function readAgency(text: string): {value: string; people: Person[]} | undefined {
  const match = agencyPattern.exec(text)
  const {agency = '', inner = ''} = match?.groups ?? {}
  const found = inner === '' ? undefined : readPhotographers(inner)
  if (!found) return
  return {value: `${agency.trim()} ${found.value}`, people: found.people}
}

/** 资料图片, 某某戲院／提供 */
function readSource(text: string): {value: string; people: Person[]} | undefined {
  const value = text.replace(/[\s\u3000]{1,4}/gu, ' ')
  if (sourcePattern.test(value) || libraryPattern.test(value)) return {value, people: []}
  const who = givenPattern.exec(value)?.groups?.who
  return who === undefined || sentence.test(who) ? undefined : {value, people: []}
}

/** 为群众提供: a sentence, not a source. */
const sentence = /[，。为為向将將可了着的给給并並免正在不无無他她我]/u
