import {symlink} from 'node:fs/promises'
import {join} from 'node:path'
import {beforeAll, expect, it} from 'vitest'
import {makeFolder, writeFiles} from '../testing/temporary.js'
import {findInputs} from './find-inputs.js'

const folder = makeFolder()

beforeAll(async () => {
  await writeFiles(folder, {
    'b.txt': '',
    'A.TXT': '',
    'deep/er/c.txt': '',
    'deep/image.PNG': '',
    'deep/image.raw': '',
    '报[1] 版/第一版.txt': '',
    '报[1] 版/a*b.txt': '',
    '报1/x.txt': '',
    'none/readme.md': ''
  })
  await symlink(join(folder, 'b.txt'), join(folder, 'deep', 'same.txt'))
})

async function find(...names: string[]): Promise<string[]> {
  const found = await findInputs(names.map((name) => (name === '-' ? name : join(folder, name))))
  return found.map(({path, missing}) => `${path.replace(`${folder}/`, '')}${missing ? ` ${missing}` : ''}`)
}

it('takes text and pictures from folders, sorted by code unit, each file once', async () => {
  expect(await find('.')).toEqual([
    'A.TXT',
    'b.txt',
    'deep/er/c.txt',
    'deep/image.PNG',
    '报1/x.txt',
    '报[1] 版/a*b.txt',
    '报[1] 版/第一版.txt'
  ])
})

it.each([
  ['a literal name with brackets, a space and Chinese', '报[1] 版/第一版.txt', ['报[1] 版/第一版.txt']],
  ['a literal name with a star', '报[1] 版/a*b.txt', ['报[1] 版/a*b.txt']],
  ['a pattern in a folder with brackets', '报[1] 版/*.txt', ['报[1] 版/a*b.txt', '报[1] 版/第一版.txt']],
  ['a pattern of folders', '报*/x.txt', ['报1/x.txt']],
  ['any name that was given', 'deep/image.raw', ['deep/image.raw']]
])('finds %s', async (_, name, expected) => {
  expect(await find(name)).toEqual(expected)
})

it.each([
  ['none', 'none run:folder-empty'],
  ['nowhere.txt', 'nowhere.txt run:input-missing'],
  ['nowhere/*.txt', 'nowhere/*.txt run:input-missing']
])('says that %s gives nothing', async (name, expected) => {
  expect(await find(name)).toEqual([expected])
})

it('keeps standard input', async () => {
  expect(await find('b.txt', '-')).toContain('-')
})
