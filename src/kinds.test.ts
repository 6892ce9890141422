/** Pages of every kind: the kind is decided first, and only blocks out of order are moved. */
import {readFileSync} from 'node:fs'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {emitIssue} from './emit/index.js'
import {type PageScore, scorePage, summarize} from './evaluate/index.js'
import type {Issue} from './npst/types.js'
import {createPagePipeline, parsePage, runIssuePipeline} from './pipeline.js'
import {openTestWords} from './testing/open-words.js'
import {type PrintedPage, pageViews, readPrintedPages, type ViewName} from './testing/page-views.js'

const pages = readPrintedPages()
const floors: Record<ViewName, Record<string, number>> = JSON.parse(
  readFileSync('fixtures/kinds/floor.json', 'utf8')
)
const run = createPagePipeline({
  normalize: {openWords: openTestWords},
  segment: {openWords: openTestWords}
})

/** Read a page of text; gives its figures, and whether its blocks were moved. */
async function read(page: PrintedPage, text: string): Promise<{score: PageScore; moved: boolean}> {
  const file = new VFile({path: `${page.name}.txt`, value: text})
  const tree = await run(parsePage(file), file)
  const issue: Issue = {type: 'issue', id: page.name, publication: tree.publication ?? {}, children: [tree]}
  const {articles} = emitIssue(await runIssuePipeline(issue, new VFile({path: page.name})))
  return {
    score: scorePage(page.gold, articles),
    moved: file.messages.some(({ruleId, source}) => `${source}:${ruleId}` === 'segment:blocks-moved')
  }
}

describe.each(Object.keys(pageViews) as ViewName[])('%s', (view) => {
  it('are taken apart where they are interleaved, and not elsewhere; every figure at its floor or above', async () => {
    const results = []
    for (const page of pages) results.push({name: page.name, ...(await read(page, pageViews[view](page)))})
    const moved = results.filter((result) => result.moved).map(({name}) => name)
    expect(moved).toEqual(view === 'interleaved' ? pages.map(({name}) => name) : [])
    const {measures} = summarize(results.map(({score}) => score))
    const now = Object.fromEntries(measures)
    const fallen = Object.entries(floors[view]).filter(([name, least]) => !(Number(now[name]) >= least))
    expect(fallen, `figures now: ${JSON.stringify(now)}`).toEqual([])
  })
})

describe('views', () => {
  it.each(pages)('of $name differ, and each holds every printed character but the noisy one', (page) => {
    const texts = new Map(Object.entries(pageViews).map(([name, view]) => [name, view(page)]))
    expect(new Set(texts.values()).size).toBe(texts.size)
    const sorted = (text = '') => [...text.replace(/\s/gu, '')].sort().join('')
    for (const [name, text] of texts) {
      if (name !== 'noisy') expect(sorted(text), name).toBe(sorted(texts.get('lines')))
    }
    expect(sorted(texts.get('noisy'))).not.toBe(sorted(texts.get('lines')))
  })
})
