/** The processors: the only file that knows the order of the stages. */
import {type Processor, unified} from 'unified'
import type {VFile} from 'vfile'
import {enrichArticles} from './enrich/index.js'
import {
  extractCredits,
  extractJumps,
  extractKinds,
  extractLeads,
  extractPublication
} from './extract/index.js'
import {ingestText, settleProfile} from './ingest/index.js'
import {labelLines} from './label/index.js'
import {type LayoutImageOptions, layoutImage, layoutParagraphs, layoutText} from './layout/index.js'
import {linkJumps} from './link/index.js'
import {
  type CorrectOptions,
  correctLines,
  type NormalizeOptions,
  normalizeLines,
  restoreColumns
} from './normalize/index.js'
import type {Issue, Page} from './npst/types.js'
import type {ProfileSet} from './profile/index.js'
import {type RecognizeOptions, readOwnText, recognizeLines} from './recognize/index.js'
import {type SegmentOptions, segmentPage} from './segment/index.js'

/** The stages a page passes, in order. */
export const stageNames = [
  'ingest',
  'layout',
  'recognize',
  'normalize',
  'label',
  'segment',
  'extract',
  'enrich'
] as const

export type StageName = (typeof stageNames)[number]

/** Configuration of a run of the pipeline; each field belongs to one stage. */
export interface PipelineOptions {
  /** For scans (default: none). */
  layout?: LayoutImageOptions
  /** For scans (default: none; lines of a picture stay without text). */
  recognize?: RecognizeOptions
  normalize?: NormalizeOptions & CorrectOptions
  segment?: SegmentOptions
  /** Add keywords and entities (default: `false`). */
  enrich?: boolean
  /** Title profiles, read and checked; several stages ask them (default: none). */
  profiles?: ProfileSet
}

/** What to run of the pipeline, and who looks on. */
export interface StageRange {
  /** First stage to run on a tree that has been through the ones before (default: the one behind `ingest`). */
  from?: StageName
  /** Last stage to run (default: the last). */
  to?: StageName
  /** Called after each stage with the tree as it stands. */
  onStage?: (stage: StageName, page: Page) => void
}

/**
 * Read one page of text into a tree.
 *
 * @param file the text of one page, without form feeds; `file.data.page` may
 *   hold its id, path and facts (see `ingest/`).
 * @throws {VFileMessage} when the page can not be used.
 */
export function parsePage(file: VFile): Page {
  return reader.parse(file)
}

/**
 * Make a function that takes page trees through the stages.
 *
 * Plugins are attached once; the function may be called for any number of
 * pages and keeps nothing between them.
 */
export function createPagePipeline(
  options: PipelineOptions = {}
): (page: Page, file: VFile, range?: StageRange) => Promise<Page> {
  const processors = new Map(stageNames.map((name) => [name, stageProcessor(name, options)]))

  return async (page, file, range = {}) => {
    const first = stageNames.indexOf(range.from ?? 'layout')
    const last = stageNames.indexOf(range.to ?? 'enrich')
    let tree = page
    for (const name of stageNames.slice(first, last + 1)) {
      const processor = processors.get(name)
      if (processor) tree = await processor.run(tree, file)
      range.onStage?.(name, tree)
    }
    return tree
  }
}

/** Take an issue through the stages behind the page: link. */
export async function runIssuePipeline(issue: Issue, file: VFile): Promise<Issue> {
  return issueProcessor.run(issue, file)
}

const reader: Processor<Page> = unified().use(ingestText).freeze()

const issueProcessor: Processor<undefined, Issue, Issue> = unified().use(linkJumps).freeze()

type PageProcessor = Processor<undefined, Page, Page>

/** The plugins of a stage; nothing when there is nothing to do (`ingest` is the reader). */
function stageProcessor(name: StageName, options: PipelineOptions): PageProcessor | undefined {
  const {profiles} = options
  switch (name) {
    case 'ingest':
      return undefined
    case 'layout':
      return unified()
        .use(settleProfile, {profiles})
        .use(layoutImage, {profiles, ...options.layout})
        .use(layoutText)
        .freeze()
    case 'recognize':
      return unified()
        .use(readOwnText)
        .use(recognizeLines, {profiles, ...options.recognize})
        .use(layoutParagraphs)
        .freeze()
    case 'normalize':
      return unified()
        .use(settleProfile, {profiles})
        .use(normalizeLines, {profiles, ...options.normalize})
        .use(restoreColumns, {profiles, ...options.normalize})
        .use(correctLines, {profiles, ...options.normalize})
        .freeze()
    case 'label':
      return unified().use(settleProfile, {profiles, tell: true}).use(labelLines, {profiles}).freeze()
    case 'segment':
      return unified()
        .use(segmentPage, options.segment ?? {})
        .freeze()
    case 'extract':
      return unified()
        .use(extractPublication, {profiles})
        .use(extractLeads, {profiles})
        .use(extractCredits)
        .use(extractJumps)
        .use(extractKinds, {profiles})
        .freeze()
    case 'enrich':
      return options.enrich ? unified().use(enrichArticles).freeze() : undefined
  }
}
