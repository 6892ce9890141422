/** What kind of story an article is: rules over its parts, in order; the first that holds wins. */
import {matchTail} from '../grammar/tail.js'
import {toText} from '../npst/to-text.js'
import type {Article, ArticleKind, Byline, Dateline, Paragraph} from '../npst/types.js'

/** What the rules look at. */
interface Facts {
  /** Headline alone. */
  headline: string
  /** Standing head, kicker, headline and deck, each on a line. */
  heads: string
  /** Body paragraphs without what was cut. */
  paragraphs: string[]
  /** Characters of the body. */
  length: number
  crossheads: number
  figures: number
  byline?: Byline
  dateline?: Dateline
  /** `true` when a note says who the author is: （作者系某校教师）. */
  noted: boolean
  /** `true` when a jump brings the story from another page. */
  continued: boolean
}

/** Longest body of a brief, in UTF-16 units; a full news story has two or three paragraphs of a hundred at least. */
const longestBrief = 260
/** Longest text beside a picture, in UTF-16 units. */
const longestPhotoText = 200
/** Longest advert that is told by its contact details, in UTF-16 units. */
const longestAdvert = 800
/** Longest advert that is nothing but lines, and its longest line, in UTF-16 units. */
const longestLines = 160
const longestLine = 32
/** Signs that make a feature; each counts 1 or 2. */
const featureScore = 2

// 讣告, 遗失声明, 停水通知, 某局挂牌出让公告, 更正
const noticePattern =
  /(?:讣告|訃告|訃聞|讣闻|声明|聲明|启事|啟事|啓事|公告|通告|公示|更正|致歉|道歉|鸣谢|鳴謝|招领|招領|通知|招标|招標|简章|簡章|告示|布告|佈告|须知|須知|名单|名單|敬告|敬启|敬啟)(?:[（(].{1,12}[）)])?$/u
const noticeBody =
  /特此(?:公告|通告|声明|聲明|通知|讣告|更正|启事|敬告)|声明作废|聲明作廢|敬请谅解|敬請諒解|公告如下|敬啟|谨启|謹啟|此致/u
// 电话, 厂址, 函购, 代售, 售价
const advertSigns =
  /电话|電話|厂址|廠址|地址|电挂|电报挂号|電報掛號|代售|经销|經銷|总发行|總發行|函购|函購|邮购|郵購|批发|批發|售价|售價|定价|定價|优惠|優惠|赠品|贈品|奉赠|奉贈|三包|保修|欢迎(?:选购|选用|订购|惠顾)|歡迎(?:選購|訂購|惠顧)|驰名|馳名|国货|國貨|联系人|聯絡人|热线|熱線|招租|出售|洽|備有樣本/gu
const indexPattern = /^(?:今日|本期|本报|本報)?(?:导读|導讀|要目|提要|索引|看点|看點|内容|目录|目錄)$/u
const pageReference = /(?:第?\s?[A-Z]?[0-9一二三四五六七八九十]{1,3}\s?[版頁页])[）)]?$|^[A-Z]?\d{1,2}\s?版/u
const commentaryHead =
  /评论|評論|时评|時評|短评|短評|社论|社論|社评|社評|论坛|論壇|漫谈|漫談|杂谈|雜談|闲话|閒話|閑話|随想|隨想|来信|來信|来函|來函|之声|之聲|言论|言論|述评|述評|快评|快評|锐评|銳評|观点|觀點|民意|讲坛|[一二三四五六七八九]论|有感$|小议|小議|纵横谈|今日谈|今日談|专栏|專欄|投书|投書/u
const commentaryByline = /评论员|評論員|编辑部|編輯部|社论|社論|主笔|主筆|评论部|評論部/u
const featureHead =
  /侧记|側記|纪事|紀事|记事|記事|探访|探訪|见闻|見聞|小记|小記|札记|札記|手记|手記|随笔|隨筆|散文|散记|散記|纪行|紀行|走笔|特写|特寫|专访|專訪|人物|往事|回忆|回憶|口述|副刊|寻访|尋訪|故事/u
// 昨天, 近日, 3月5日, 十二日: news says when
const timePattern =
  /昨|今[天日晨晚早年]|近日|日前|日晚|连日|連日|最近|目前|日上午|日下午|本[月周週]|上[月周週]|去年|当天|當天|[0-9一二三四五六七八九十廿]{1,3}日/u
const briefHead = /简讯|簡訊|简报|簡報|短讯|短訊|短波|简電|簡電|简明|快讯|快訊|一句话|集纳|天气|天氣/u

/**
 * Tell the kind of a story from what it holds.
 *
 * @param article with bylines and datelines taken out.
 */
export function tellKind(article: Article): ArticleKind {
  const facts = collectFacts(article)
  return kindRules.find(([, test]) => test(facts))?.[0] ?? 'news'
}

/**
 * Tell whether a story argues or tells, so that a name alone under it is its
 * author: a commentary or a feature by its heads, or a text that never says when.
 *
 * @param article with bylines and datelines not yet taken out.
 */
export function isAuthored(article: Article): boolean {
  const facts = collectFacts(article)
  if (commentaryHead.test(facts.heads) || featureHead.test(facts.heads)) return true
  return !timePattern.test(facts.paragraphs.slice(0, 2).join('').slice(0, timeWindow))
}

/** Characters in which news says when it happened, in UTF-16 units. */
const timeWindow = 200

const kindRules: readonly (readonly [ArticleKind, (facts: Facts) => boolean])[] = [
  ['other', (facts) => facts.length === 0 && facts.figures === 0],
  ['index', isIndex],
  ['notice', isNotice],
  ['advert', isAdvert],
  ['photo', isPhoto],
  ['commentary', isCommentary],
  ['feature', isFeature],
  ['brief', isBrief],
  ['news', () => true]
]

function isIndex({headline, paragraphs}: Facts): boolean {
  if (indexPattern.test(headline.replace(/\s/gu, ''))) return true
  return paragraphs.length > 2 && paragraphs.every((text) => pageReference.test(text.trim()))
}

function isNotice({headline, paragraphs, byline, dateline}: Facts): boolean {
  if (byline || dateline) return false
  return noticePattern.test(headline.trim()) || noticeBody.test(paragraphs.join('\n').slice(-200))
}

function isAdvert({paragraphs, length, byline, dateline}: Facts): boolean {
  if (byline || dateline || length > longestAdvert || length === 0) return false
  const text = paragraphs.join('\n')
  // 三星牌蚊香 / 燃点耐久 气味清香: lines, no sentences
  if (
    length <= longestLines &&
    !/[。；]/u.test(text) &&
    paragraphs.every((line) => line.length <= longestLine)
  )
    return true
  return new Set(text.match(advertSigns) ?? []).size >= 2 && !/昨|近日|日前|记者|記者/u.test(text)
}

/** A few lines without a kicker or deck; who writes under a headline of his own writes no brief. */
function isBrief({headline, heads, length, byline}: Facts): boolean {
  if (briefHead.test(headline)) return true
  const ownLine = byline !== undefined && byline.children.length > 0
  return length <= longestBrief && heads === headline && !ownLine
}

function isPhoto({figures, paragraphs, length, byline}: Facts): boolean {
  if (byline && /[摄攝]影(?:报道|報道|報導)$/u.test(byline.value)) return length <= longestPhotoText
  return figures > 0 && paragraphs.length <= 1 && length <= longestPhotoText
}

function isCommentary({heads, byline, dateline, noted}: Facts): boolean {
  if (byline && commentaryByline.test(byline.value)) return true
  if (dateline || (byline && !byline.people.every((person) => person.role === 'author'))) return false
  // Opinion pages say what office their contributors hold.
  return noted || commentaryHead.test(heads)
}

function isFeature({heads, byline, dateline, crossheads, continued, paragraphs, length}: Facts): boolean {
  if (dateline && !/报道$|報導$|報道$/u.test(dateline.value)) return false
  if (length <= longestBrief) return false
  const authors =
    byline !== undefined &&
    byline.people.length > 0 &&
    byline.people.every((person) => person.role === 'author')
  const score =
    (featureHead.test(heads) ? 1 : 0) +
    (authors ? 2 : 0) +
    (byline && byline.children.length > 0 ? 1 : 0) +
    (crossheads > 0 ? 1 : 0) +
    (continued && crossheads > 0 ? 1 : 0) -
    (timePattern.test((paragraphs[0] ?? '').slice(0, 40)) && crossheads === 0 ? 1 : 0)
  return score >= featureScore
}

function collectFacts(article: Article): Facts {
  const heads: string[] = []
  const facts: Facts = {
    headline: '',
    heads: '',
    paragraphs: [],
    length: 0,
    crossheads: 0,
    figures: 0,
    noted: false,
    continued: false
  }
  let last: Paragraph | undefined
  for (const part of article.children) {
    if (part.type === 'paragraph') {
      facts.paragraphs.push(toText(part.children, part.cuts))
      last = part
    } else if (part.type === 'crosshead') facts.crossheads++
    else if (part.type === 'figure') facts.figures++
    else if (part.type === 'byline') facts.byline = part
    else if (part.type === 'dateline') facts.dateline = part
    else if (part.type === 'jump') facts.continued ||= part.direction === 'from'
    else heads.push(toText(part.children, [], 'head'))
    if (part.type === 'headline') facts.headline = toText(part.children, [], 'head')
  }
  facts.noted = last !== undefined && matchTail(toText(last.children))?.note !== undefined
  facts.paragraphs = facts.paragraphs.filter((text) => text !== '')
  facts.heads = heads.join('\n')
  facts.length = facts.paragraphs.reduce((sum, text) => sum + text.length, 0)
  return facts
}
