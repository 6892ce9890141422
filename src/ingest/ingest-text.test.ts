import {unified} from 'unified'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import type {Page} from '../npst/types.js'
import {decodeText} from './decode-text.js'
import {ingestText} from './ingest-text.js'
import type {PageData} from './page-data.js'
import {reportDecoding} from './report-decoding.js'

function parse(value: string, page?: PageData): {tree: Page; file: VFile} {
  const file = new VFile({path: 'in/青禾.txt', value, data: page ? {page} : {}})
  return {tree: unified().use(ingestText).parse(file), file}
}

describe('ingestText', () => {
  it('makes a page of one region of lines', () => {
    const {tree, file} = parse('\n　　𠮷田 \r\n\r\n乙\n')
    expect(tree).toEqual({
      type: 'page',
      id: 'p01',
      source: 'in/青禾.txt',
      direction: 'horizontal-tb',
      facts: {},
      children: [
        {
          type: 'region',
          children: [
            {
              type: 'line',
              id: 'p01-l0001',
              raw: '　　𠮷田 ',
              value: '　　𠮷田 ',
              place: {line: 2, column: 1}
            },
            {type: 'line', id: 'p01-l0002', raw: '乙', value: '乙', place: {line: 4, column: 1}}
          ]
        }
      ]
    })
    expect(file.messages).toEqual([])
  })

  it('takes id, source, facts and first line from the file', () => {
    const {tree} = parse('甲', {id: 'p03', source: 'a.txt', facts: {number: 3}, firstLine: 41})
    expect(tree).toMatchObject({id: 'p03', source: 'a.txt', facts: {number: 3}})
    expect(tree.children[0]?.children[0]).toMatchObject({id: 'p03-l0001', place: {line: 41, column: 1}})
  })

  it.each(['', '\n \n　　\r\n', '\u200B\n'])('refuses %j', (text) => {
    expect(() => parse(text)).toThrow('Expected lines of text')
  })

  it('keeps an oversize line and warns', () => {
    const {tree, file} = parse(`${'𠮷'.repeat(20_001)}\n${'𠮷'.repeat(20_000)}`)
    expect(tree.children[0]?.children).toHaveLength(2)
    expect(file.messages.map(({ruleId, fatal}) => [ruleId, fatal])).toEqual([['line-oversize', false]])
  })
})

describe('reportDecoding', () => {
  it('says nothing of a certain encoding', () => {
    const file = new VFile()
    reportDecoding(file, {text: '甲', encoding: 'utf-8', certain: true})
    expect(file.messages).toEqual([])
  })
  it('names a guess', () => {
    const file = new VFile()
    reportDecoding(file, {text: '甲', encoding: 'big5', certain: false})
    expect(file.messages[0]).toMatchObject({ruleId: 'encoding-guessed', actual: 'big5', fatal: undefined})
  })
  it('fails on binary data', () => {
    expect(() => reportDecoding(new VFile(), decodeText(Uint8Array.of(0, 0, 1)))).toThrow('binary data')
  })
})
