import {readdirSync} from 'node:fs'
import {join} from 'node:path'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {emitIssue} from './emit/index.js'
import {checkPage} from './npst/check.js'
import type {Issue, Page} from './npst/types.js'
import {collectLines} from './npst/visit.js'
import {createPagePipeline, parsePage, stageNames} from './pipeline.js'
import {type Material, makeHostilePage, shapes} from './testing/hostile-pages.js'
import {readCorpus} from './testing/hostile-stories.js'
import {readPage} from './testing/read-page.js'

/** Pages of each shape; there are 25 shapes. */
const pagesPerShape = 20

/**
 * Longest time for a page, in milliseconds. Every page is read twice, and the
 * shorter of the two counts: a busy machine seldom stops both, and pages that
 * nothing disturbs stay far below.
 */
const longest = 1000

const folder = new URL('../fixtures/pages/', import.meta.url).pathname
const material: Material = {
  stories: readCorpus(),
  pages: readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => String(readPage(join(folder, name)).file.value).split(/\r?\n/u))
}
const run = createPagePipeline()

/** Read a page from its text to its articles. */
async function read(value: string): Promise<{parsed: Page; page: Page; articles: string; time: number}> {
  const start = performance.now()
  const file = new VFile({path: 'page.txt', value})
  const tree = parsePage(file)
  const parsed = structuredClone(tree)
  const page = await run(tree, file)
  const issue: Issue = {type: 'issue', id: 'page', publication: {}, children: [page]}
  const articles = JSON.stringify(emitIssue(issue))
  return {parsed, page, articles, time: performance.now() - start}
}

function idsOf(page: Page): string[] {
  return collectLines(page)
    .map(({id}) => id)
    .sort()
}

const seeds = Array.from({length: pagesPerShape}, (_, index) => index + 1)

describe.each(Object.entries(shapes))('%s', (_, shape) => {
  it.each(seeds)('page %i: every line once, same bytes, in time', async (seed) => {
    const text = makeHostilePage(shape, seed, material)
    const first = await read(text)
    const second = await read(text)
    expect(checkPage(first.page, first.parsed)).toEqual([])
    expect(idsOf(first.page)).toEqual(idsOf(first.parsed))
    expect(second.articles).toBe(first.articles)
    expect(Math.min(first.time, second.time)).toBeLessThan(longest)
    expect(await run(structuredClone(first.page), new VFile(), {from: stageNames[1]})).toEqual(first.page)
  })
})

it('makes five hundred pages', () => {
  const pages = Object.values(shapes).flatMap((shape) =>
    seeds.map((seed) => makeHostilePage(shape, seed, material))
  )
  expect(pages.length).toBe(500)
  expect(new Set(pages).size).toBeGreaterThan(450)
})
