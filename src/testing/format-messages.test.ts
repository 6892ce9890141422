import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {report} from '../diagnostics/index.js'
import {line, page} from '../npst/build.js'
import {formatMessages, outcomeOf} from './format-messages.js'

const tree = page('p01', 'a.txt')

function fileWith(...speak: ((file: VFile) => void)[]): VFile {
  const file = new VFile({path: 'a.txt'})
  for (const say of speak) {
    try {
      say(file)
    } catch {
      // What `report` throws stands on the file.
    }
  }
  return file
}

const guess = (file: VFile) => report(file, 'ingest:encoding-guessed', {actual: 'big5'})
const oversize = (file: VFile) =>
  report(file, 'ingest:line-oversize', {ancestors: [tree, line('p01-l0002', '长')], actual: 30, expected: 20})
const empty = (file: VFile) => report(file, 'ingest:page-empty', {ancestors: [tree]})

describe('outcomeOf', () => {
  it('goes by the worst message', () => {
    expect(outcomeOf(fileWith())).toBe('ok')
    expect(outcomeOf(fileWith(guess))).toBe('ok')
    expect(outcomeOf(fileWith(oversize, guess))).toBe('warn')
    expect(outcomeOf(fileWith(empty, oversize))).toBe('fail')
  })
})

describe('formatMessages', () => {
  it('names level, rule and innermost node', () => {
    const lines = formatMessages(fileWith(guess, oversize, empty)).split('\n')
    expect(lines[0]).toMatch(/^info ingest:encoding-guessed Expected /u)
    expect(lines[1]).toMatch(/^warning ingest:line-oversize p01-l0002 Expected /u)
    expect(lines[2]).toMatch(/^error ingest:page-empty p01 Expected /u)
    expect(lines[3]).toBe('')
  })
})
