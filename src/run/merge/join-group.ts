import type {ArticleJson, IssueJson} from '../../emit/index.js'
import {schemaVersion} from '../../emit/index.js'
import type {Publication} from '../../npst/types.js'
import {makeIssueKey} from '../cache/keys.js'
import type {IssueDraft} from '../issues/issue-writer.js'
import type {KeptPage} from '../issues/manifest.js'
import {gatherPublication} from '../issues/publication.js'
import {type PartArticle, readPartArticle} from './part-files.js'
import {identityOf} from './plan.js'
import {renameArticle, renameDoubt, renameIssuePage, renameReport} from './rename.js'
import type {SourcePage} from './source-pages.js'

/** Key of an issue that no run has made as it stands: none has it, so the next run makes it anew. */
const noKey = 'joined'

/** Pages that one run would make into an issue, or a part of one, together. */
export interface JoinedGroup {
  draft: Omit<IssueDraft, 'part' | 'complete'>
  /** What was said of its pages; of some nothing when no manifest is there. */
  said: KeptPage[]
}

/**
 * Make an issue of what parts have made of its pages.
 *
 * What one run says of the paper on every page depends on all pages of the
 * issue: where these were not together, it is put together anew.
 *
 * @param pages in the order of the issue.
 */
export function joinGroup(issueId: string, pages: readonly SourcePage[]): JoinedGroup {
  const together = areTogether(pages)
  const publication = choosePublication(pages, together)
  const stays = together || (isOne(pages) && pages.some(({known}) => !known))
  const written: Record<string, string> = {}
  const articles = pages.flatMap((page) =>
    listArticles(page).map((read) => {
      const article = renameArticle(read.article, page.merged.page.id, page.names)
      noteChanged(written, read, article, page)
      return stays ? article : {...article, publication: {...publication, ...ownPublication(page, read)}}
    })
  )
  const issuePages = pages.map(({merged, names, source}) => {
    const page = source.pages.get(merged.page.id)
    if (!page) throw new TypeError(`Page \`${merged.page.id}\` was there a moment ago`)
    return renameIssuePage(page, names)
  })
  const issue: IssueJson = {
    schemaVersion,
    id: issueId,
    publication,
    pages: issuePages,
    articles: articles.map(({id}) => id)
  }
  const said = pages.flatMap(sayKept)
  const [made] = pages.flatMap(({known}) => known?.manifest.made ?? [])
  return {
    draft: {
      issueId,
      key: said.length === pages.length ? keyOf(issueId, pages, together) : undefined,
      made: made ?? '',
      emitted: {issue, articles},
      pages: pages.map(({known, merged}) => ({
        identity: identityOf(merged.page),
        ...(known ? {key: known.page.key} : {})
      })),
      written
    },
    said
  }
}

/** Whether a run has made these very pages, and no others, together. */
function areTogether(pages: readonly SourcePage[]): boolean {
  const [first] = pages
  if (!first) return true
  if (!isOne(pages)) return false
  const {known, source} = first
  if (!known) return source.pages.size === pages.length
  return (
    known.manifest.pages.length === pages.length &&
    pages.every((page) => page.known?.manifest === known.manifest)
  )
}

function isOne(pages: readonly SourcePage[]): boolean {
  return pages.every(({source}) => source === pages[0]?.source)
}

function choosePublication(pages: readonly SourcePage[], together: boolean): Publication {
  const [first] = pages
  if (together && first?.source.pages.size === pages.length) return first.source.issue.publication
  const said = pages.flatMap(({known}) => known?.page.says ?? [])
  if (said.length === pages.length) return gatherPublication(said)
  const sources = [...new Set(pages.map(({source}) => source))]
  return gatherPublication(sources.map(({issue: {publication}}) => ({publication})))
}

/** What the page itself says; where that is not known, what it was given in its part. */
function ownPublication({known}: SourcePage, {article}: PartArticle): Publication {
  return known ? {...known.page.says.publication} : article.publication
}

function listArticles({merged, part, source}: SourcePage): PartArticle[] {
  const {id, issue = ''} = merged.page
  return (source.pages.get(id)?.articles ?? []).map((article) => readPartArticle(part, issue, article))
}

/** A file that somebody has changed is to be known as changed also where it goes. */
function noteChanged(
  written: Record<string, string>,
  {article: before, sum}: PartArticle,
  after: ArticleJson,
  {known}: SourcePage
): void {
  const made = known?.manifest.files[`${before.id}.json`]
  if (made === undefined || made === sum) return
  written[`${after.id}.json`] = before.id === after.id ? made : ''
}

function sayKept({known, merged, names}: SourcePage): KeptPage[] {
  if (!known) return []
  const {counts, doubts, report, says} = known.page
  return [
    {
      report: renameReport(report, merged.wanted, names),
      doubts: doubts.map((doubt) => renameDoubt(doubt, names)),
      counts,
      says
    }
  ]
}

/** The key that a run over all inputs looks for. */
function keyOf(issueId: string, pages: readonly SourcePage[], together: boolean): string {
  const [first] = pages
  if (!together || !first?.known) return noKey
  const keys = pages.map(({known, merged}) => ({
    key: known?.page.key ?? '',
    id: merged.id,
    source: merged.page.input.source
  }))
  return makeIssueKey(first.known.manifest.made, issueId, keys)
}
