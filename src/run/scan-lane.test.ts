import {fileURLToPath} from 'node:url'
import {afterEach, describe, expect, it} from 'vitest'
import {createWorkerLane, type ScanLane} from './scan-lane.js'
import type {ReaderOptions} from './scan-reader.js'
import type {ScanTask} from './scan-task.js'

const file = fileURLToPath(new URL('../testing/faulty-worker.mjs', import.meta.url))
const options: ReaderOptions = {pipeline: {}, reading: {}, scan: {}, lanes: 1}
const lanes: ScanLane[] = []

function makeLane(more: Partial<ReaderOptions> = {}): ScanLane {
  const lane = createWorkerLane(
    {...options, ...more},
    {file, seconds: 0.5, closingTime: 50, pagesPerWorker: 3}
  )
  lanes.push(lane)
  return lane
}

function task(id: string): ScanTask {
  return {id, source: `${id}.png`, facts: {}, kind: 'png', index: 0}
}

afterEach(() => Promise.all(lanes.splice(0).map((lane) => lane.close())))

describe('createWorkerLane', () => {
  it.each([
    ['exit', 'run:worker-died'],
    ['throw', 'run:worker-died'],
    ['hang', 'run:page-timeout'],
    ['loop', 'run:page-timeout']
  ])('a page that makes its worker %s costs that page: %s', async (id, ruleId) => {
    const lane = makeLane()
    expect((await lane.read(task('good'))).messages).toEqual([])
    const {messages, page} = await lane.read(task(id))
    expect(page).toBeUndefined()
    expect(messages).toMatchObject([{ruleId, severity: 'error'}])
    expect((await lane.read(task('good'))).counts.lines).toBe(1)
  })

  it('replaces a worker after some pages', async () => {
    const lane = makeLane()
    const counts: number[] = []
    for (let page = 0; page < 5; page++) counts.push((await lane.read(task('good'))).counts.lines)
    expect(counts).toEqual([1, 2, 3, 1, 2])
  })

  it('gives up when engines can not be opened', async () => {
    const lane = makeLane({scan: {pdf: 'ocr'}})
    await expect(lane.read(task('good'))).rejects.toThrow('Expected an engine, got none')
    await expect(lane.read(task('good'))).rejects.toMatchObject({name: 'RunError'})
  })
})
