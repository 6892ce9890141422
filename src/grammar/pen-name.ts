/** Names that no table of surnames knows, where their place says that they are names. */
import type {Person} from '../npst/types.js'

/** A signature read by its shape alone. */
export interface PenName {
  /** As printed, without marks and brackets. */
  value: string
  people: Person[]
  /** `byline:pen-name`: by its shape alone. */
  form: string
}

// ‧余北望‧, ■ 老槐: marks around a name
const marks = /^[\s\u3000■□◎○●▲△◆◇‧·•—-]{1,4}|[\s\u3000■□◎○●‧·•—-]{1,4}$/gu
// （鈍公）: brackets around the whole
const boxed = /^[（(〔【[](?<inner>[^（）()〔〕【】[\]]{1,110})[）)〕】\]]$/u

/** Take marks and brackets off that stand around a signature; a bracket inside it stays. */
export function stripFrame(text: string): string {
  const bare = text.replace(marks, '')
  return (boxed.exec(bare)?.groups?.inner ?? bare).trim()
}

// 老 槐: letters set apart
const spread = /^\p{Script=Han}(?:[\s\u3000]{1,4}\p{Script=Han}){1,3}$/u
// 老槐, 曉鶯女士
const plain = /^(?<name>[\p{Script=Han}·]{2,4}?)(?:女士|先生|小姐|教授|老师|老師)?$/u
// 童秀卿／國小教師（苓南市）
const titled = /^(?<name>\p{Script=Han}{2,4})[／/]\P{Script=Latin}{2,24}$/u
// 某市某路 黎月娥, 某某厂 康秀芝 雷启明等五人, 某校教員 慕容樸 五月十四日
const placed =
  /^(?!.{0,20}[讯訊电電])[\p{Script=Han}\d（）()]{4,24}[\s\u3000](?<names>\p{Script=Han}{2,4}(?:[\s\u3000、]\p{Script=Han}{2,4}){0,3}?)(?:等[\d一二三四五六七八九十百]{0,4}人)?(?:[\s\u3000][\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日)?$/u
// 河工地通讯组: a group signs as a group
const group = /^\p{Script=Han}{2,12}[组組社部]$/u

const form = 'byline:pen-name'

/**
 * Read a line that can only be a signature by the shape of its words.
 *
 * To be asked only where something else says that the line is a signature:
 * its place under a head or behind a story.
 */
export function readPenName(text: string): PenName | undefined {
  const bare = stripFrame(text)
  const value = spread.test(bare) ? bare.replace(/[\s\u3000]/gu, '') : bare
  if (group.test(value)) return {value, people: [], form}
  const one = plain.exec(value)?.groups?.name ?? titled.exec(value)?.groups?.name
  const names = one ? [one] : placed.exec(value)?.groups?.names?.split(/[\s\u3000、]/u)
  return names ? {value, people: names.map((name) => ({name, role: 'author'})), form} : undefined
}
