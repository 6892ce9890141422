import {describe, expect, it} from 'vitest'
import {line, region} from '../npst/build.js'
import type {Region} from '../npst/types.js'
import {findRepeated} from './repeated.js'

let count = 0
const block = (...texts: string[]): Region => region(texts.map((text) => line(`p01-l${++count}`, text)))

const story = block('渡船停了三天，冯四海天天到河边看水。他说：“水退到第三级石阶，船就能开。”没有人催他。')

describe('findRepeated', () => {
  it('finds a sentence of a story printed again, with other marks around it', () => {
    const quote = block('“水退到第三级石阶，', '船就能开。”')
    expect([...findRepeated([story, quote])]).toEqual([quote])
  })

  it('finds a quote whose original is torn between two blocks', () => {
    const first = block('他说：等水退到岸边第三级')
    const second = block('石阶，船就能开到对岸。没有人催他，连孩子也不催。')
    const quote = block('等水退到岸边第三级石阶，船就能开到对岸。')
    expect(findRepeated([first, second, quote]).has(quote)).toBe(true)
  })

  it('leaves a headline alone that the story repeats', () => {
    const headline = block('水退到第三级石阶', '船就能开')
    expect(findRepeated([headline, story]).size).toBe(0)
  })

  it('leaves the torn end of a story alone that a quote repeats', () => {
    const scrap = block('石阶，船就能开。没有人催。')
    const quote = block('到第三级石阶，船就能开。没有人催。')
    expect(findRepeated([quote, scrap]).has(scrap)).toBe(false)
  })
})
