import {describe, expect, it} from 'vitest'
import {article, figure, furniture, head, line, page, paragraph, region} from './build.js'
import {checkPage} from './check.js'
import type {Page} from './types.js'

const box = {x: 1, y: 2, width: 3, height: 4}

function makePage(): Page {
  const edited = {...line('p01-l0003', '𠮷 田'), value: '𠮷田'}
  edited.data = {edits: [{offset: 1, from: ' ', to: '', rule: 'normalize:space-stray'}]}
  const body = {
    ...paragraph([edited, line('p01-l0004', '走了')]),
    cuts: [{start: 0, end: 2, as: 'mark' as const}]
  }
  const story = article([
    head('headline', [line('p01-l0002', '题', {box})]),
    {type: 'byline', children: [], value: '沈一舟', people: [{name: '沈一舟', role: 'author'}]},
    body,
    figure([line('p01-l0005', '图')], [])
  ])
  return page('p01', 'a.txt', [furniture([line('p01-l0001', '报')]), story])
}

/** A sound page with another value at a path such as `children.0.id`. */
function put(path: string, value: unknown): Page {
  const tree = makePage()
  const keys = path.split('.')
  const last = keys.pop() ?? ''
  const parent = keys.reduce<Record<string, unknown>>(
    (node, key) => node[key] as Record<string, unknown>,
    tree as unknown as Record<string, unknown>
  )
  parent[last] = value
  return tree
}

const cycle: {self?: unknown} = {}
cycle.self = cycle
const story = 'children.1.children'

describe('checkPage', () => {
  it('finds nothing in a sound page, before and after segmentation', () => {
    expect(checkPage(makePage(), makePage())).toEqual([])
    const before = page('p01', 'a.txt', [region([line('p01-l0001', '报')])])
    expect(checkPage(page('p01', 'a.txt', [furniture([line('p01-l0001', '报')])]), before)).toEqual([])
  })

  it.each([
    ['undefined is not allowed', 'label', undefined],
    ['null is not allowed', 'label', null],
    ['not a plain object', 'facts', new Date(0)],
    ['NaN is not JSON', 'number', Number.NaN],
    ['perhaps a cycle', 'facts', cycle],
    ['region may not stand in article', `${story}.4`, region([])],
    ['p01-l0001 stands twice', 'children.2', furniture([line('p01-l0001', '报')])],
    ['p01-l0001 is lost', 'children.0', furniture([])],
    ['p01-l0009 is new', 'children.2', furniture([line('p01-l0009', '报')])],
    ['p01-l0001: raw changed', 'children.0.children.0', line('p01-l0001', '抱')],
    ['p01-l0002: box changed', `${story}.0.children.0.box`, {...box, x: 9}],
    ['p01-l0002: box changed', `${story}.0.children.0`, line('p01-l0002', '题')],
    ['value is not raw with its edits', 'children.0.children.0.value', '抱'],
    ['does not fit', `${story}.2.children.0.data.edits.0.offset`, 0],
    ['reaches behind the text of 4', `${story}.2.cuts.0.end`, 5],
    ['is empty', `${story}.2.cuts.0.end`, 0],
    ['overlaps', `${story}.2.cuts.1`, {start: 1, end: 3, as: 'mark'}]
  ])('finds: %s', (fault, path, value) => {
    expect(checkPage(put(path, value), makePage()).join('\n')).toContain(fault)
  })
})
