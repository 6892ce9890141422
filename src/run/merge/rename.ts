/** Other names for what a run has written: ids change field by field, texts never. */
import type {ArticleJson, Doubtful, FurnitureLine, IssuePage, PageReport, Wanted} from '../../emit/index.js'
import type {Decision} from '../../npst/types.js'
import {judge, makeMessage} from '../records.js'

/** Names of an issue and its pages, before and after. */
export interface Renaming {
  from: string
  to: string
  /** New ids of its pages by those before. */
  pages: ReadonlyMap<string, string>
}

/** Sample: `p01-l0042`, `p12-2-l0007`. */
const linePattern = /^(?<page>p\d{1,6}(?:-\d{1,5})?)-l(?<number>\d{1,7})$/u

/** What a decision can name: `continues p01-l0012`, `before p12-2-l0007`. */
const choicePattern = /^(?<what>before|continues) (?<line>p\d{1,6}(?:-\d{1,5})?-l\d{1,7})$/u

/** Whether a renaming leaves all as it is. */
export function isSame({from, pages, to}: Renaming): boolean {
  return from === to && [...pages].every(([before, after]) => before === after)
}

/** Give an article its new id, and its lines theirs. */
export function renameArticle(article: ArticleJson, page: string, names: Renaming): ArticleJson {
  const {source} = article
  const id = renameArticleId(article.id, page, names)
  if (!source) return {...article, id}
  const {decisions, lines, spans} = source
  return {
    ...article,
    id,
    source: {
      ...source,
      lines: lines.map((line) => ({...line, id: renameLine(line.id, names)})),
      ...(spans ? {spans: spans.map((span) => ({...span, line: renameLine(span.line, names)}))} : {}),
      ...(decisions ? {decisions: decisions.map((decision) => renameDecision(decision, names))} : {})
    }
  }
}

/** Give a page of `issue.json` its new id, and its articles and lines theirs. */
export function renameIssuePage(page: IssuePage, names: Renaming): IssuePage {
  const {articles, furniture, id} = page
  return {
    ...page,
    id: names.pages.get(id) ?? id,
    articles: articles.map((article) => renameArticleId(article, id, names)),
    ...(furniture ? {furniture: furniture.map((line) => renameFurniture(line, names))} : {})
  }
}

/** Give a doubt the new names of where it is. */
export function renameDoubt(doubt: Doubtful, names: Renaming): Doubtful {
  const {choice, lines, margin, page, rejected} = doubt
  const article = renameArticleId(doubt.article, page, names)
  return {
    ...doubt,
    issue: names.to,
    page: names.pages.get(page) ?? page,
    article,
    file: `${names.to}/${article}.json`,
    lines: lines.map((line) => renameLine(line, names)),
    // Without a margin nothing was decided, and these are texts of the page.
    ...(margin === undefined ? {} : {choice: renameChoice(choice, names)}),
    ...(margin === undefined || rejected === undefined ? {} : {rejected: renameChoice(rejected, names)})
  }
}

/**
 * Give the report of a page its new names, and say of its claim what is true
 * now. `made` is how it stood: a page that failed has no issue.
 */
export function renameReport(report: PageReport, wanted: Wanted, names: Renaming): PageReport {
  const {decisions, id: before, issue, messages = [], status, wanted: _, unnamed, ...rest} = report
  const {confidences, kept, ...made} = rest
  const id = names.pages.get(before) ?? before
  const said = claim(
    messages.map((message) => renameMessage(message, before, names)),
    id,
    wanted
  )
  return {
    id,
    ...(issue === undefined ? {} : {issue: names.to}),
    status: status === 'failed' ? status : judge(said),
    ...made,
    ...(Object.keys(wanted).length > 0 ? {wanted} : {}),
    ...(unnamed ? {unnamed} : {}),
    ...(decisions ? {decisions: renameSummary(decisions, names)} : {}),
    ...(confidences ? {confidences} : {}),
    ...(said.length > 0 ? {messages: said} : {}),
    ...(kept ? {kept} : {})
  }
}

type Message = NonNullable<PageReport['messages']>[number]

const claimed = 'run:page-claimed'
const changed = 'run:article-changed'

/** A claim is told when the page gets its name: before its issue is made, and what that says comes behind. */
function claim(messages: readonly Message[], id: string, {page}: Wanted): Message[] {
  const others = messages.filter(({ruleId}) => ruleId !== claimed)
  if (page === undefined) return others
  const behind = others.findIndex(({ruleId}) => ruleId.startsWith('link:') || ruleId === changed)
  const place = behind < 0 ? others.length : behind
  const now = makeMessage(claimed, {actual: id, expected: page})
  return [...others.slice(0, place), ...now, ...others.slice(place)]
}

function renameMessage(message: Message, page: string, names: Renaming): Message {
  const {line, ruleId} = message
  const renamed = line === undefined ? message : {...message, line: renameLine(line, names)}
  return ruleId === changed ? renameChanged(renamed, page, names) : renamed
}

/** This message names a file of ours. */
function renameChanged(message: Message, page: string, names: Renaming): Message {
  const {from, pages, to} = names
  const before = `\`${from}-${page}-a`
  const reason = message.reason.replace(before, () => `\`${to}-${pages.get(page) ?? page}-a`)
  return {...message, reason}
}

function renameSummary(
  summary: NonNullable<PageReport['decisions']>,
  names: Renaming
): NonNullable<PageReport['decisions']> {
  const {least} = summary
  return {...summary, ...(least ? {least: least.map((decision) => renameDecision(decision, names))} : {})}
}

function renameDecision(decision: Decision, names: Renaming): Decision {
  const {choice, line, rejected} = decision
  return {
    ...decision,
    line: renameLine(line, names),
    choice: renameChoice(choice, names),
    ...(rejected === undefined ? {} : {rejected: renameChoice(rejected, names)})
  }
}

function renameFurniture(line: FurnitureLine, names: Renaming): FurnitureLine {
  return {...line, id: renameLine(line.id, names)}
}

function renameChoice(choice: string, names: Renaming): string {
  const {line, what} = choicePattern.exec(choice)?.groups ?? {}
  return line === undefined ? choice : `${what} ${renameLine(line, names)}`
}

function renameLine(line: string, {pages}: Renaming): string {
  const {number, page = ''} = linePattern.exec(line)?.groups ?? {}
  const to = pages.get(page)
  return to === undefined ? line : `${to}-l${number}`
}

/** Sample: `xjrb-2024-05-06-p01-a02`: what is behind issue and page stays. */
export function renameArticleId(id: string, page: string, {from, pages, to}: Renaming): string {
  const before = `${from}-${page}`
  return id.startsWith(before) ? `${to}-${pages.get(page) ?? page}${id.slice(before.length)}` : id
}
