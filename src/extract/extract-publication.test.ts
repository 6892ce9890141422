import {unified} from 'unified'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {article, furniture, line, page, paragraph} from '../npst/build.js'
import type {FileFacts, Page} from '../npst/types.js'
import {extractPublication} from './extract-publication.js'

function extract(lines: string[], facts: FileFacts = {}): {tree: Page; messages: string[]} {
  const nodes = lines.map((text, index) => line(`p01-l${String(index + 2).padStart(4, '0')}`, text))
  const story = article([paragraph([line('p01-l0001', '2001年1月1日，云江大桥动工。')])])
  const tree = page('p01', 'page.txt', [furniture(nodes), story])
  tree.facts = facts
  const file = new VFile()
  unified().use(extractPublication).runSync(tree, file)
  return {
    tree,
    messages: file.messages.map(({ruleId, fatal}) => `${fatal === false ? 'warning' : 'info'} ${ruleId}`)
  }
}

const folio = ['云江日报', '2024年5月6日 星期一 甲辰年三月廿八', '第3版 要闻']

describe('extractPublication', () => {
  it('writes publication, number, label and section, and says nothing', () => {
    const {tree, messages} = extract(folio, {paper: 'yjrb', date: '2024-05-06', number: 3})
    expect(tree).toMatchObject({
      number: 3,
      label: '第3版',
      section: '要闻',
      publication: {title: '云江日报', date: '2024-05-06', weekday: '星期一', lunarDate: '甲辰年三月廿八'}
    })
    expect(messages).toEqual([])
  })

  it('fills date and number from the file name, and no title', () => {
    const {tree, messages} = extract([], {paper: 'yjrb', date: '2024-05-06', number: 3})
    expect(tree).toMatchObject({number: 3, publication: {date: '2024-05-06'}})
    expect(tree.publication).not.toHaveProperty('title')
    expect(messages).toEqual(['info title-missing'])
  })

  it('leaves out what nobody says', () => {
    const {tree, messages} = extract(['简讯'])
    expect(tree.publication).toEqual({})
    for (const key of ['number', 'label', 'section']) expect(tree).not.toHaveProperty(key)
    expect(messages).toEqual(['info title-missing', 'info date-missing'])
  })

  it('gives the same tree a second time', () => {
    const {tree} = extract(folio)
    const once = JSON.stringify(tree)
    unified().use(extractPublication).runSync(tree, new VFile())
    expect(JSON.stringify(tree)).toBe(once)
  })

  it.each<[string, string[], FileFacts, string[]]>([
    ['another date in the file name', folio, {date: '2024-05-07'}, ['warning date-contradicted']],
    ['another number in the file name', folio, {number: 4}, ['warning page-number-contradicted']],
    [
      'a weekday that does not fit',
      ['云江日报', '2024年5月6日 星期二'],
      {},
      ['warning weekday-contradicted']
    ],
    [
      'a lunar date that does not fit',
      ['云江日报', '2024年5月6日 甲辰年四月廿八'],
      {},
      ['warning lunar-date-contradicted']
    ],
    ['a lunar date that is one day off', ['云江日报', '2024年5月6日 甲辰年三月廿九'], {}, []],
    ['two dates', [...folio, '2024年5月1日'], {}, ['info date-ambiguous']]
  ])('reports %s', (_, lines, facts, expected) => {
    expect(extract(lines, facts).messages).toEqual(expected)
  })

  it('takes print before the file name', () => {
    expect(extract(folio, {date: '2024-05-07', number: 4}).tree).toMatchObject({
      number: 3,
      publication: {date: '2024-05-06'}
    })
  })

  it('takes the file name before a number that counts inside a section', () => {
    const {tree, messages} = extract(['云江日报 B3', '2024年5月6日'], {number: 11})
    expect(tree).toMatchObject({number: 11, label: 'B3'})
    expect(messages).toEqual([])
  })
})
