import type {Plugin} from 'unified'
import {report} from '../diagnostics/index.js'
import {article, figure, furniture, paragraph} from '../npst/build.js'
import type {Article, ArticlePart, Decision, Line, Page} from '../npst/types.js'
import {collectLines, regionsOf} from '../npst/visit.js'
import {confidenceOf, explainStory} from './decisions.js'
import {type Gathered, gatherStories, type Part, type Story} from './gather.js'
import {leadFirst} from './lead-first.js'
import {trainedModel} from './model.js'
import {untangleScan} from './places/untangle-scan.js'
import {type ReadUnit, readPage} from './read-page.js'
import {putBack, setAside} from './set-aside.js'
import {splitStoryHead} from './split-story-head.js'
import {explainJoin} from './tangle/explain-joins.js'
import {findTangle} from './tangle/find-tangle.js'
import type {OpenTearWords} from './tangle/page.js'
import {type Untangled, untangle} from './tangle/untangle.js'
import {type PageView, viewPage} from './units.js'

/**
 * Confidence below which a story is reported: its least clear decision leads
 * by less than 0.5 log odds, and of those half are wrong (see `README.md`).
 */
const usualDoubtBelow = 0.62

/** Configuration. */
export interface SegmentOptions {
  /** Stories below this confidence, from 0 to 1, are reported (default: `0.62`). */
  doubtBelow?: number
  /** Opens a dictionary: it tells which torn lines belong together, and is asked on scans and on pages out of order (default: none). */
  openWords?: OpenTearWords
}

/**
 * Tell the stories of a page apart.
 *
 * Replaces the regions of the page by articles and furniture; every line ends
 * in exactly one of them. Adds `data.decisions` and `data.confidence` to
 * articles.
 * Reports `segment:article-missing`, `segment:blocks-moved` and `segment:story-doubtful`.
 */
export const segmentPage: Plugin<[SegmentOptions?], Page> = (options = {}) => {
  const doubtBelow = options.doubtBelow ?? usualDoubtBelow

  return async (page, file) => {
    if (page.children.some((node) => node.type !== 'region')) return
    const aside = setAside(page)
    const {untangled, view} = await viewUntangled(page, options.openWords)
    if (untangled?.lead !== undefined)
      report(file, 'segment:blocks-moved', {ancestors: [page], actual: untangled.lead})
    const joins = untangled ? explainJoins(untangled, view) : new Map<Line, Decision>()
    const gathered = gatherStories(readPage(view))
    page.children = buildNodes(gathered, view, joins)
    leadFirst(page)
    putBack(page, aside)

    const articles = page.children.filter((node) => node.type === 'article')
    if (articles.length === 0) report(file, 'segment:article-missing', {ancestors: [page]})
    for (const node of articles) {
      const actual = node.data?.confidence ?? 1
      if (actual < doubtBelow) report(file, 'segment:story-doubtful', {ancestors: [page, node], actual})
    }
  }
}

/** Put the blocks in the order of reading, and look at the page as it then stands. */
async function viewUntangled(
  page: Page,
  openWords: OpenTearWords | undefined
): Promise<{view: PageView; untangled?: Untangled}> {
  const view = viewPage(page)
  const open = async () => openWords?.(page.language === 'zh-Hant')
  let untangled: Untangled | undefined
  if (view.prints) untangled = untangleScan(page, view, await open())
  else {
    const tangle = findTangle(view)
    untangled = tangle && untangle(tangle, await open())
  }
  if (!untangled) return {view}
  const regions = regionsOf(page)
  page.children = untangled.order.flatMap((index) => regions[index] ?? [])
  return {view: {...viewPage(page), joins: untangled.joins}, untangled}
}

/** What was decided about the order of blocks, by their first lines. */
function explainJoins({joins, order, page, weights}: Untangled, {units}: PageView): Map<Line, Decision> {
  const lines: Line[][] = order.map(() => [])
  for (const unit of units) lines[order[unit.region] ?? 0]?.push(...unit.lines)
  const found = new Map<Line, Decision>()
  for (const join of joins) {
    const first = lines[join.index]?.[0]
    const decision = explainJoin(join, page, lines, weights)
    if (first && decision) found.set(first, decision)
  }
  return found
}

function buildNodes({items}: Gathered, view: PageView, joins: ReadonlyMap<Line, Decision>): Page['children'] {
  return items.map((item, index) => {
    if ('furniture' in item) return furniture(linesOf(item.furniture))
    return buildArticle(item.story, firstUnitBehind(items, index), view, joins)
  })
}

/** First unit of the next story: what ends this one. */
function firstUnitBehind(items: Gathered['items'], index: number): ReadUnit | undefined {
  for (const item of items.slice(index + 1)) {
    if ('story' in item) return item.story.head[0] ?? item.story.parts[0]?.units[0]
  }
  return undefined
}

function buildArticle(
  story: Story,
  next: ReadUnit | undefined,
  {wrapped, prints}: PageView,
  joins: ReadonlyMap<Line, Decision>
): Article {
  const heads = splitStoryHead(story, wrapped)
  const node = article([...heads.nodes, ...story.parts.map(buildPart)])
  const moved = collectLines(node).flatMap((line) => joins.get(line) ?? [])
  const decisions = [...moved, ...explainStory(story, next, trainedModel(prints !== undefined))]
  const confidence = confidenceOf(decisions)
  if (heads.decision) decisions.push(heads.decision)
  node.data = {decisions, confidence}
  return node
}

function buildPart(part: Part): ArticlePart {
  const lines = linesOf(part.units)
  switch (part.kind) {
    case 'figure':
      return figure(lines, linesOf(part.credit))
    case 'byline':
    case 'tail':
      return {type: 'byline', children: lines, value: '', people: []}
    case 'jump':
      return {type: 'jump', children: lines}
    case 'crosshead':
      return paragraph(lines, 'crosshead')
    default:
      return paragraph(lines)
  }
}

function linesOf(units: readonly ReadUnit[]): Line[] {
  return units.flatMap(({unit}) => unit.lines)
}
