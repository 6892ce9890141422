import {describe, expect, it} from 'vitest'
import {evaluatePage} from './evaluate-page.js'
import {summarizeGrouping} from './summarize-grouping.js'
import type {EvaluatedArticle} from './types.js'

const [first, second, third] = [
  '砚水河渡口昨夜开出第一班夜航船，满载六十二人。',
  '东关菜市今天搬到桥南，摊位四百个，抽签定位了。',
  '石榴巷的井比巷子还老，井栏磨出七道绳沟来的呢。'
] as const

function story(...texts: string[]): EvaluatedArticle {
  return {type: 'news', headline: '', body: texts.map((text) => ({type: 'paragraph', text}))}
}

function group(gold: EvaluatedArticle[], predicted: EvaluatedArticle[], kept: string[] = []) {
  return evaluatePage({source: 'p01.png', articles: gold}, predicted, kept)
}

function summarize(gold: EvaluatedArticle[], predicted: EvaluatedArticle[]) {
  const {measures, ...counts} = summarizeGrouping([group(gold, predicted)])
  return {...counts, ...Object.fromEntries(measures)}
}

const none = {splits: 0, merges: 0, split_rate: 0, merge_rate: 0}
const pure = {bcubed_precision: 1, bcubed_recall: 1, bcubed_f1: 1}

describe('measureGrouping', () => {
  it('finds nothing in stories that are right, in any order', () => {
    const stories = [story(first), story(second, third)]
    expect(summarize(stories, stories)).toEqual({...none, ...pure})
    expect(summarize(stories, stories.toReversed())).toEqual({...none, ...pure})
  })

  it('finds a split', () => {
    expect(summarize([story(first, second)], [story(first), story(second)])).toEqual({
      ...none,
      splits: 1,
      split_rate: 1,
      bcubed_precision: 1,
      bcubed_recall: 0.5,
      bcubed_f1: 2 / 3
    })
  })

  it('finds a merge', () => {
    expect(
      summarize([story(first), story(second), story(third)], [story(first, second), story(third)])
    ).toEqual({
      ...none,
      merges: 1,
      merge_rate: 0.5,
      bcubed_precision: 2 / 3,
      bcubed_recall: 1,
      bcubed_f1: 0.8
    })
  })

  it('finds both where a piece went to a neighbor', () => {
    const found = summarize([story(first, second), story(third)], [story(first), story(second, third)])
    expect(found).toMatchObject({splits: 1, merges: 1})
  })

  it('overlooks a phrase of less than ten characters, and less than a tenth', () => {
    expect(
      summarize([story(first), story(second)], [story(first, '抽签定位了。'), story(second)])
    ).toMatchObject(none)
    const long = Array.from({length: 130}, (_, at) => String.fromCodePoint(0x4e00 + at)).join('')
    const other = Array.from({length: 130}, (_, at) => String.fromCodePoint(0x5e00 + at)).join('')
    const phrase = long.slice(0, 12)
    expect(
      summarize([story(long), story(other)], [story(long.slice(12)), story(phrase, other)])
    ).toMatchObject(none)
  })

  it('does not count what was lost, misread or kept as furniture', () => {
    const gold = [story(first, second)]
    const {grouping} = group(gold, [story(first.replace('夜航船', '液肮般'))], [second])
    expect(grouping).toMatchObject({splits: 0, merges: 0, precise: first.length, recalled: first.length})
  })

  it('has no figure where there is no text on both sides', () => {
    expect(summarize([], [])).toMatchObject({split_rate: null, merge_rate: null, bcubed_f1: null})
    expect(summarize([story(first)], [])).toMatchObject({split_rate: 0, merge_rate: null, bcubed_f1: null})
  })
})

it('sums stories and characters over pages', () => {
  const right = group([story(first)], [story(first)])
  const split = group([story(second, third)], [story(second), story(third)])
  const {measures, splits} = summarizeGrouping([right, split])
  expect(splits).toBe(1)
  expect(measures.get('split_rate')).toBe(0.5)
  expect(measures.get('bcubed_recall')).toBeCloseTo(2 / 3)
})
