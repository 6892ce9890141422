import {describe, expect, it} from 'vitest'
import {readingOf} from '../testing/fake-engines.js'
import {guessByCharacters, guessByConfidence, weighConfidence} from './detect-script.js'

describe('guessByCharacters', () => {
  it.each([
    ['simplified', ['本报讯记者从县里获悉', '大桥通车'], 'hans'],
    ['traditional', ['本報訊記者從縣裡獲悉', '大橋通車'], 'hant'],
    [
      'traditional of which most was read as simplified',
      ['后建三支安打比五逆转', '開打钢铁工将推出', '記者张育诚'],
      'hant'
    ],
    ['nothing that tells', ['山水之上', '12'], 'hans'],
    ['nothing at all', [], 'hans']
  ])('%s', async (_, texts, script) => {
    expect((await guessByCharacters(texts.map((text) => readingOf(text)))).script).toBe(script)
  })
})

describe('guessByConfidence', () => {
  it('takes what is read more surely', () => {
    const [sure, unsure] = [[readingOf('甲乙', 0.9)], [readingOf('甲乙', 0.7)]]
    expect(guessByConfidence(sure, unsure).script).toBe('hans')
    expect(guessByConfidence(unsure, sure).script).toBe('hant')
    expect(guessByConfidence([], []).script).toBe('hans')
  })
})

describe('weighConfidence', () => {
  it('weighs by characters', () => {
    expect(weighConfidence([readingOf('甲乙丙', 1), readingOf('丁', 0.6)])).toBeCloseTo(0.9)
    expect(weighConfidence([])).toBe(0)
  })
})
