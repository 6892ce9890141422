import {unified} from 'unified'
import {describe, expect, it} from 'vitest'
import {line, page, region} from '../npst/build.js'
import {recognizeLines} from './recognize-lines.js'

describe('recognizeLines', () => {
  it('leaves lines that have text alone', async () => {
    const tree = page('p01', 'a.txt', [region([line('p01-l0001', '　甲 乙')])])
    const before = structuredClone(tree)
    expect(await unified().use(recognizeLines).run(tree)).toEqual(before)
  })
})
