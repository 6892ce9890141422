/** Own pages with hand-checked truth: the figures of the whole pipeline may only rise. */
import {readdirSync, readFileSync} from 'node:fs'
import {basename, join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {
  type GoldPage,
  listFallen,
  listUnknown,
  type PageScore,
  scorePage,
  summarize
} from './evaluate/index.js'
import {decodeText} from './ingest/index.js'
import {checkGold} from './testing/check-gold.js'
import {emitPage} from './testing/emit-page.js'

const pagesFolder = 'fixtures/pages'
const goldFolder = 'fixtures/gold'
const names = readdirSync(pagesFolder).map((name) => basename(name, '.txt'))
const floor = new Map<string, number>(
  Object.entries(JSON.parse(readFileSync(join(goldFolder, '../floor.json'), 'utf8')))
)

function readGold(name: string): GoldPage {
  return JSON.parse(readFileSync(join(goldFolder, `${name}.json`), 'utf8'))
}

describe('gold', () => {
  it.each(names)('fits what %s prints', (name) => {
    const {text} = decodeText(readFileSync(join(pagesFolder, `${name}.txt`)))
    expect(checkGold(readGold(name), text)).toEqual([])
  })
})

describe('pipeline on gold', () => {
  it('keeps every figure at its floor or above', async () => {
    const scores: PageScore[] = []
    for (const name of names) {
      scores.push(scorePage(readGold(name), await emitPage(join(pagesFolder, `${name}.txt`))))
    }
    const {measures} = summarize(scores)
    expect(listUnknown(measures, floor)).toEqual([])
    const fallen = listFallen(measures, floor)
    const now = Object.fromEntries(
      [...measures].map(([name, value]) => [name, value === null ? null : round(value)])
    )
    expect(fallen, `figures now: ${JSON.stringify(now)}`).toEqual([])
  })
})

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000
}
