import {describe, expect, it} from 'vitest'
import {topicPairs} from './topic.js'
import {endOf} from './units.js'

describe('endOf', () => {
  it.each([
    ['他走了。', 'sentence'],
    ['“走吧！”', 'sentence'],
    ['（他笑了。）', 'sentence'],
    ['他走了，', 'comma'],
    ['他说：', 'colon'],
    ['（本报记者 何山）', 'bracket'],
    ['技能人', 'open'],
    ['山村通了公路', 'open'],
    ['', 'open']
  ])('%s is %s', (text, expected) => {
    expect(endOf(text)).toBe(expected)
  })
})

describe('topicPairs', () => {
  it('holds pairs of Han that carry meaning', () => {
    expect(topicPairs('大桥')).toHaveLength(0)
    expect(topicPairs('柳溪桥通车')).toHaveLength(4)
    expect(topicPairs('柳，溪')).toHaveLength(0)
    expect(topicPairs('柳的溪')).toHaveLength(0)
  })
})
