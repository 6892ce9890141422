import {unified} from 'unified'
import {describe, expect, it} from 'vitest'
import {line, page, region} from '../npst/build.js'
import {applyEdits, findEditFaults} from '../npst/edits.js'
import {collectLines} from '../npst/visit.js'
import {type NormalizeOptions, normalizeLines} from './normalize-lines.js'
import {restoreColumns} from './restore-columns.js'

const names = ['岫城论语', '边地列车', '山乡的一日十二时', '山城论话']
const known = {
  title: '海岬都市报',
  shortName: 'hjdsb',
  standingHeads: names.map((name) => ({name})),
  hash: '0'
}
const profiles = {profiles: [known]}

async function read(raw: string, fields: object = {confidence: 0.9}, options: NormalizeOptions = {}) {
  const tree = {
    ...page('p01', 'a.png', [region([line('p01-l0001', raw, fields)])]),
    profile: {name: 'hjdsb', by: 'given' as const}
  }
  const all = {profiles, ...options}
  await unified().use(normalizeLines, all).use(restoreColumns, all).run(tree)
  const [found] = collectLines(tree)
  expect(applyEdits(raw, found?.data?.edits)).toBe(found?.value)
  expect(findEditFaults(raw, found?.data?.edits ?? [])).toEqual([])
  return {value: found?.value, edits: found?.data?.edits}
}

describe('restoreColumns', () => {
  it.each([
    ['城论语', '岫城论语', {offset: 0, from: '', to: '岫'}],
    ['边也列车', '边地列车', {offset: 1, from: '也', to: '地'}],
    ['　【边地列军】 ', '【边地列车】', {offset: 5, from: '军', to: '车'}],
    ['山乡的一曰十一时', '山乡的一日十二时', {offset: 4, from: '曰十一', to: '日十二'}]
  ])('makes %s %s', async (raw, value, edit) => {
    const found = await read(raw)
    expect(found.value).toBe(value)
    expect(found.edits).toContainEqual(
      expect.objectContaining({...edit, rule: 'normalize:column', confidence: expect.any(Number)})
    )
  })

  it('leaves what is right, too far away, or near to two', async () => {
    for (const raw of ['岫城论语', '地列', '开往边地的列车', '城论'])
      expect((await read(raw)).value).toBe(raw)
    // One character from 岫城论语 and one from 山城论话 would be a tie.
    expect((await read('山城论语')).value).toBe('山城论语')
  })

  it('believes text, and does nothing where it is not asked to', async () => {
    expect((await read('城论语', {})).value).toBe('城论语')
    expect((await read('城论语', {confidence: 0.9}, {off: ['normalize:column']})).value).toBe('城论语')
    expect((await read('城论语', {confidence: 0.9}, {profiles: undefined})).value).toBe('城论语')
  })
})
