import {describe, expect, it} from 'vitest'
import {matchFurniture} from '../../grammar/furniture.js'
import {matchNoise} from '../../grammar/noise.js'
import {measureEm} from '../../npst/points.js'
import {leastTime} from '../../testing/least-time.js'
import type {LabelRule, LineContext, LineSample} from '../label-rule.js'
import {readByline} from './attribution.js'
import {labelRules} from './index.js'

function contextOf(sample: LineSample): LineContext {
  const given = typeof sample === 'string' ? {text: sample} : sample
  const inProse = given.inProse ?? false
  const width = given.width ?? measureEm(given.text)
  return {
    width,
    inProse,
    display: false,
    opens: true,
    blockSize: 1,
    place: 0,
    index: 0,
    pageSize: 1,
    before: '',
    after: '',
    known: undefined,
    repeated: false,
    twice: false,
    noise: matchNoise(given.text),
    roles: [],
    furniture: inProse ? undefined : matchFurniture(given.text),
    byline: readByline(given.text, width, inProse),
    ...given
  }
}

const textOf = (sample: LineSample) => (typeof sample === 'string' ? sample : sample.text)

describe.each(labelRules.map((rule): [string, LabelRule] => [rule.id, rule]))('%s', (_, rule) => {
  it.each(
    rule.samples.match.map((sample): [string, LineSample] => [textOf(sample), sample])
  )('matches %s', (_text, sample) => {
    expect(rule.test(contextOf(sample))).toBe(true)
  })

  if (rule.samples.not.length > 0) {
    it.each(
      rule.samples.not.map((sample): [string, LineSample] => [textOf(sample), sample])
    )('leaves %s alone', (_text, sample) => {
      expect(rule.test(contextOf(sample))).toBe(false)
    })
  }
})

describe('label rules', () => {
  it('have unique ids, and samples', () => {
    expect(new Set(labelRules.map(({id}) => id)).size).toBe(labelRules.length)
    for (const {samples} of labelRules) expect(samples.match.length).toBeGreaterThan(0)
  })

  it('give every line a role, however hostile', async () => {
    const hostile = [
      '（'.repeat(100_000),
      '记者 '.repeat(50_000),
      '第1版'.repeat(50_000),
      '。'.repeat(100_000),
      '1'.repeat(100_000)
    ]
    for (const text of hostile) {
      const label = () => labelRules.some(({test}) => test(contextOf({text, width: text.length})))
      expect(label()).toBe(true)
      expect(await leastTime(label, 1000)).toBeLessThan(1000)
    }
  })
})
