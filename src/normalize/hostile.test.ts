import {unified} from 'unified'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {line, page, region} from '../npst/build.js'
import {applyEdits} from '../npst/edits.js'
import {leastTime} from '../testing/least-time.js'
import {normalizeLines} from './normalize-lines.js'

const length = 200_000
/**
 * Most milliseconds for such a line. A million characters take 100 to 400 on a busy core; a
 * pattern that blows up takes minutes.
 */
const patience = 1000

describe('a line of nothing but one thing', () => {
  it.each([
    ...[
      '甲',
      ' ',
      '甲 ',
      '"',
      '甲"',
      "'甲",
      '(',
      '甲(',
      ')',
      '(甲)',
      '1',
      ',',
      '甲,',
      '.',
      '甲.',
      '-',
      '―',
      '○',
      '一○'
    ],
    ...[
      '记者 ',
      '记者 王 ',
      '“甲 乙”',
      '“强组建 优服务”',
      '张三 李四 ',
      '１',
      '𠮷 ',
      '…',
      '甲:',
      '（记者 王 朵）',
      '~'
    ],
    ...['【', '甲・', '\u0001甲', '。 ', '本报讯 ', '1,', '甲．', '12 月 ']
  ])('of %j', async (unit) => {
    const raw = unit.repeat(Math.ceil(length / unit.length))
    const normalize = async () => {
      const node = line('p01-l0002', raw)
      const tree = page('p01', 'a.txt', [region([line('p01-l0001', '他说"好'), node])])
      await unified().use(normalizeLines).run(tree, new VFile())
      return node
    }
    const node = await normalize()
    expect(applyEdits(raw, node.data?.edits) === node.value).toBe(true)
    expect(await leastTime(normalize, patience)).toBeLessThan(patience)
  })
})
