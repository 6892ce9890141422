import {describe, expect, it} from 'vitest'
import {measureExtent, wholeFeatures} from './extent.js'
import {readHead} from './facts.js'
import type {HeadPart} from './types.js'

function shapeOf(lines: readonly string[], split: readonly HeadPart[], lead = ''): string[] {
  const extent = measureExtent(readHead(lines, {lead, wrapped: true}), split)
  return wholeFeatures.filter(({of}) => of(extent) !== 0).map(({name}) => name)
}

describe('wholeFeatures', () => {
  it('has a name for each, used once', () => {
    expect(new Set(wholeFeatures.map(({name}) => name)).size).toBe(wholeFeatures.length)
  })

  it('puts every part into one class of width and one of share', () => {
    const lines = ['白沙渡口整治三年', '芦苇荡里', '又闻橹声', '每天有四十条渡船往来两岸']
    expect(shapeOf(lines, ['kicker', 'headline', 'headline', 'deck'])).toEqual([
      'has-kicker',
      'has-deck',
      'has-kicker-and-deck',
      'kicker-1-lines-of-7–9',
      'headline-2-lines-of-<5',
      'deck-1-lines-of-11–13',
      'kicker-≥2-of-lines',
      'deck-≥2-of-lines',
      'headline-step-0'
    ])
  })

  it('measures the largest step of a part', () => {
    const lines = ['白沙渡口', '又闻橹声两岸来', '渡口']
    expect(shapeOf(lines, ['headline', 'headline', 'headline'])).toContain('headline-step-5')
  })

  it('knows whether the headline is what the lead repeats most', () => {
    const lead = '白沙渡口昨天重开。'
    expect(shapeOf(['白沙渡口重开', '两岸欢声'], ['headline', 'deck'], lead)).toContain(
      'headline-most-in-lead'
    )
    expect(shapeOf(['白沙渡口重开', '两岸欢声'], ['kicker', 'headline'], lead)).not.toContain(
      'headline-most-in-lead'
    )
    expect(shapeOf(['白沙渡口重开', '两岸欢声'], ['kicker', 'headline'])).not.toContain(
      'headline-most-in-lead'
    )
  })
})
