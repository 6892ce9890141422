import {describe, expect, it} from 'vitest'
import {listCandidates, lookUp, readTables} from './candidates.js'

describe('readTables', () => {
  const tables = readTables('土a士z王 己a已巳', '已c己d巳 土b士')

  it('knows a pair from both sides, the most alike first', () => {
    expect(lookUp(tables, '土').map(({char}) => char)).toEqual(['士', '王'])
    expect(lookUp(tables, '王').map(({char}) => char)).toEqual(['土'])
    expect(lookUp(tables, '土')[0]?.likeness).toBeGreaterThan(0.9)
    expect(lookUp(tables, '王')[0]?.likeness).toBeLessThan(0.7)
  })

  it('knows misreadings from the side of the character read', () => {
    expect(lookUp(tables, '土')[0]).toMatchObject({char: '士', misread: 2 ** -1.5})
    expect(lookUp(tables, '士')[0]).toMatchObject({char: '土', misread: 0})
    expect(lookUp(tables, '已').map(({char, misread}) => [char, misread > 0])).toEqual([
      ['己', true],
      ['巳', true]
    ])
  })

  it('gives nothing for what it does not know', () => {
    expect(lookUp(tables, '桥')).toEqual([])
    expect(lookUp(readTables('', ''), '土')).toEqual([])
  })
})

describe('listCandidates', () => {
  it.each([
    ['己', '已'],
    ['末', '未'],
    ['士', '土'],
    ['人', '入'],
    ['曰', '日'],
    ['于', '干'],
    ['犬', '大'],
    ['令', '今'],
    ['问', '间'],
    ['候', '侯'],
    ['睛', '晴'],
    ['間', '問'],
    ['烏', '鳥']
  ])('knows that %s may be %s', (read, printed) => {
    expect(listCandidates(read).map(({char}) => char)).toContain(printed)
  })

  it('never names the character itself', () => {
    for (const char of '己未土人日干大今问侯晴') {
      expect(listCandidates(char).map((candidate) => candidate.char)).not.toContain(char)
    }
  })
})
