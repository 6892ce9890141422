import {describe, expect, it} from 'vitest'
import {openTestWords} from '../../testing/open-words.js'
import {lookAround} from './around.js'
import {cutClause} from './clause.js'

async function look(text: string, start: number, end: number, prefix = '') {
  const words = await openTestWords(false)
  if (!words) throw new TypeError('Expected words, got none')
  return lookAround(cutClause(words.lexicon, text), {start, end}, prefix + text, prefix.length)
}

describe('lookAround', () => {
  it('finds clean text sounder than rubbish', async () => {
    const clean = await look('这次会议讨论了国民经济发展计划', 6, 7)
    const rubbish = await look('这汪殉蒋讨论痢槛寿民经巩缚梧撤', 6, 7)
    expect(clean.score).toBeGreaterThan(rubbish.score)
    expect(clean.single).toBeLessThan(rubbish.single)
  })

  it('leaves out the word itself', async () => {
    expect(await look('经济', 0, 2)).toEqual({score: 0, single: 0, odd: 0, length: 0})
  })

  it('counts marks that print does not have, over the bounds of the clause', async () => {
    expect((await look('经济发展', 0, 2, '^*，')).odd).toBe(2)
    expect((await look('经济发展', 0, 2, '。“')).odd).toBe(0)
  })
})
