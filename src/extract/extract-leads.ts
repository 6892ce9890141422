import type {Plugin} from 'unified'
import {report} from '../diagnostics/index.js'
import {type BylineLineMatch, matchBylineLine} from '../grammar/byline.js'
import {type BylineMatch, type DatelineMatch, matchLead} from '../grammar/lead.js'
import {readPenName, stripFrame} from '../grammar/pen-name.js'
import {toText} from '../npst/to-text.js'
import type {Article, ArticlePart, Byline, Cut, Dateline, Page, Paragraph} from '../npst/types.js'
import {articlesOf} from '../npst/visit.js'
import {type ProfileSet, profileOf, readStaffLine, type StaffMember} from '../profile/index.js'
import {isAuthored} from './kinds.js'
import {noteForm} from './note-form.js'
import {readEnd, readStart, type StoryStart} from './read-story.js'
import {nameRoles, type SignedStory, signPeople} from './signed-role.js'

/** Configuration. */
export interface LeadsOptions {
  /** Most people a byline can name before it is reported (default: `6`). */
  maxPeople?: number
  /** Keep 报道 in 记者王一报道 (default: only on a page where every opener has that form; see README). */
  keepVerb?: boolean
  /** Title profiles: the one of the page knows people by name (default: none). */
  profiles?: ProfileSet | undefined
}

/** What stories of one page share. */
interface PageContext {
  issueDate: string | undefined
  /** People whom the profile of the paper knows. */
  staff: readonly StaffMember[]
}

/** Most people of a byline; joint reports of several papers rarely name more. */
const mostPeople = 6

/** Stories that share the form 记者某某报道 before it counts as the paper’s own; two may be chance. */
const formulaCount = 3

/**
 * Find out who sent and who wrote each story.
 *
 * Fills `byline` and `dateline` nodes that have lines. Adds `cuts` to the
 * first and the last paragraph, and derived `dateline` and `byline` nodes in
 * front of the body. Moves and removes no line.
 * Reports `extract:byline-crowded` and `extract:byline-unread`.
 */
export const extractLeads: Plugin<[LeadsOptions?], Page> = (options = {}) => {
  const maxPeople = options.maxPeople ?? mostPeople

  return (tree, file) => {
    const staff = profileOf(tree, options.profiles)?.staff ?? []
    const issueDate = tree.publication?.date ?? tree.facts.date
    const articles = articlesOf(tree)
    const starts = new Map(articles.map((article) => [article, readOpener(article, issueDate)]))
    const keepVerb = options.keepVerb ?? hasFormula([...starts.values()])

    for (const [article, start] of starts) {
      for (const byline of article.children.filter(isByline)) {
        if (byline.value !== '' || fillByline(article, byline, start, {issueDate, staff})) continue
        report(file, 'extract:byline-unread', {ancestors: [tree, article, byline], actual: byline.value})
      }
      for (const dateline of article.children.filter(isDateline)) fillDateline(article, dateline, issueDate)
      readBody(article, start, {issueDate, staff, keepVerb})
      for (const byline of article.children.filter(isByline)) {
        if (byline.people.length <= maxPeople) continue
        report(file, 'extract:byline-crowded', {
          ancestors: [tree, article, byline],
          actual: byline.people.length,
          expected: maxPeople
        })
      }
    }
  }
}

function isByline(node: ArticlePart): node is Byline {
  return node.type === 'byline'
}

function isDateline(node: ArticlePart): node is Dateline {
  return node.type === 'dateline'
}

function isParagraph(node: ArticlePart): node is Paragraph {
  return node.type === 'paragraph'
}

/**
 * Read a byline on lines of its own; it may hold the dateline, too
 * (記者王一／台北報導).
 *
 * @returns `false` when the line could not be read and is kept as printed.
 */
function fillByline(
  article: Article,
  byline: Byline,
  start: StoryStart | undefined,
  {issueDate, staff}: PageContext
): boolean {
  const text = toText(byline.children, [], 'head')
  const found: BylineLineMatch | undefined =
    readKnownLine(text, staff) ?? matchBylineLine(text, issueDate) ?? readPenName(text)
  byline.value = found?.value ?? stripFrame(text)
  if (found)
    byline.people = isBehindBody(article, byline)
      ? signPeople(found, tellSigned(article, start), staff)
      : nameRoles(found, staff)
  if (found) noteForm(article, byline.children[0], found.form, found.value)
  if (found?.dateline && !article.children.some(isDateline)) {
    insert(article, toDateline(found.dateline))
    noteForm(article, byline.children[0], found.dateline.form, found.dateline.value)
  }
  return found !== undefined
}

/** Names that the profile knows, whatever they look like. */
function readKnownLine(text: string, staff: readonly StaffMember[]): BylineLineMatch | undefined {
  const found = readStaffLine(text, staff)
  return found && {...found, bare: true, form: 'profile:staff-line'}
}

/** A name under a story is a signature; one over it names the author. */
function isBehindBody(article: Article, byline: Byline): boolean {
  const first = article.children.findIndex(isParagraph)
  return first >= 0 && article.children.indexOf(byline) > first
}

/** The opener of a story, read before anything is taken out. */
function readOpener(article: Article, issueDate: string | undefined): StoryStart | undefined {
  const first = article.children.find(isParagraph)
  return first && readStart(toText(first.children), issueDate)
}

/** 本报讯 that names nobody. */
function tellSigned(article: Article, start: StoryStart | undefined): SignedStory {
  const lead = start?.lead
  return {sentIn: lead?.dateline !== undefined && !lead.byline, authored: isAuthored(article)}
}

function fillDateline(article: Article, dateline: Dateline, issueDate: string | undefined): void {
  if (dateline.value !== '') return
  const text = toText(dateline.children, [], 'head')
  const found = matchLead(text, issueDate === undefined ? {} : {issueDate})?.dateline
  if (found) {
    Object.assign(dateline, toDateline(found), {children: dateline.children})
    noteForm(article, dateline.children[0], found.form, found.value)
  } else dateline.value = stripFrame(text)
}

/** Take the opener off the first paragraph and the signature off the last. */
function readBody(
  article: Article,
  start: StoryStart | undefined,
  {issueDate, keepVerb, staff}: PageContext & {keepVerb: boolean}
): void {
  const paragraphs = article.children.filter(isParagraph)
  const first = paragraphs[0]
  const last = paragraphs.at(-1)
  if (!first || !last || isRead(first) || isRead(last)) return

  const from = first === last ? (start?.lead.end ?? 0) : 0
  const alone = paragraphs.length > 1 || article.children.some((node) => node.type === 'figure')
  const end = readEnd(toText(last.children), {from, alone, issueDate, staff})
  addCuts(first, start?.cuts ?? [])
  addCuts(last, end.cuts)

  const dateline = start?.lead.dateline ?? end.tail?.dateline
  const opening = start?.lead.byline ? toByline(start.lead.byline, keepVerb) : undefined
  const signed = end.tail?.byline
  const closing = signed && {
    ...toByline(signed, false),
    people: signPeople(signed, tellSigned(article, start), staff)
  }
  const byline = opening && opening.people.length > 0 ? opening : (closing ?? opening)
  if (dateline && !article.children.some(isDateline)) {
    insert(article, toDateline(dateline))
    const {children} = dateline === start?.lead.dateline ? first : last
    noteForm(article, children[0], dateline.form, dateline.value)
  }
  if (byline && !article.children.some(isByline)) {
    insert(article, byline)
    const read = byline === opening ? start?.lead.byline : signed
    const {children} = byline === opening ? first : last
    if (read) noteForm(article, children[0], read.form, read.value)
  }
}

function isRead(paragraph: Paragraph): boolean {
  return (paragraph.cuts ?? []).some((cut) => cut.as !== 'jump' && cut.as !== 'credit')
}

function addCuts(paragraph: Paragraph, cuts: readonly Cut[]): void {
  if (cuts.length === 0) return
  paragraph.cuts = [...(paragraph.cuts ?? []), ...cuts].sort((a, b) => a.start - b.start)
}

function toDateline({start: _start, end: _end, form: _form, ...fields}: DatelineMatch): Dateline {
  return {type: 'dateline', children: [], ...fields}
}

function toByline(match: BylineMatch, keepVerb: boolean): Byline {
  const value = match.value + (keepVerb ? (match.verb ?? '') : '')
  return {type: 'byline', children: [], value, people: match.people}
}

/** Put a derived node in front of the body. */
function insert(article: Article, node: Byline | Dateline): void {
  const index = article.children.findIndex((child) => bodyTypes.has(child.type))
  article.children.splice(index < 0 ? article.children.length : index, 0, node)
}

const bodyTypes: ReadonlySet<string> = new Set(['paragraph', 'crosshead', 'figure', 'jump'])

/**
 * Tell whether 本报讯 记者王一报道 is the constant form of a page.
 *
 * Such a paper signs with a sentence, and the sentence is its byline. Where
 * other forms stand beside it, the verb is only what joins the name to the text.
 */
function hasFormula(starts: readonly (StoryStart | undefined)[]): boolean {
  let count = 0
  for (const start of starts) {
    const byline = start?.lead.byline
    if (!byline) continue
    if (byline.verb === undefined) return false
    count++
  }
  return count >= formulaCount
}
