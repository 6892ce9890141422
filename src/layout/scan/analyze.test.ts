import {describe, expect, it} from 'vitest'
import {drawThrough, unskew} from '../../raster/resample.js'
import type {GreyImage} from '../../raster/types.js'
import {type Canvas, canvas} from '../../testing/draw-print.js'
import {analyzePage, type PageLayout} from './analyze.js'

const size = 24
const pitch = 36

/** A column of text; its first line is indented by two characters. */
function column(page: Canvas, left: number, top: number, lines: number, measure: number): void {
  for (let line = 0; line < lines; line++) {
    const indent = line === 0 ? 2 : 0
    page.print(left + indent * size, top + line * pitch, measure - indent, size)
  }
}

function analyze(page: GreyImage): PageLayout {
  const layout = analyzePage(page)
  if (!layout) throw new Error('nothing found')
  return layout
}

/** Left, top and length in characters of every line. */
function linesOf({regions}: PageLayout): [left: number, top: number, length: number][] {
  return regions.flatMap(({lines}) =>
    lines.map((line): [number, number, number] => [
      line.left,
      line.top,
      Math.round((line.right - line.left) / line.size)
    ])
  )
}

/** Two columns with a head over both. */
function story(): Canvas {
  const page = canvas(900, 800)
  page.print(150, 40, 10, 60)
  column(page, 60, 160, 14, 15)
  column(page, 60 + 15 * size + 34, 160, 14, 15)
  return page
}

describe('analyzePage', () => {
  it('reads a head, then its columns', () => {
    const layout = analyze(story())
    expect(layout.vertical).toBe(false)
    expect(layout.em).toBeGreaterThan(22)
    expect(layout.em).toBeLessThan(26)
    const lines = linesOf(layout)
    expect(lines).toHaveLength(29)
    expect(lines[0]?.[1]).toBe(40)
    expect(lines[1]?.slice(0, 2)).toEqual([60 + 2 * size, 160])
    expect(lines[14]?.slice(0, 2)).toEqual([60, 160 + 13 * pitch])
    expect(lines[15]?.slice(0, 2)).toEqual([60 + 15 * size + 34 + 2 * size, 160])
    expect(layout.regions[2]?.break?.cut).toBe('column')
  })

  it.each([-3, -0.4, 0.7, 4])('finds the same lines on a page that is turned by %s°', (degrees) => {
    const page = story()
    const crooked = drawThrough(page, unskew(page.width, page.height, -degrees), page.width, page.height)
    const layout = analyze(crooked)
    expect(layout.skew).toBeCloseTo(degrees, 0)
    expect(layout.regions.flatMap(({lines}) => lines)).toHaveLength(29)
  })

  it('bears uneven light', () => {
    const page = story()
    for (let y = 0; y < page.height; y++) {
      for (let x = 0; x < page.width; x++) {
        const at = y * page.width + x
        page.data[at] = (page.data[at] ?? 0) * (0.65 + (0.35 * x) / page.width)
      }
    }
    expect(linesOf(analyze(page))).toHaveLength(29)
  })

  it('drops specks', () => {
    const page = story()
    for (let index = 0; index < 400; index++) page.fill((index * 7919) % 900, (index * 104729) % 800, 2, 2)
    const lines = linesOf(analyze(page))
    expect(lines).toHaveLength(29)
  })

  it('parts stories by a rule between them, and finds the rule', () => {
    const page = canvas(1000, 900)
    for (const top of [60, 480]) {
      column(page, 60, top, 10, 15)
      column(page, 60 + 17 * size, top, 10, 15)
    }
    page.fill(60, 448, 32 * size, 2)
    const layout = analyze(page)
    const tops = layout.regions.map(({lines}) => lines[0]?.top)
    expect(tops).toEqual([60, 60, 480, 480])
    expect(layout.rules.filter(({across}) => across)).toHaveLength(1)
    expect(layout.regions[2]?.break).toMatchObject({cut: 'row', rule: true})
  })

  it('parts columns by a broken hairline in a narrow gutter', () => {
    const page = canvas(900, 800)
    column(page, 60, 60, 16, 15)
    column(page, 60 + 15 * size + 17, 60, 16, 15)
    for (let y = 60; y < 620; y += 40) page.fill(60 + 15 * size + 7, y, 1, 26)
    const layout = analyze(page)
    expect(layout.regions).toHaveLength(2)
    expect(linesOf(layout)).toHaveLength(32)
  })

  it('keeps a head with a wide space in one line', () => {
    const page = canvas(1000, 500)
    page.print(60, 40, 14, 60, {spaces: [7]})
    column(page, 60, 160, 8, 16)
    column(page, 60 + 17 * size + 10, 160, 8, 16)
    expect(linesOf(analyze(page))[0]?.[2]).toBe(14)
  })

  it('reads light print on a dark bar', () => {
    const page = story()
    page.fill(60, 700, 400, 50)
    page.print(180, 712, 6, size, {grey: 250})
    const inverse = analyze(page)
      .regions.flatMap(({lines}) => lines)
      .filter((line) => line.inverse)
    expect(inverse).toHaveLength(1)
    expect(inverse[0]?.left).toBe(180)
  })

  it('leaves a picture out', () => {
    const page = canvas(900, 900)
    column(page, 60, 60, 12, 15)
    column(page, 60 + 17 * size, 60, 12, 15)
    for (let y = 560; y < 840; y++) {
      for (let x = 60; x < 500; x++)
        page.data[y * 900 + x] = 60 + ((x * 7 + y * 13 + ((x * y) % 31) * 3) % 110)
    }
    const layout = analyze(page)
    expect(layout.pictures).toHaveLength(1)
    expect(linesOf(layout)).toHaveLength(24)
  })

  it('finds a vertical headline on a horizontal page', () => {
    const page = canvas(900, 700)
    page.print(60, 60, 9, 50, {down: true})
    column(page, 150, 60, 15, 14)
    column(page, 150 + 16 * size, 60, 15, 12)
    const [first, ...rest] = analyze(page).regions
    expect(first?.lines).toHaveLength(1)
    expect(first?.lines[0]).toMatchObject({vertical: true, left: 60, top: 60})
    expect(rest.flatMap(({lines}) => lines)).toHaveLength(30)
  })

  it('reads a vertical page from the right', () => {
    const page = canvas(900, 800)
    for (let line = 0; line < 16; line++) {
      page.print(800 - line * pitch, 60, 12, size, {down: true})
      page.print(800 - line * pitch, 60 + 14 * size, 12, size, {down: true})
    }
    const layout = analyze(page)
    expect(layout.vertical).toBe(true)
    const lines = layout.regions.flatMap((region) => region.lines)
    expect(lines).toHaveLength(32)
    // In the reading frame the page lies on its left side: the first line of the page is the topmost.
    expect(lines[0]?.left).toBe(60)
    expect(lines[16]?.left).toBe(60 + 14 * size)
    expect(lines[0]?.top).toBeLessThan(lines[1]?.top ?? 0)
  })

  it.each([
    ['white', 255],
    ['black', 0],
    ['grey', 128]
  ])('finds nothing on a page that is all %s', (_, grey) => {
    expect(
      analyzePage({width: 300, height: 400, data: new Uint8Array(120_000).fill(grey)})?.regions ?? []
    ).toEqual([])
  })

  it.each([
    [1, 1],
    [1, 500],
    [3, 2]
  ])('bears a picture of %s × %s', (width, height) => {
    expect(analyzePage({width, height, data: new Uint8Array(width * height)})).toBeUndefined()
  })
})
