/** One name in a text: where it ends, and whether it can be a name at all. */
import {countPoints} from '../npst/points.js'
import {sticky} from './patterns.js'
import {readHead, readSuffix} from './roles.js'
import {isDoubleSurname, isSurname, weighName} from './surnames.js'

/** Longest name of Han characters without a middle dot. */
const longestName = 5

/** Words that a sentence goes on with behind 记者; no name begins with them. */
const notNames =
  /^(?:从|從|自|在|于|於|对|對|将|將|向|就|把|被|为|為|是|了|的|不|也|还|還|又|曾|已|正|获|獲|了解|瞭解|注意|留意|看|见|見(?:到|证|證)|发|發|走|采|採|调|調|探|暗|来|來|到|前往|翻|跟|随|隨|问|問|追|实|實|昨|今|近|日前|当|當|连日|連日|最近|早|上午|下午|晚|日|手|节|節|会|會|站|证|證|眼|体验|體驗|观|觀|亲|親|直|视|視|视点|联|聯|报道|報道|報導|讯|訊|专|專|特|快|和|与|與|及|们|們|等|大赛|大賽|作品|展|比|协会|協會|学会|學會|之|队|隊|馆|館|化|章|件|书|書|明|培|工作|手记|手記|来信|來信|编辑|編輯|简介|簡介|人员|资料|資料)/u

/** People whose surname is also such a word: 于, 向, 从, 明, 章, 展. They count when 2 or 3 characters long and nothing else speaks. */
const wordSurnames = /^(?:于|於|向|明|章|连|連|曾|和|展)(?!是|此|今|昨|前|日|本|市|全|有|省|县|該|该|记|記)/u

const blanks = /[\s\u3000]{1,4}/uy
const hanRun = /\p{Script=Han}{1,24}/uy
/** The longest name, and what must be seen behind it to know that it ends there. */
const nameRun = new RegExp(`\\p{Script=Han}{1,${longestName + 4}}`, 'uy')
const dottedName = /\p{Script=Han}{1,8}(?:\s?[·•・‧．]\s?\p{Script=Han}{1,8}){1,3}/uy
const latinName = /[A-Z][A-Za-z.'’-]{0,20}(?: [A-Z][A-Za-z.'’-]{0,20}){0,3}/uy
// 等, 等十二人
export const andOthers: RegExp = /等(?:[0-9一二三四五六七八九十百]{1,4}人)?(?=$|[\s、，,；;])/uy

/** Tell whether a run of characters goes on as a sentence does behind 记者, or is a word that no person bears. */
export function isSentence(name: string): boolean {
  return notNames.test(name) && !wordSurnames.test(name)
}

/** Read one name; characters set apart by blanks are one name (王 一, 王 一 二, 司马 三). */
export function readName(
  text: string,
  at: number,
  open: boolean
): {name: string; length: number} | undefined {
  const dotted = sticky(dottedName, text, at)
  if (dotted)
    return {name: dotted[0].replace(/\s/gu, '').replace(/[•・‧．]/gu, '·'), length: dotted[0].length}
  const latin = sticky(latinName, text, at)
  if (latin) return {name: latin[0], length: latin[0].length}
  const run = hanRunAt(text, at, nameRun)
  if (run === '') return
  const count = countPoints(run)
  if (count === 1 || isDoubleSurname(run)) {
    const spaced = readSpacedName(text, at, run)
    if (spaced) return spaced
    return
  }
  if (count > longestName) return
  if (count > 3 && !open && weighName(run) === 0) return
  return {name: run, length: run.length}
}

/**
 * Han characters up to a separator, the next head, a verb at the end of the run, or 等.
 *
 * @param pattern how far to look; a name alone needs fewer characters than a run behind a blank.
 */
function hanRunAt(text: string, at: number, pattern: RegExp = hanRun): string {
  const run = sticky(pattern, text, at)?.[0] ?? ''
  const chars = Array.from(run)
  // Most runs are the beginning of a headline; one look for 记者 and the like saves one at each character.
  const persons = chars.length > 2 && personWords.test(text)
  let length = chars[0]?.length ?? 0
  for (let index = 1; index < chars.length; index++) {
    const char = chars[index] ?? ''
    const place = at + length
    if (char === '等' && sticky(andOthers, text, place)) return run.slice(0, length)
    if (index >= 2) {
      // 陳大文攝: 文 is the end of the name, since two characters are rarely all of it.
      const glued = index === 2 && chars.length === 4 && /^文[摄攝]/u.test(text.slice(place, place + 2))
      if ((persons && readHead(text, place)?.person) || (!glued && endsInVerb(text, place)))
        return run.slice(0, length)
      const joins = char === '和' || char === '与' || char === '與' || char === '暨'
      if (joins && isSurname(chars[index + 1] ?? '') && chars.length - index > 2) return run.slice(0, length)
    }
    length += char.length
  }
  return run
}

/** Every word that `readHead` takes for a trade of persons has one of these. */
const personWords =
  /[记記译譯作读讀编編]者|[讯訊道派论論][员員]|[实實见見][习習]生|稿人|主[笔筆]|[编編][译譯]/u

/** 摄 behind 周远: other short words are as likely the end of a name (乃文), so they need a blank. */
function endsInVerb(text: string, at: number): boolean {
  const value = readSuffix(text, at)?.value
  return value !== undefined && (value.length > 1 || /[摄攝译譯]/u.test(value))
}

/**
 * Divide single characters into names, so that as many as can be begin with a
 * surname: 王 一 二 李 三 四 are two, 王 一 李 三 are two.
 *
 * @returns length of the first name, and a score.
 */
function splitSingles(chars: readonly string[]): {count: number; score: number} {
  if (chars.length < 2) return {count: chars.length, score: chars.length === 0 ? 0 : -5}
  let best = {count: 2, score: -100}
  for (const count of [2, 3, 4]) {
    if (count > chars.length) break
    const double = isDoubleSurname(chars.slice(0, 2).join(''))
    if (count === 4 && !double) break
    const own = (isSurname(chars[0] ?? '') ? 2 : 0) + (double && count > 2 ? 2 : 0)
    const score = own + splitSingles(chars.slice(count)).score
    if (score > best.score) best = {count, score}
  }
  return best
}

/** 王 一; 王 一 二 when two more would not make a name of their own; 欧阳 一. */
function readSpacedName(text: string, at: number, first: string): {name: string; length: number} | undefined {
  const parts: {run: string; end: number}[] = [{run: first, end: at + first.length}]
  for (let place = at + first.length; parts.length < 8; ) {
    const gap = sticky(blanks, text, place)
    const run = gap ? hanRunAt(text, place + gap[0].length) : ''
    if (!gap || run === '' || readHeadOrVerb(text, place + gap[0].length, parts.length)) break
    place += gap[0].length + run.length
    parts.push({run, end: place})
    if (Array.from(run).length > 1) break
  }
  const second = parts[1]
  if (!second) return isDoubleSurname(first) ? {name: first, length: first.length} : undefined
  if (Array.from(second.run).length > 1) {
    // 陈 小明, 欧阳 雪松; but 欧阳 王一 are two.
    const joins = Array.from(second.run).length === 2 && (isSurname(first) || !isSurname(second.run[0] ?? ''))
    if (joins) return {name: first + second.run, length: second.end - at}
    return isDoubleSurname(first) ? {name: first, length: first.length} : undefined
  }
  if (isDoubleSurname(first)) {
    // 慕容 晓, 欧阳 雪 松; with more behind, the next name begins.
    const last = parts.length === 3 ? parts[2] : second
    return {
      name: parts
        .slice(0, parts.length === 3 ? 3 : 2)
        .map((part) => part.run)
        .join(''),
      length: (last ?? second).end - at
    }
  }
  const singles = parts.filter((part) => Array.from(part.run).length === 1).map((part) => part.run)
  const count = splitSingles(singles).count
  const last = parts[count - 1] ?? second
  return {name: singles.slice(0, count).join(''), length: last.end - at}
}

function readHeadOrVerb(text: string, at: number, parts: number): boolean {
  if (readHead(text, at)) return true
  return parts >= 2 && readSuffix(text, at) !== undefined
}
