/** Whether a printed title is the one of a paper, a misreading of it, or another paper's. */
import {countChanges} from '../npst/changes.js'
import {countPoints, slicePoints} from '../npst/points.js'

/**
 * How two titles are related. `near`: so little differs that no other paper is
 * meant. `likely`: something else has to speak for it. `other`: another paper.
 */
export type TitleRelation = 'same' | 'near' | 'likely' | 'other'

export interface TitleComparison {
  relation: TitleRelation
  /** Characters that differ. */
  changes: number
}

/** What kind of paper it is: the end of most titles. Papers of one place differ in nothing else. */
const kinds = (
  '都市报 工人报 农民报 青年报 少年报 老年报 生活报 消费报 日报 晚报 晨报 早报 午报 夕报 时报 商报 导报 周报 旬报 新报 公报 快报 ' +
  '画报 学报 校报 信报 邮报 民报 大报 小报 周刊 月刊 半月刊 画刊 周末 文摘 报'
).split(' ')

/** Mastheads are often written in traditional characters: these of the kind count as one with the simplified. */
const folded: Readonly<Record<string, string>> = {
  報: '报',
  時: '时',
  導: '导',
  週: '周',
  農: '农',
  畫: '画',
  學: '学',
  郵: '邮'
}

/** Share of the part that tells papers apart that may be misread when nothing else speaks for the paper. */
const mostMisread = 1 / 3
/** Longest titles in which one change, and none, is a misreading; longer ones may have two. */
const oneChange = 5
const noChange = 2

/**
 * Compare a title as it was read with a name of a paper.
 *
 * 岫州曰报 is 岫州日报 misread: no kind of paper is called 曰报. 岫州晚报 is
 * another paper, and so may 岫川日报 be, which differs in half of its place.
 */
export function compareTitles(printed: string, name: string): TitleComparison {
  if (printed === name) return {relation: 'same', changes: 0}
  const [read, meant] = [fold(printed), fold(name)]
  const changes = countChanges(printed, name)
  const length = countPoints(name)
  const kind = kindOf(meant)
  const readKind = kindOf(read)
  if (isKnown(readKind) && readKind !== kind) return {relation: 'other', changes}
  const own = slicePoints(meant, 0, length - countPoints(kind))
  const readOwn = slicePoints(read, 0, countPoints(read) - countPoints(kind))
  const ownChanges = countChanges(readOwn, own)
  const shared = Array.from(own).filter((char) => readOwn.includes(char)).length
  if (shared === 0 || changes > length / 2) return {relation: 'other', changes}
  const sure = ownChanges <= countPoints(own) * mostMisread && changes <= allowedChanges(length)
  return {relation: sure ? 'near' : 'likely', changes}
}

/** Single changes between a name of so many characters and a misreading of it. */
export function allowedChanges(length: number): number {
  if (length <= noChange) return 0
  return length <= oneChange ? 1 : 2
}

function fold(title: string): string {
  return Array.from(title, (char) => folded[char] ?? char).join('')
}

function kindOf(title: string): string {
  return kinds.find((kind) => title.endsWith(kind) && title !== kind) ?? ''
}

/** 报 alone ends every misread kind as well, and tells nothing. */
function isKnown(kind: string): boolean {
  return countPoints(kind) > 1
}
