import {setTimeout} from 'node:timers/promises'
import {describe, expect, it} from 'vitest'
import {inOrder, type Work} from './in-order.js'

/** Works that note when they begin; each takes as long as its number says. */
function makeWorks(times: readonly number[], ahead: (index: number) => boolean) {
  const begun: number[] = []
  let running = 0
  let most = 0
  async function* list(): AsyncGenerator<Work<number>> {
    for (const [index, time] of times.entries()) {
      yield {
        ahead: ahead(index),
        run: async () => {
          begun.push(index)
          most = Math.max(most, ++running)
          await setTimeout(time)
          running--
          return index
        }
      }
    }
  }
  return {works: list(), begun, most: () => most}
}

async function collect(works: AsyncIterable<Work<number>>, window: number): Promise<number[]> {
  const results: number[] = []
  for await (const result of inOrder(works, () => window)) results.push(result)
  return results
}

describe('inOrder', () => {
  it('gives results in order, whoever is ready first', async () => {
    const {works, most} = makeWorks([30, 1, 20, 1, 1, 10], () => true)
    expect(await collect(works, 3)).toEqual([0, 1, 2, 3, 4, 5])
    expect(most()).toBeGreaterThan(1)
  })

  it('begins no more than the window allows', async () => {
    const {works, most} = makeWorks(Array(20).fill(2), () => true)
    await collect(works, 2)
    expect(most()).toBeLessThanOrEqual(3)
  })

  it('begins other work in its turn, one at a time', async () => {
    const {works, begun, most} = makeWorks([1, 1, 1], () => false)
    expect(await collect(works, 4)).toEqual([0, 1, 2])
    expect(begun).toEqual([0, 1, 2])
    expect(most()).toBe(1)
  })

  it('goes on with pictures while a text waits behind one', async () => {
    const {works, begun} = makeWorks([20, 1, 1], (index) => index !== 1)
    expect(await collect(works, 4)).toEqual([0, 1, 2])
    expect(begun).toEqual([0, 2, 1])
  })

  it('passes an error on in its turn', async () => {
    async function* list(): AsyncGenerator<Work<number>> {
      yield {ahead: true, run: () => setTimeout(10, 0)}
      yield {ahead: true, run: () => Promise.reject(new Error('gone'))}
    }
    const results: number[] = []
    const collecting = (async () => {
      for await (const result of inOrder(list(), () => 4)) results.push(result)
    })()
    await expect(collecting).rejects.toThrow('gone')
    expect(results).toEqual([0])
  })
})
