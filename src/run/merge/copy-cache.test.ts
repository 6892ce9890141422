import {readFileSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {expect, it} from 'vitest'
import {listFiles, makeFolder, writeFiles} from '../../testing/temporary.js'
import {digest} from '../cache/entry.js'
import {openStore} from '../cache/store.js'
import {StopError} from '../stop-error.js'
import {openTarget} from '../target/open-target.js'
import {copyCache} from './copy-cache.js'

it('takes along what parts keep, and nothing else', async () => {
  const folder = makeFolder()
  const [a, b] = [join(folder, 'a'), join(folder, 'b')]
  const key = digest('a picture')
  for (const part of [a, b]) {
    const {cache, close, unfinished} = await openTarget(part, 'skip')
    await openStore(cache, unfinished).put('recognize', key, Buffer.from('what it says'))
    close()
  }
  await writeFiles(join(a, '.banmian/cache/page'), {'zz/notes.txt': 'mine', 'ab/..evil': 'x'})
  const target = await openTarget(join(folder, 'out'), 'abort')
  for (const part of [a, b, join(folder, 'none')]) await copyCache(part, target)
  expect(listFiles(target.cache)).toEqual([`recognize/${key.slice(0, 2)}/${key.slice(2)}`])
  expect(`${openStore(target.cache, target.unfinished).get('recognize', key)}`).toBe('what it says')
  expect(listFiles(target.unfinished)).toEqual([])

  rmSync(target.cache, {recursive: true})
  await writeFiles(target.folder, {'.banmian/cache': 'in the way'})
  await expect(copyCache(a, target)).rejects.toThrow(StopError)
  expect(readFileSync(target.cache, 'utf8')).toBe('in the way')
  target.close()
})
