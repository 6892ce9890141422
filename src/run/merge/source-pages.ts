import {type KnownPage, type PartIssue, readPartIssue} from './part-files.js'
import type {MergedPage} from './plan.js'
import type {Part} from './read-part.js'
import type {Renaming} from './rename.js'

/** A page with what its part holds of it. */
export interface SourcePage {
  merged: MergedPage
  part: Part
  /** Its issue in its part. */
  source: PartIssue
  names: Renaming
  /** Absent when no manifest knows it. */
  known: KnownPage | undefined
}

interface Source {
  source: PartIssue
  names: Renaming
  /** New ids of pages by those before; of `names`, and still growing. */
  ids: Map<string, string>
}

/** Look up the issues of pages in their parts, each once. */
export function findSources(pages: readonly MergedPage[]): SourcePage[] {
  const parts = new Map<Part, Map<string, Source>>()
  return pages.map((merged) => {
    const {id, input, issue = ''} = merged.page
    const sources = parts.get(input.part) ?? new Map<string, Source>()
    parts.set(input.part, sources)
    const found = sources.get(issue) ?? openSource(merged)
    sources.set(issue, found)
    found.ids.set(id, merged.id)
    const {names, source} = found
    return {merged, part: input.part, source, names, known: source.known.get(id)}
  })
}

function openSource({issueId, page}: MergedPage): Source {
  const {input, issue = ''} = page
  const ids = new Map<string, string>()
  return {source: readPartIssue(input.part, issue), ids, names: {from: issue, to: issueId, pages: ids}}
}
