import {describe, expect, it} from 'vitest'
import {generator} from '../../testing/generator.js'
import {expectSame, runParts} from '../../testing/run-parts.js'
import {samplePage} from '../../testing/temporary.js'
import {merge} from './merge.js'

/** Says neither paper nor date. */
const bare = samplePage.split('\n').slice(3).join('\n')
const dates = ['5月6日 星期一', '5月7日 星期二', '5月8日']
const numbers = ['第1版', '第2版', '第12版', '']
const titles = ['', '临渚日报\n', '星江日报\n']
const folders = ['a', 'b', 'c']
const names = [
  'x.txt',
  'X.txt',
  'x-2.txt',
  'xjrb-20240506-01.txt',
  'xjrb-20240506-02.txt',
  'xjrb-20240507.txt',
  '星江日报-2024-05-06.txt'
]

/** Files whose names and mastheads contradict and repeat each other, and a part for each. */
function invent(seed: number): {files: Record<string, string>; split: string[][]} {
  const random = generator(seed)
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? ''
  const inventPage = () => {
    if (random() < 0.25) return random() < 0.2 ? '' : bare
    const page = samplePage.replace(dates[0] ?? '', pick(dates)).replace(numbers[0] ?? '', pick(numbers))
    return random() < 0.5 ? page : page.replace('星江日报\n', pick(titles))
  }
  const files: Record<string, string> = {}
  const split: string[][] = [[], [], []]
  for (let count = 0; count < 12; count++) {
    const name = `${pick(folders)}/${pick(names)}`
    if (files[name] !== undefined) continue
    files[name] = Array.from({length: 1 + Math.floor(random() * 3)}, inventPage).join('\f')
    split[Math.floor(random() * split.length)]?.push(name)
  }
  return {files, split: split.filter((part) => part.length > 0)}
}

describe('merge of any parts', () => {
  it.each([5, 10, 18])('gives what one run gives (seed %d)', async (seed) => {
    const {files, split} = invent(seed)
    const {output, parts, whole} = await runParts(files, split)
    const {notes} = await merge({parts, output})
    expect(notes).toEqual([])
    expectSame(output, whole)
  })
})
