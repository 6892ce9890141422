import {readdirSync} from 'node:fs'
import {join} from 'node:path'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {checkPage} from './npst/check.js'
import {collectLines} from './npst/visit.js'
import {createPagePipeline, parsePage, stageNames} from './pipeline.js'
import {generator} from './testing/generator.js'
import {readPage} from './testing/read-page.js'

const folder = new URL('../fixtures/pages/', import.meta.url).pathname
const texts = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => String(readPage(join(folder, name)).file.value))
const run = createPagePipeline()

type Damage = (lines: string[], random: () => number) => string[]

const damages: Record<string, Damage> = {
  'no blank lines': (lines) => lines.filter((line) => line.trim() !== ''),
  'a blank line behind every line': (lines) => lines.flatMap((line) => [line, '']),
  'lines shuffled': (lines, random) =>
    lines
      .map((line): [number, string] => [random(), line])
      .sort(([a], [b]) => a - b)
      .map(([, line]) => line),
  'only short lines': (lines) => lines.filter((line) => line.length < 14),
  'only long lines': (lines) => lines.filter((line) => line.length > 30),
  'all in one line': (lines) => [lines.join('')],
  'one character a line': (lines) => Array.from(lines.join('').slice(0, 800)),
  'characters dropped and doubled': (lines, random) =>
    lines.map((line) =>
      Array.from(line, (char) => (random() < 0.04 ? '' : random() < 0.04 ? char + char : char)).join('')
    ),
  'specks and controls': (lines, random) =>
    lines.flatMap((line) => (random() < 0.2 ? [line, '\u0001|', '· · ·', '\u200b'] : [line])),
  'brackets opened and never closed': (lines, random) =>
    lines.map((line) => (random() < 0.3 ? `（【〔“${line}` : line))
}

describe.each(Object.entries(damages))('%s', (_, damage) => {
  it.each(
    texts.map((text, index): [number, string] => [index, text])
  )('page %i keeps every line once', async (index, text) => {
    const value = damage(text.split(/\r?\n/u), generator(index + 1)).join('\n')
    if (value.trim() === '') return
    const file = new VFile({path: 'page.txt', value})
    const page = parsePage(file)
    const parsed = structuredClone(page)
    const start = performance.now()
    const result = await run(page, file)
    expect(performance.now() - start).toBeLessThan(1000)
    expect(checkPage(result, parsed)).toEqual([])
    expect(
      collectLines(result)
        .map(({id}) => id)
        .sort()
    ).toEqual(
      collectLines(parsed)
        .map(({id}) => id)
        .sort()
    )
    expect(await run(structuredClone(result), file, {from: stageNames[1]})).toEqual(result)
  })
})
