/** What kind of story an article is: rules over its parts, in order; the first that holds wins. */
import {matchStandingHead} from '../grammar/standing-head.js'
import {countKindSigns, showsKind} from '../grammar/story-kind.js'
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
  if (showsKind('commentary-head', facts.heads) || showsKind('feature-head', facts.heads)) return true
  return !showsKind('news-time', facts.paragraphs.slice(0, 2).join('').slice(0, timeWindow))
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
  if (matchStandingHead(headline)?.over === 'index') return true
  return paragraphs.length > 2 && paragraphs.every((text) => showsKind('index-item', text.trim()))
}

function isNotice({headline, paragraphs, byline, dateline}: Facts): boolean {
  if (byline || dateline) return false
  return (
    showsKind('notice-head', headline.trim()) || showsKind('notice-body', paragraphs.join('\n').slice(-200))
  )
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
  return countKindSigns('advert-body', text) >= 2 && !/昨|近日|日前|记者|記者/u.test(text)
}

/** A few lines without a kicker or deck; who writes under a headline of his own writes no brief. */
function isBrief({headline, heads, length, byline}: Facts): boolean {
  if (showsKind('brief-head', headline)) return true
  const ownLine = byline !== undefined && byline.children.length > 0
  return length <= longestBrief && heads === headline && !ownLine
}

function isPhoto({figures, paragraphs, length, byline}: Facts): boolean {
  if (byline && /[摄攝]影(?:报道|報道|報導)$/u.test(byline.value)) return length <= longestPhotoText
  return figures > 0 && paragraphs.length <= 1 && length <= longestPhotoText
}

function isCommentary({heads, byline, dateline, noted}: Facts): boolean {
  if (byline && showsKind('commentary-byline', byline.value)) return true
  if (dateline || (byline && !byline.people.every((person) => person.role === 'author'))) return false
  // Opinion pages say what office their contributors hold.
  return noted || showsKind('commentary-head', heads)
}

function isFeature({heads, byline, dateline, crossheads, continued, paragraphs, length}: Facts): boolean {
  if (dateline && !/报道$|報導$|報道$/u.test(dateline.value)) return false
  if (length <= longestBrief) return false
  const authors =
    byline !== undefined &&
    byline.people.length > 0 &&
    byline.people.every((person) => person.role === 'author')
  const score =
    (showsKind('feature-head', heads) ? 1 : 0) +
    (authors ? 2 : 0) +
    (byline && byline.children.length > 0 ? 1 : 0) +
    (crossheads > 0 ? 1 : 0) +
    (continued && crossheads > 0 ? 1 : 0) -
    (showsKind('news-time', (paragraphs[0] ?? '').slice(0, 40)) && crossheads === 0 ? 1 : 0)
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
