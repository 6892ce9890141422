import {setImmediate} from 'node:timers/promises'
import {describe, expect, it} from 'vitest'
import {WriteQueue} from './write-queue.js'

/** A write that ends when it is told to. */
function makeWrite() {
  let end: () => void = () => {}
  let fail: (error: Error) => void = () => {}
  const write = new Promise<void>((resolve, reject) => {
    end = resolve
    fail = reject
  })
  return {write, end, fail}
}

describe('WriteQueue', () => {
  it('tells in the order in which writes were begun', async () => {
    const queue = new WriteQueue()
    const told: string[] = []
    const [a, b] = [makeWrite(), makeWrite()]
    queue.add('a', a.write, () => told.push('a'))
    queue.add('b', b.write, () => told.push('b'))
    b.end()
    await setImmediate()
    expect(told).toEqual([])
    a.end()
    await queue.finish()
    expect(told).toEqual(['a', 'b'])
  })

  it('has room for two, and for one of an issue', async () => {
    const queue = new WriteQueue()
    const [a, b] = [makeWrite(), makeWrite()]
    queue.add('a', a.write, () => {})
    let room = 0
    const count = () => {
      room++
    }
    await queue.makeRoom('b').then(count)
    queue.add('b', b.write, () => {})
    const other = queue.makeRoom('c').then(count)
    await setImmediate()
    expect(room).toBe(1)
    a.end()
    await other
    expect(room).toBe(2)
    const same = queue.makeRoom('b').then(count)
    await setImmediate()
    expect(room).toBe(2)
    b.end()
    await same
    expect(room).toBe(3)
  })

  it('gives the error of a write to whoever comes next, and tells nothing behind it', async () => {
    const queue = new WriteQueue()
    const told: string[] = []
    const [a, b] = [makeWrite(), makeWrite()]
    queue.add('a', a.write, () => told.push('a'))
    queue.add('b', b.write, () => told.push('b'))
    a.fail(new Error('full'))
    b.end()
    await expect(queue.finish()).rejects.toThrow('full')
    await expect(queue.makeRoom('a')).rejects.toThrow('full')
    await queue.settle()
    expect(told).toEqual([])
  })
})
