/**
 * Articles and gold pages out of parsed JSON of any origin.
 *
 * Output of other tools and gold that somebody typed come this way too: what
 * is absent, `null` or empty reads as absent, a number in place of a text
 * reads as its digits. Nothing else of the file is kept, so that a page of
 * articles costs no more than its text.
 */
import type {
  EvaluatedArticle,
  EvaluatedFigure,
  EvaluatedJump,
  EvaluatedPage,
  EvaluatedPerson,
  EvaluatedPublication,
  GoldPage
} from './types.js'

type Fields = Readonly<Record<string, unknown>>

/** An article beside the page that it says it was printed on. */
export interface ReadArticle {
  readonly article: EvaluatedArticle
  /** Source of its first page, as written. */
  readonly source: string
}

/** Read an article of an output folder; `undefined` when the value is none: a report, an issue, something else. */
export function readArticle(value: unknown): ReadArticle | undefined {
  if (!isFields(value) || !Array.isArray(value.body) || typeof value.headline !== 'string') return undefined
  const article = toArticle(value)
  const source = article.pages?.[0]?.source
  return source ? {article, source} : undefined
}

/**
 * Read a gold page; `undefined` when the value is none.
 *
 * A page without stories may leave `articles` out.
 */
export function readGoldPage(value: unknown): GoldPage | undefined {
  if (!isFields(value)) return undefined
  if (!Array.isArray(value.articles) && typeof value.source !== 'string') return undefined
  return {
    source: toText(value.source),
    publication: toPublication(value.publication),
    articles: listFields(value.articles).map(toArticle),
    furniture: toList(value.furniture).map(toText)
  }
}

/** Furniture lines of an `issue.json` with the source of their page; empty when the value is none. */
export function readFurniture(value: unknown): {source: string; text: string}[] {
  if (!isFields(value)) return []
  return listFields(value.pages).flatMap(({source, furniture}) =>
    listFields(furniture).map(({text}) => ({source: toText(source), text: toText(text)}))
  )
}

/** Ids of the articles of an `issue.json`, in reading order; empty when the value is none. */
export function readOrder(value: unknown): string[] {
  if (!isFields(value)) return []
  return toList(value.articles).map((entry) => toText(isFields(entry) ? entry.id : entry))
}

function toArticle(value: Fields): EvaluatedArticle {
  return {
    id: toOptional(value.id),
    type: toText(value.type),
    language: toOptional(value.language),
    headline: toText(value.headline),
    standingHead: toOptional(value.standingHead),
    kicker: toOptional(value.kicker),
    deck: toOptional(value.deck),
    dateline: isFields(value.dateline) ? {text: toText(value.dateline.text)} : undefined,
    byline: isFields(value.byline)
      ? {text: toText(value.byline.text), people: listFields(value.byline.people).map(toPerson)}
      : undefined,
    body: listFields(value.body).map(({type, text}) => ({type: toText(type), text: toText(text)})),
    figures: listFields(value.figures).map(toFigure),
    jumps: listFields(value.jumps).map(toJump),
    publication: toPublication(value.publication),
    pages: Array.isArray(value.pages) ? listFields(value.pages).map(toPage) : undefined
  }
}

function toPerson({name, role}: Fields): EvaluatedPerson {
  return {name: toText(name), role: String(role)}
}

function toFigure({caption, credit}: Fields): EvaluatedFigure {
  return {
    caption: toOptional(caption),
    credit: isFields(credit) ? {text: toText(credit.text)} : undefined
  }
}

/** What is compared as it is written tells `null` from absent, as the shared scorer does. */
function toJump({direction, page, text}: Fields): EvaluatedJump {
  return {
    direction: String(direction),
    page: page === null ? 'null' : toValue(page),
    text: toOptional(text)
  }
}

function toPublication(value: unknown): EvaluatedPublication | undefined {
  if (!isFields(value)) return undefined
  return {
    title: toValue(value.title),
    date: toValue(value.date),
    weekday: toValue(value.weekday),
    lunarDate: toValue(value.lunarDate),
    issueNumber: toValue(value.issueNumber),
    cn: toValue(value.cn),
    postalCode: toValue(value.postalCode)
  }
}

function toPage({number, label, section, source}: Fields): EvaluatedPage {
  return {
    number: toValue(number),
    label: toValue(label),
    section: toValue(section),
    source: toOptional(source)
  }
}

function toText(value: unknown): string {
  return value ? String(value) : ''
}

function toOptional(value: unknown): string | undefined {
  return value ? String(value) : undefined
}

function toValue(value: unknown): string | number | undefined {
  if (value === undefined || value === null) return undefined
  return typeof value === 'number' ? value : String(value)
}

function toList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function listFields(value: unknown): Fields[] {
  return toList(value).filter(isFields)
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
