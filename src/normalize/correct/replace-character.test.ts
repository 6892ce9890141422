import {describe, expect, it} from 'vitest'
import {applyEdits} from '../../npst/edits.js'
import type {Edit} from '../../npst/types.js'
import {replaceCharacter} from './replace-character.js'

const change = {to: '已', rule: 'normalize:confusable', confidence: 0.9}

describe('replaceCharacter', () => {
  it.each<[string, string, Edit[], number, string, string]>([
    ['no edits', '他己经', [], 1, '己', '他已经'],
    ['behind a removal', '他 己经', [{offset: 1, from: ' ', to: '', rule: 'x'}], 1, '己', '他已经'],
    ['before a removal', '己 经', [{offset: 1, from: ' ', to: '', rule: 'x'}], 0, '己', '已经'],
    ['behind an insertion', '他己经', [{offset: 1, from: '', to: '，', rule: 'x'}], 2, '己', '他，已经'],
    ['code points', '𠮷己经', [], 1, '己', '𠮷已经'],
    [
      'inside a conversion',
      '后己来',
      [{offset: 0, from: '后己来', to: '後己來', rule: 'x'}],
      1,
      '己',
      '後已來'
    ]
  ])('%s', (_, raw, edits, offset, from, expected) => {
    const made = replaceCharacter(raw, edits, {...change, offset, from})
    expect(applyEdits(raw, made)).toBe(expected)
    expect(made?.filter(({rule}) => rule === change.rule)).toEqual([
      expect.objectContaining({to: '已', confidence: 0.9})
    ])
  })

  it('does nothing where an edit changed the length', () => {
    const edits = [{offset: 1, from: '...', to: '……', rule: 'x'}]
    expect(replaceCharacter('他...', edits, {...change, offset: 1, from: '…'})).toBeUndefined()
  })

  it('keeps the other edits as they were', () => {
    const edits: Edit[] = [
      {offset: 0, from: ' ', to: '', rule: 'a'},
      {offset: 4, from: ',', to: '，', rule: 'b'}
    ]
    const made = replaceCharacter(' 他己经,', edits, {...change, offset: 1, from: '己'})
    expect(made?.map(({rule}) => rule)).toEqual(['a', 'normalize:confusable', 'b'])
    expect(made?.filter(({rule}) => rule !== change.rule)).toEqual(edits)
  })
})
