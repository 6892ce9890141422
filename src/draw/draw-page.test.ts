import {describe, expect, it} from 'vitest'
import {article, furniture, head, line, page, paragraph, region} from '../npst/build.js'
import type {Doubt, Line, Page} from '../npst/types.js'
import {drawPage} from './draw-page.js'
import {placeDoubts} from './place-doubts.js'

const doubt = (offset: number): Doubt => ({offset, confidence: 0.3, alternatives: []})

function makeLine(number: number, raw: string, data: Line['data'] = {}): Line {
  return {...line(`p01-l000${number}`, raw, {box: {x: 100, y: 100 * number, width: 400, height: 40}}), data}
}

function makePage(children: Page['children']): Page {
  return {...page('p01', 'a.png', children), width: 4000, height: 3000}
}

describe('drawPage', () => {
  it('draws regions, lines with their numbers, and marks', () => {
    const block = {...region([makeLine(1, '渡口修了'), makeLine(2, '新桥')])}
    const tree = makePage([{...block, box: {x: 90, y: 90, width: 420, height: 160}}])
    tree.data = {
      separators: [{x: 0, y: 50, width: 4000, height: 4}],
      pictures: [{x: 1, y: 2, width: 3, height: 4}]
    }
    const svg = drawPage(tree, {scan: 'data:image/jpeg;base64,AA=='})
    expect(svg).toMatch(/^<svg xmlns="[^"]+" width="2000" height="1500" viewBox="0 0 4000 3000">/u)
    expect(svg).toContain('href="data:image/jpeg;base64,AA=="')
    for (const text of ['<title>rule</title>', '<title>picture</title>', '>1</text>', '>2</text>']) {
      expect(svg).toContain(text)
    }
    expect(svg).toContain('<title>p01-l0002 新桥</title>')
  })

  it('gives each story a colour, and furniture none', () => {
    const svg = drawPage(
      makePage([
        furniture([makeLine(1, '第1版')]),
        article([head('headline', [makeLine(2, '渡口')]), paragraph([makeLine(3, '新桥')])]),
        article([paragraph([makeLine(4, '山村')])])
      ])
    )
    const colors = Array.from(
      svg.matchAll(/fill="(?<color>#\w+)" fill-opacity="0.2"/gu),
      ({groups}) => groups?.color
    )
    expect(new Set(colors).size).toBe(3)
    expect(colors[1]).toBe(colors[2])
    expect(svg).toContain('<title>headline</title>')
  })

  it('escapes what is in a line', () => {
    const svg = drawPage(makePage([region([makeLine(1, '<甲&乙"\u0000>')])]))
    expect(svg).toContain('&lt;甲&amp;乙&quot;\uFFFD&gt;')
  })

  it('draws a page of text as an empty one', () => {
    expect(drawPage(page('p01', 'a.txt', [region([line('p01-l0001', '甲')])]))).not.toContain('<text')
  })
})

describe('placeDoubts', () => {
  it('finds a character by the widths of those before it', () => {
    const [first, second] = placeDoubts(makeLine(1, '20年渡', {doubts: [doubt(0), doubt(3)]}), false)
    // Two digits are as wide as one Han character.
    expect(first).toMatchObject({x: 100, y: 100, height: 40})
    expect(first?.width).toBeCloseTo(400 / 6)
    expect(second?.x).toBeCloseTo(100 + (400 * 2) / 3)
  })

  it('goes down a vertical line, and leaves out what is not there', () => {
    const box = {x: 10, y: 100, width: 40, height: 400}
    const node: Line = {...line('p01-l0001', '甲乙丙丁', {box}), data: {doubts: [doubt(2), doubt(9)]}}
    expect(placeDoubts(node, true)).toEqual([{x: 10, y: 300, width: 40, height: 100}])
  })
})
