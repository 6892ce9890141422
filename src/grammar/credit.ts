/** Photo credits: who took a picture, or where it comes from. */

import {toPoints} from '../npst/points.js'
import type {Person} from '../npst/types.js'
import {type CreditForm, creditForms, creditSlots} from './forms/credits.js'
import {compileTable, type FormMatch} from './forms/form.js'
import {isCredit, parsePeople} from './people.js'

/** A photo credit; offsets in code points of the text that was read. */
export interface CreditMatch {
  /** As printed, without outer brackets; one blank between groups. */
  value: string
  people: Person[]
  start: number
  end: number
  /** Row of the table that read it: `credit:photographer`. */
  form: string
}

/** Longest credit, in UTF-16 units. */
const window = 80

// 摄, 攝影, 摄影报道, 供图, 提供, 图 at the end; 攝影：, 图/, 资料图片 at the start
const sign =
  /[摄攝图圖影画畫社]|视觉|photo|CFP|IC|Getty|提供|新华社发|新華社發|照片|路透|资料|資料|制图|製圖|绘|繪|漫画|漫畫/u
const forms = compileTable(creditForms, creditSlots, 'whole')

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
  if (whole && whole.heads > 0 && whole.people.length > 0 && !isCredit(whole) && !drawn.test(whole.value))
    return
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

type Found = Pick<CreditMatch, 'value' | 'people' | 'form'>

function readCredit(text: string): Found | undefined {
  const inner = /^[（(【〔[](?<inner>[^（）()【】〔〕]{2,60})[）)】〕\]]$/u.exec(text)?.groups?.inner
  const value = (inner ?? text).trim().replace(/^[■□◎○●▲△◆◇▼◀▶↑↓←→]{1,2}\s?/u, '')
  if (value.length < 2 || /[。；！？]/u.test(value)) return
  return forms.read(value, (match) => {
    const {row, slots} = match
    if (row.reads === 'people') return readPhotographers(match, slots.people ?? '')
    if (row.reads === 'all') return readAll(match, slots.people ?? '')
    if (row.reads === 'issued') return readIssued(match)
    if (row.reads === 'lender' && sentence.test(slots.who ?? '')) return
    return {value: value.replace(/[\s\u3000]{1,4}/gu, ' '), people: [], form: nameForm(row)}
  })
}

type Match = FormMatch<CreditForm>

function nameForm({id}: CreditForm): string {
  return `credit:${id}`
}

// 漫画/王一, 王一 画, 王一 制图
const drawn = /漫[画畫]|[绘繪制製插][图圖]|(?<=[\s／/])[画畫绘繪]$/u

/** 本报记者 王一 摄, 記者王一／攝影, 攝影：王一, 王一 摄影报道, with an archive in front or a library behind. */
function readPhotographers({text, row}: Match, names: string): Found | undefined {
  const found = parsePeople(names)
  if (!found || found.people.length === 0 || (found.heads === 0 && found.weight === 0)) return
  const art = drawn.test(found.value)
  // 记者：王一 攝影：李二 and 王一 摄影报道 wrote the story, too.
  if (!art && !(isCredit(found) && found.people.some(({role}) => role === 'photographer'))) return
  const at = text.lastIndexOf(names)
  const value = text.slice(0, at).trim() + found.value + text.slice(at + names.length).trim()
  return {value, people: found.people, form: nameForm(row)}
}

/** 本版图片均由王一摄 */
function readAll({text, row}: Match, names: string): Found | undefined {
  const found = parsePeople(names)
  if (!found || found.people.length === 0 || (found.heads === 0 && found.weight === 0)) return
  const people = found.people.map(({name}): Person => ({name, role: 'photographer'}))
  return {value: text.replace(/[\s\u3000]/gu, ''), people, form: nameForm(row)}
}

/** 新华社发（王 一 摄） */
function readIssued(match: Match): Found | undefined {
  const {text, slots} = match
  const inner = slots.inner ?? ''
  const found = readPhotographers({...match, text: inner}, inner)
  if (!found) return
  const agency = text
    .slice(0, text.lastIndexOf(inner))
    .replace(/[（(]$/u, '')
    .trim()
  return {value: `${agency} ${found.value}`, people: found.people, form: nameForm(match.row)}
}

/** 为群众提供: a sentence, not a source. */
const sentence = /[，。为為向将將可了着的给給并並免正在不无無他她我]/u
