import {describe, expect, it} from 'vitest'
import {readJiebaDictionary} from '../vendor/jieba-dictionary.js'
import {type Lexicon, noNode, parseDictionary, rootNode} from './lexicon.js'

function find(lexicon: Lexicon, word: string): number {
  let node = rootNode
  for (let index = 0; index < word.length && node !== noNode; index++)
    node = lexicon.step(node, word.charCodeAt(index))
  return node
}

function parse(text: string, capacity?: number): Lexicon {
  return parseDictionary(new TextEncoder().encode(text), capacity)
}

describe('parseDictionary', () => {
  it('weighs words by their share', () => {
    const lexicon = parse('河 10 n\n河岸 30 n\n桥 60 n\n')
    expect(lexicon.size).toBe(3)
    expect(Math.exp(lexicon.weigh(find(lexicon, '河岸')))).toBeCloseTo(0.3)
    expect(Math.exp(lexicon.weigh(find(lexicon, '桥')))).toBeCloseTo(0.6)
    expect(find(lexicon, '岸')).toBe(noNode)
  })

  it('tells beginnings of words from words', () => {
    const lexicon = parse('河岸线 30 n\n')
    expect(find(lexicon, '河岸')).not.toBe(noNode)
    expect(lexicon.weigh(find(lexicon, '河岸'))).toBe(0)
  })

  it('knows names of persons', () => {
    const lexicon = parse('诸葛 5 nrfg\n阿尔文 5 nrt\n王朵 5 nr\n河 5 n\n')
    const names = ['诸葛', '阿尔文', '王朵', '河'].map((word) => lexicon.isName(find(lexicon, word)))
    expect(names).toEqual([true, true, true, false])
  })

  it('reads every width of UTF-8, and both kinds of line end', () => {
    const lexicon = parse('B超 1 n\r\né 1 n\r\n𠮷祥 1 n\r\n')
    expect(lexicon.size).toBe(3)
    for (const word of ['B超', 'é', '𠮷祥']) expect(lexicon.weigh(find(lexicon, word))).toBeLessThan(0)
  })

  it('passes over lines of another shape', () => {
    const lexicon = parse(`\n河\n河 x n\n 3 n\n${'长'.repeat(200)} 3 n\n桥 3 n`)
    expect(lexicon.size).toBe(1)
  })

  it('takes the last frequency of a word that comes twice', () => {
    const lexicon = parse('河 10 n\n桥 30 n\n河 30 n\n')
    expect(lexicon.size).toBe(2)
    expect(Math.exp(lexicon.weigh(find(lexicon, '河')))).toBeCloseTo(0.5)
  })

  it('grows', () => {
    const words = Array.from({length: 500}, (_, index) => String.fromCharCode(0x4e00 + index, 0x5e00 + index))
    const lexicon = parse(words.map((word) => `${word} 2 n\n`).join(''), 16)
    expect(lexicon.size).toBe(500)
    for (const word of words) expect(Math.exp(lexicon.weigh(find(lexicon, word)))).toBeCloseTo(1 / 500)
  })

  it('reads the dictionary of nodejieba', async () => {
    const lexicon = parseDictionary(await readJiebaDictionary())
    expect(lexicon.size).toBeGreaterThan(300_000)
    expect(lexicon.weigh(find(lexicon, '中华人民共和国'))).toBeLessThan(0)
  })
})
