import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import type {Doubtful} from '../../emit/index.js'
import {generator} from '../../testing/generator.js'
import {makeFolder, writeFiles} from '../../testing/temporary.js'
import {formatJson} from '../format-json.js'
import {ReviewList} from '../review-list.js'
import {MergedReviews} from './merge-reviews.js'
import type {Part, PartInput, PartPage} from './read-part.js'

const issue = 'xjrb-2024-05-06'

function doubtOf(page: string, line: number, risk: number): Doubtful {
  const article = `${issue}-${page}-a01`
  return {
    kind: line % 2 === 0 ? 'head' : 'jump',
    what: 'The head is split so',
    text: '渡口',
    issue,
    page,
    article,
    file: `${issue}/${article}.json`,
    lines: [`${page}-l000${line}`],
    source: `${page}.txt`,
    choice: 'headline',
    confidence: 1 - risk,
    risk,
    evidence: []
  }
}

function makePart(folder: string): Part {
  const setup = {
    event: 'run' as const,
    schemaVersion: '1.0' as const,
    inputs: 0,
    version: '',
    options: {},
    steps: []
  }
  return {folder, setup, inputs: [], issues: new Map([[issue, new Map()]]), broken: 0}
}

describe('MergedReviews', () => {
  it('gives the list that one run gives, ties and what is cut off included', async () => {
    const folder = makeFolder()
    const random = generator(7)
    const whole = new ReviewList()
    const parts = ['a', 'b', 'c'].map((name) => ({
      part: makePart(join(folder, name)),
      list: new ReviewList()
    }))
    const ranks = new Map<PartPage, number>()
    for (let rank = 0; rank < 900; rank++) {
      const id = `p${String(rank).padStart(4, '0')}`
      // Few values, so that most are ties.
      const doubts = Array.from({length: 6}, (_, line) => doubtOf(id, line, Math.floor(random() * 4) / 10))
      const found = {
        doubts,
        counts: [
          ['head', 5],
          ['jump', 3]
        ] as const
      }
      const {list, part} = parts[Math.floor(random() * 3)] ?? {part: makePart(''), list: whole}
      whole.add(found)
      list.add(found)
      const input: PartInput = {part, source: `${id}.txt`, pages: []}
      const page = {input, position: 0, id, issue, wanted: {}, unnamed: false, report: {offset: 0, length: 0}}
      part.issues.get(issue)?.set(id, page)
      ranks.set(page, rank)
    }
    const merged = new MergedReviews()
    for (const {list, part} of parts) {
      await writeFiles(part.folder, {'review.json': formatJson(list.toJSON())})
      const place = (page: PartPage) => ({rank: ranks.get(page) ?? 0, id: page.id, issueId: issue})
      expect(merged.addPart(part, place)).toBe(true)
    }
    expect(formatJson(merged.toJSON())).toBe(formatJson(whole.toJSON()))
    expect(merged.toJSON().entries).toHaveLength(1000)
  })

  it('counts out what is not merged, and knows when there is no list', async () => {
    const folder = makeFolder()
    const part = makePart(folder)
    const merged = new MergedReviews()
    expect(merged.addPart(part, () => undefined)).toBe(false)
    const list = new ReviewList()
    list.add({doubts: [doubtOf('p01', 1, 0.5)], counts: [['jump', 1]]})
    await writeFiles(folder, {'review.json': formatJson(list.toJSON())})
    expect(merged.addPart(part, () => undefined)).toBe(true)
    expect(merged.toJSON()).toMatchObject({total: 0, leftOut: 0, counts: {}, entries: []})
  })
})
