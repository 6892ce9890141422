/** Lines that stand on a page but in no article, judged by themselves. */
import {findContacts} from './contact.js'
import {looksLikeSection} from './masthead.js'
import {matchNoise} from './noise.js'
import {matchPublication, type PublicationMatch} from './publication.js'
import {findStaff} from './staff.js'
import {matchStandingHead} from './standing-head.js'

export type FurnitureKind =
  | 'masthead'
  | 'folio'
  | 'slogan'
  | 'contact'
  | 'staffLine'
  | 'columnLabel'
  | 'noise'

export interface FurnitureMatch {
  kind: FurnitureKind
  /** Short stable name of what was seen: `folio-label`. */
  rule: string
  /** The line could be something else: weigh its place on the page. */
  weak?: true
}

/** Longest furniture line, in UTF-16 units: a whole masthead that was read as one line. */
const longestLine = 160
/** What sentences have; of furniture, only contact lines do. */
const sentenceMark = /[，。；？！“”「」『』…]/u

// 社址：…, 新闻热线 …: a contact line says so at its beginning
const contactStart =
  /^.{0,8}(?:[址箱编編]|[热熱][线線]|[电電][话話版]|[许許]可[证證]|[顾顧][问問]).{0,4}[：: ]/u

// What a furniture line has and most others have not, tested before anything dear.
const trigger =
  /[wW]{3}\.|https?:|[0-9０-９@版期号號曆历歷张張]|[报報刊]|星期|[礼禮]拜|[周週末]|[编編校审審责責]|[电電热熱][话話线線子]|[邮郵][箱编編政发發]|[订訂][阅閱]|新[闻聞]|[扫掃]|微信|月[初十廿二三]|社[址長长]|印|主[管办辦]|[顾顧][问問]|[读讀]者|您|百姓|消息|文摘|公[论論]/u

// 读者的知音 乡村的伙伴: two phrases of one length that praise the paper
const sloganWord =
  /[读讀]者|言[论論]公正|消息[灵靈]通|[报報][导導道][真迅公]|新[闻聞]|[舆輿][论論]|[与與为為]您|百姓/u

/**
 * Tell whether a line is furniture, and of what kind.
 *
 * Made to be right rather than complete: slogans, sections with names of
 * their own and pull quotes are told by their place, which a line does not
 * know. A bare 电话：… is left alone: adverts have it too.
 *
 * @param text value of one line; long lines and sentences are refused at once.
 * @returns `undefined` when nothing speaks for furniture.
 */
export function matchFurniture(text: string): FurnitureMatch | undefined {
  if (text.length > longestLine) return
  const noise = matchNoise(text)
  if (noise) return {kind: 'noise', rule: noise}
  if (sentenceMark.test(text)) return contactStart.test(text) ? matchContactLine(text) : undefined
  if (!trigger.test(text)) return matchLabel(text) ?? matchSection(text)
  return matchLabel(text) ?? matchFacts(text) ?? matchSection(text) ?? matchSlogan(text)
}

/**
 * Tell whether a line is furniture that says nothing of the paper: a label
 * over briefs, dirt, a slogan. `matchFurniture` would say so too, but reads
 * all facts of a line before it does.
 */
export function holdsNoFacts(text: string): boolean {
  if (text.length > longestLine) return false
  if (matchNoise(text)) return true
  if (sentenceMark.test(text)) return false
  if (matchLabel(text)) return true
  return trigger.test(text) && matchSlogan(text) !== undefined && matchFurniture(text)?.kind === 'slogan'
}

function matchLabel(text: string): FurnitureMatch | undefined {
  const found = matchStandingHead(text)
  if (found?.over !== 'briefs') return
  return {kind: 'columnLabel', rule: 'label-briefs', ...(found.weak ? {weak: true} : {})}
}

function matchSlogan(text: string): FurnitureMatch | undefined {
  const [left = '', right = '', ...more] = text.trim().split(/\s{1,4}/u)
  if (more.length > 0 || left.length !== right.length || left.length < 4 || left.length > 10) return
  if (!sloganWord.test(text) || /[0-9：:（(]/u.test(text)) return
  return {kind: 'slogan', rule: 'slogan-pair', weak: true}
}

function matchContactLine(text: string): FurnitureMatch | undefined {
  const units = findContacts(text)
  if (!units.some((unit) => unit.strength === 'paper')) return
  let covered = 0
  for (const {start, end} of units) covered += end - start
  return covered >= text.length * 0.7 ? {kind: 'contact', rule: 'contact-paper'} : undefined
}

function matchFacts(text: string): FurnitureMatch | undefined {
  const match = matchPublication(text)
  return match && isExplained(text, match) ? judge(text, match) : undefined
}

/** 要闻, 國際電訊 on a line of its own; a standing head may be called so too. */
function matchSection(text: string): FurnitureMatch | undefined {
  return looksLikeSection(text) ? {kind: 'folio', rule: 'folio-section', weak: true} : undefined
}

/** Facts that nothing but a masthead puts side by side. */
const mastheadFields = new Set(['lunarDate', 'issueNumber', 'cn', 'postalCode', 'other', 'staff', 'title'])
/** Share of a whole masthead in one line that may be unexplained: the slogan. */
const sloganShare = 0.4
/** A scrap is two misread characters, in a line of at least eight times as many. */
const scrapLength = 2
const scrapShare = 1 / 8

function isExplained(text: string, {spans, rest}: PublicationMatch): boolean {
  if (rest === '') return true
  if (spans.every(({field}) => field === 'staff' || field === 'contact')) return false
  if (rest.length <= scrapLength && rest.length <= text.length * scrapShare) return true
  const fields = new Set(spans.map((span) => span.field).filter((field) => mastheadFields.has(field)))
  return fields.size >= 3 && rest.length <= text.length * sloganShare
}

function judge(text: string, {facts, spans}: PublicationMatch): FurnitureMatch | undefined {
  const fields = new Set(spans.map((span) => span.field))
  const only = (...names: string[]) => [...fields].every((field) => names.includes(field))

  if (only('staff', 'contact')) return judgePeople(text, fields.has('staff'))
  if (facts.cn ?? facts.postalCode) return {kind: 'masthead', rule: 'masthead-registration'}
  if (fields.has('cn') || fields.has('postalCode')) return {kind: 'masthead', rule: 'masthead-registration'}
  if (only('title')) return judgeTitle(text)
  if (only('date')) return {kind: 'folio', rule: 'folio-date', weak: true}
  if (only('weekday')) return {kind: 'folio', rule: 'folio-weekday', weak: true}
  if (only('lunarDate'))
    return {kind: 'folio', rule: 'folio-lunar-date', ...(/年/u.test(text) ? {} : {weak: true})}
  if (only('issueNumber')) return judgeIssueNumber(text)
  if (only('other')) return {kind: 'masthead', rule: 'masthead-size'}
  // 第3版） is the end of a jump line: （下转第3版）
  if (only('label') && /[）)]$/u.test(text.trimEnd())) return
  if (only('label')) return {kind: 'folio', rule: 'folio-label', weak: true}
  if (only('label', 'section')) return judgeLabel(text, facts.label ?? '', facts.section ?? '')
  if (fields.has('issueNumber') || fields.has('other')) return {kind: 'masthead', rule: 'masthead-facts'}
  return {kind: 'folio', rule: 'folio-facts'}
}

function judgeTitle(text: string): FurnitureMatch | undefined {
  return text.trim().length > 12 ? undefined : {kind: 'masthead', rule: 'masthead-title', weak: true}
}

/** 第12號 heads a notice or a story in parts; 总第12071号 and 第18609號 are issues. */
function judgeIssueNumber(text: string): FurnitureMatch {
  const sure = /[总總]/u.test(text) || /[0-9０-９〇○]{4}/u.test(text)
  return {kind: 'masthead', rule: 'masthead-issue-number', ...(sure ? {} : {weak: true})}
}

/** 第3版 要闻 is a folio; 第3版 春耕全面铺开 is an item of a table of contents. */
function judgeLabel(text: string, label: string, section: string): FurnitureMatch | undefined {
  if (looksLikeSection(section)) return {kind: 'folio', rule: 'folio-label'}
  const glued = text.replace(/\s/gu, '').length === text.trim().length
  if (glued || section.length > 6 || /^[F-T]/u.test(label)) return
  return {kind: 'folio', rule: 'folio-label', weak: true}
}

function judgePeople(text: string, hasStaff: boolean): FurnitureMatch | undefined {
  if (!hasStaff) {
    const units = findContacts(text)
    if (units.length === 0) return
    const paper = units.some((unit) => unit.strength === 'paper')
    // 电话：5556677 alone stands in adverts.
    if (!paper && /^[电電][话話]|^[传傳]真/u.test(text.trim()) && units.length === 1) return
    return {kind: 'contact', rule: paper ? 'contact-paper' : 'contact-data', ...(paper ? {} : {weak: true})}
  }
  const staff = findStaff(text)
  if (!staff.some((unit) => unit.ofPaper)) return
  const [first, ...more] = staff
  // 编辑部的故事, 社长李明 begin a headline or a sentence that the column broke.
  if (first && more.length === 0 && first.mark === 'none') return
  if (first && more.length === 0 && first.mark === 'blank')
    return {kind: 'staffLine', rule: 'staff-names', weak: true}
  return {kind: 'staffLine', rule: 'staff-names'}
}
