import {appendFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, it} from 'vitest'
import {sealEntry} from '../run/cache/entry.js'
import {listTorn, TargetWatch} from './target-watch.js'
import {makeFolder, writeFiles} from './temporary.js'

it('sees half a file, and files that are none of ours, each once', async () => {
  const folder = makeFolder()
  const watch = new TargetWatch(folder)
  await writeFiles(folder, {
    'report.ndjson': '{"event"',
    'review.json': '{}',
    'x/issue.json': '{"pages": [',
    'x/1.tmp': '{}',
    '.banmian/unfinished/1': '{'
  })
  watch.look()
  watch.look()
  expect(watch.faults.sort()).toEqual(['x/1.tmp: none of ours', 'x/issue.json: half a file'])
  expect(watch.reads).toBe(3)
  await writeFiles(folder, {'review.json': '{"entries": ['})
  watch.look()
  expect(watch.faults).toContain('review.json: half a file')
})

it('sees what is torn in what is kept, and not what was at work', async () => {
  const folder = makeFolder()
  const entry = sealEntry(Buffer.from('{"page":"p01"}'))
  await writeFiles(folder, {
    '.banmian/cache/page/ab/cd': entry,
    '.banmian/issues/x.manifest': entry.subarray(0, -1),
    '.banmian/unfinished/1': 'half',
    'report.ndjson': '{"event":"run"}\n{"ev'
  })
  expect(listTorn(folder)).toEqual(['issues/x.manifest'])
  appendFileSync(join(folder, 'report.ndjson'), '\n')
  expect(listTorn(folder)).toEqual(['issues/x.manifest', '{"ev'])
})
