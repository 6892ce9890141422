import {fileURLToPath} from 'node:url'
import {expect, it} from 'vitest'
import type {PageTask} from '../page-task.js'
import {Pool} from './pool.js'

const file = fileURLToPath(new URL('../../testing/faulty-worker.mjs', import.meta.url))
const text: PageTask = {id: 'good', source: 'a.txt', facts: {}, text: '', firstLine: 1}
const scan: PageTask = {id: 'good', source: 'a.png', facts: {}, kind: 'png', index: 0}

it('reads pages in their order, whatever they are', async () => {
  const reader = {pipeline: {}, reading: {}, scan: {}, lanes: 1}
  const pool = new Pool({reader, file, seconds: 30, megabytes: 2048, retries: 0})
  pool.grow(1)
  // The worker of these tests counts its pages.
  const results = await Promise.all([text, scan, text, text, scan].map((task) => pool.read(task)))
  expect(results.map((result) => result?.counts.lines)).toEqual([1, 2, 3, 4, 5])
  await pool.close()
})
