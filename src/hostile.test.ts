import {readdirSync} from 'node:fs'
import {join} from 'node:path'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {emitIssue, reviewPage} from './emit/index.js'
import {hasInk, splitPages} from './ingest/split-pages.js'
import {checkPage} from './npst/check.js'
import type {Issue, Page} from './npst/types.js'
import {collectLines} from './npst/visit.js'
import {createPagePipeline, parsePage, stageNames} from './pipeline.js'
import {type Material, makeHostilePage, shapes} from './testing/hostile-pages.js'
import {readCorpus} from './testing/hostile-stories.js'
import {leastTime, startClock} from './testing/least-time.js'
import {readPage} from './testing/read-page.js'

/** Pages of each shape; there are 26 shapes. */
const pagesPerShape = 20

/** Longest time for a page, in milliseconds; the slowest take about a fifth of it on an idle machine. */
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

/** Read a page from its text to its articles and its doubts. */
async function read(value: string): Promise<{parsed: Page; page: Page; articles: string; time: number}> {
  const timeOf = startClock()
  const file = new VFile({path: 'page.txt', value})
  const tree = parsePage(file)
  const parsed = structuredClone(tree)
  const page = await run(tree, file)
  const issue: Issue = {type: 'issue', id: 'page', publication: {}, children: [page]}
  const articles = JSON.stringify([emitIssue(issue), reviewPage(page, issue.id, new Set()).doubts])
  return {parsed, page, articles, time: timeOf()}
}

function idsOf(page: Page): string[] {
  return collectLines(page)
    .map(({id}) => id)
    .sort()
}

const seeds = Array.from({length: pagesPerShape}, (_, index) => index + 1)

describe.each(Object.entries(shapes))('%s', (_, shape) => {
  it.each(seeds)('page %i: every line once, same bytes, in time', async (seed) => {
    // A form feed begins another page.
    const texts = splitPages(makeHostilePage(shape, seed, material)).filter(hasInk)
    expect(texts.length).toBeGreaterThan(0)
    for (const text of texts) {
      const first = await read(text)
      const second = await read(text)
      expect(checkPage(first.page, first.parsed)).toEqual([])
      expect(idsOf(first.page)).toEqual(idsOf(first.parsed))
      expect(second.articles).toBe(first.articles)
      const time = Math.min(first.time, second.time)
      const least = time < longest ? time : await leastTime(() => read(text), longest)
      expect(least).toBeLessThan(longest)
      expect(await run(structuredClone(first.page), new VFile(), {from: stageNames[1]})).toEqual(first.page)
    }
  })
})

it('makes more than five hundred pages', () => {
  const pages = Object.values(shapes).flatMap((shape) =>
    seeds.map((seed) => makeHostilePage(shape, seed, material))
  )
  expect(pages.length).toBeGreaterThanOrEqual(500)
  expect(new Set(pages).size).toBeGreaterThan(450)
})
