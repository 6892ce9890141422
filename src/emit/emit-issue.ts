import type {Article, Issue, Line, Page} from '../npst/types.js'
import {articlesOf, collectLines, furnitureOf} from '../npst/visit.js'
import {emitArticle, referToPage} from './emit-article.js'
import {emitBox} from './emit-source.js'
import {
  type ArticleJson,
  type FurnitureLine,
  type IssueJson,
  type IssuePage,
  type Step,
  schemaVersion
} from './schema/index.js'

/** What a run writes for one issue. */
export interface EmittedIssue {
  issue: IssueJson
  articles: ArticleJson[]
}

/** Configuration. */
export interface EmitOptions {
  /** What ran on a page (default: nothing). */
  stepsOf?: (page: Page) => readonly Step[]
}

/**
 * Turn an issue tree into the JSON that a run writes.
 *
 * Changes nothing in the tree. Page ids must be final (see `renamePage`).
 *
 * @returns the issue, and its articles in reading order.
 */
export function emitIssue(issue: Issue, {stepsOf = () => []}: EmitOptions = {}): EmittedIssue {
  const articles: ArticleJson[] = []
  const pages: IssuePage[] = []
  for (const page of issue.children) {
    const steps = stepsOf(page)
    const emitted = articlesOf(page).map((article, index) =>
      emitNumbered(article, index + 1, page, issue, steps)
    )
    articles.push(...emitted)
    pages.push(emitPage(page, emitted))
  }
  const {id, publication} = issue
  return {
    issue: {
      schemaVersion,
      id,
      publication: {...publication},
      pages,
      articles: articles.map((article) => article.id)
    },
    articles
  }
}

/** What an article is called: issue, page, number on the page from 1. */
export function nameArticle(issueId: string, pageId: string, number: number): string {
  return `${issueId}-${pageId}-a${String(number).padStart(2, '0')}`
}

function emitNumbered(
  article: Article,
  number: number,
  page: Page,
  issue: Issue,
  steps: readonly Step[]
): ArticleJson {
  const id = nameArticle(issue.id, page.id, number)
  // The issue knows more than a page without masthead; what the page itself says comes first.
  return emitArticle(article, {id, page, publication: {...issue.publication, ...page.publication}, steps})
}

function emitPage(page: Page, articles: readonly ArticleJson[]): IssuePage {
  const furniture = furnitureOf(page).flatMap(collectLines).map(emitFurniture)
  return {
    id: page.id,
    ...referToPage(page),
    language: page.language ?? 'zh-Hans',
    articles: articles.map((article) => article.id),
    ...(furniture.length > 0 ? {furniture} : {})
  }
}

function emitFurniture({id, value, raw, data, box, place}: Line): FurnitureLine {
  return {
    id,
    text: value.trim(),
    raw,
    ...(data?.role ? {role: data.role} : {}),
    ...(box ? {box: emitBox(box)} : {}),
    ...(place ? {place} : {})
  }
}
