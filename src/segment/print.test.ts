import {describe, expect, it} from 'vitest'
import {article, furniture, head, line, page, paragraph, region} from '../npst/build.js'
import type {Box, Line, Page} from '../npst/types.js'
import {readEchoes} from './echo.js'
import {leadFirst} from './lead-first.js'
import {viewPage} from './units.js'

const em = 20

function printed(id: string, text: string, box: Box, size = em): Line {
  return {...line(id, text, {box}), data: {size, role: 'body'}}
}

function scan(children: Page['children']): Page {
  return {...page('p01', 'a.png', children), width: 1000, height: 2000, data: {bodySize: em}}
}

describe('viewPage on a scan', () => {
  const title = region([printed('l1', '渡口换新船', {x: 100, y: 100, width: 200, height: 40}, 40)])
  const lines = ['昨天傍晚，老船工', '把新船开到河心。'].map((text, index) =>
    printed(`l${index + 2}`, text, {x: 100, y: 160 + 28 * index, width: 160, height: 20})
  )
  const body = region(lines)
  body.data = {break: {cut: 'row', gap: 1}, wrap: 'lines', measure: 8}
  const tree = scan([title, body])
  tree.data = {
    bodySize: em,
    pictures: [{x: 100, y: 230, width: 300, height: 200}],
    frames: [{x: 90, y: 150, width: 300, height: 80}]
  }
  const prints = viewPage(tree).prints ?? []

  it('measures type, white and boxes in em of the body', () => {
    expect(prints[0]).toMatchObject({size: 2, frame: -1, below: 1})
    expect(prints[0]?.break).toBeUndefined()
    expect(prints[1]).toMatchObject({
      size: 1,
      frame: 0,
      above: 1,
      break: {cut: 'row', gap: 1},
      picture: 'below'
    })
  })

  it('says nothing of a page without boxes', () => {
    expect(viewPage(page('p01', 'a.txt', [region([line('l1', '渡口换新船')])])).prints).toBeUndefined()
  })
})

describe('readEchoes', () => {
  it('finds what is printed twice, though one character was read wrongly', () => {
    const texts = ['水来了，人就回来了', '他说，水来了，人就回未了，村子又活了。', '渡口换了新船']
    const {units} = viewPage(
      page(
        'p01',
        'a.txt',
        texts.map((text, index) => region([line(`l${index}`, text)]))
      )
    )
    const echo = readEchoes(units)
    const shares = units.map((unit) => echo(unit) ?? 0)
    expect(shares[0]).toBeGreaterThan(0.5)
    expect(shares[2]).toBe(0)
  })
})

describe('leadFirst', () => {
  function story(id: string, x: number, y: number, size: number) {
    return article([
      head('headline', [printed(`${id}h`, '渡口换新船', {x, y, width: 5 * size, height: size}, size)]),
      paragraph([printed(`${id}p`, '船开了。', {x, y: y + 80, width: 80, height: 20})])
    ])
  }
  const name = furniture([printed('f1', '渡口晚报', {x: 100, y: 10, width: 400, height: 90}, 90)])

  it('puts the story with the largest headline at the top first', () => {
    const small = story('a', 100, 120, 30)
    const lead = story('b', 500, 130, 70)
    const tree = scan([name, small, lead])
    leadFirst(tree)
    expect(tree.children).toEqual([name, lead, small])
  })

  it('leaves a large headline further down where it is', () => {
    const children = [name, story('a', 100, 120, 30), story('b', 500, 900, 70)]
    const tree = scan([...children])
    leadFirst(tree)
    expect(tree.children).toEqual(children)
  })
})
