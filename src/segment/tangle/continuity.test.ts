import {beforeAll, describe, expect, it} from 'vitest'
import {readJiebaDictionary} from '../../vendor/jieba-dictionary.js'
import {type Lexicon, parseDictionary} from '../../words/index.js'
import {continuity, describeTear, readSide} from './continuity.js'

let lexicon: Lexicon
beforeAll(async () => {
  lexicon = parseDictionary(await readJiebaDictionary())
})

function rate(before: string, after: string): number {
  return continuity(lexicon, readSide(lexicon, before, 'before'), readSide(lexicon, after, 'after'))
}

describe('continuity', () => {
  it.each([
    ['市里培养了一批技能人', '才，进了工厂', '了两次车，才到'],
    ['一百零二名乡亲签了名，要', '求修一座桥', '的人都坐在河边'],
    ['水位一夜之间超过了警', '戒线，村里敲了锣', '他说，今年的茶']
  ])('%s goes on with %s rather than %s', (before, right, wrong) => {
    expect(rate(before, right)).toBeGreaterThan(rate(before, wrong))
  })

  it('names what it sees', () => {
    const seen = describeTear(
      lexicon,
      readSide(lexicon, '一批技能人', 'before'),
      readSide(lexicon, '才进了', 'after')
    )
    expect(seen[0]).toMatch(/^gain:\d/u)
    expect(seen.some((name) => name.startsWith('tags:'))).toBe(true)
  })

  it('takes empty sides', () => {
    expect(Number.isFinite(rate('', ''))).toBe(true)
  })
})
