import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {beforeAll, describe, expect, it} from 'vitest'
import {line, page, region} from '../../npst/build.js'
import type {Page} from '../../npst/types.js'
import {generator} from '../../testing/generator.js'
import {openTestWords} from '../../testing/open-words.js'
import {listCandidates} from './candidates.js'
import {decide} from './decide.js'
import {joinPage} from './page-text.js'
import type {Words} from './words.js'

/** Share of characters that are misread, as on a middling scan. */
const share = 0.016

/** Characters of a printed line. */
const measure = 16

interface Counts {
  characters: number
  wrong: number
  changes: number
  right: number
}

let words: Record<'hans' | 'hant', Words>

beforeAll(async () => {
  words = {hans: await openTestWords(false), hant: await openTestWords(true)}
})

function readTexts(name: string): string[] {
  const path = fileURLToPath(new URL(`../../../fixtures/corpus/${name}.json`, import.meta.url))
  const stories = JSON.parse(readFileSync(path, 'utf8')) as {body: {text: string}[]}[]
  return stories.flatMap(({body}) => body.map(({text}) => text))
}

/** A paragraph a region, in lines; one character in so many is another that looks like it. */
function makePage(texts: readonly string[], noise: number): Page {
  const random = generator(11)
  const misread = (char: string) => {
    const choices = listCandidates(char)
      .filter(({likeness}) => likeness > 0.85)
      .slice(0, 6)
    return random() < noise ? (choices[Math.floor(random() * choices.length)]?.char ?? char) : char
  }
  const blocks = texts.map((text) => {
    const lines = text.match(new RegExp(`.{1,${measure}}`, 'gu')) ?? []
    return region(
      lines.map((raw, index) => line(`p01-l${index}`, Array.from(raw, (char) => misread(char)).join('')))
    )
  })
  return page('p01', 'a.txt', blocks)
}

function measureFile(name: string, noise: number, mode: 'safe' | 'bold'): Counts {
  const own = words[name.startsWith('hant') ? 'hant' : 'hans']
  const counts: Counts = {characters: 0, wrong: 0, changes: 0, right: 0}
  const texts = readTexts(name)
  // A page has some twenty paragraphs.
  for (let at = 0; at < texts.length; at += 20) {
    const clean = texts.slice(at, at + 20)
    const joined = joinPage(makePage(clean, noise), own)
    for (const [index, {text}] of joined.paragraphs.entries()) {
      const truth = clean[index] ?? ''
      counts.characters += text.length
      for (let place = 0; place < text.length; place++) if (text[place] !== truth[place]) counts.wrong++
    }
    for (const {made, paragraph, place, to} of decide(joined, own, mode)) {
      if (!made) continue
      counts.changes++
      if (clean[paragraph]?.[place] === to) counts.right++
    }
  }
  return counts
}

function sum(noise: number, mode: 'safe' | 'bold'): Counts {
  const all = ['hans-more', 'hans-old-more', 'hant-more', 'hant-old-more'].map((name) =>
    measureFile(name, noise, mode)
  )
  const add = (key: keyof Counts) => all.reduce((total, counts) => total + counts[key], 0)
  return {characters: add('characters'), wrong: add('wrong'), changes: add('changes'), right: add('right')}
}

describe('floor under corrections', () => {
  it('`safe` is right in 95 of 100, and finds one misread character in five', () => {
    const {changes, right, wrong} = sum(share, 'safe')
    expect(wrong).toBeGreaterThan(300)
    expect(right / changes).toBeGreaterThanOrEqual(0.95)
    expect(right / wrong).toBeGreaterThanOrEqual(0.2)
  })

  it('`bold` is right in 90 of 100, and finds one in four', () => {
    const {changes, right, wrong} = sum(share, 'bold')
    expect(right / changes).toBeGreaterThanOrEqual(0.9)
    expect(right / wrong).toBeGreaterThanOrEqual(0.25)
  })

  it('`safe` spoils at most one of 10,000 clean characters', () => {
    const {changes, characters, wrong} = sum(0, 'safe')
    expect({wrong, enough: characters > 25_000}).toEqual({wrong: 0, enough: true})
    expect((10_000 * changes) / characters).toBeLessThanOrEqual(1)
  })
})
