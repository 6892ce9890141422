import {VFile} from 'vfile'
import {expect, it} from 'vitest'
import {line, page, region} from '../npst/build.js'
import {toMessageJson} from './report-json.js'
import {formatMessage} from './reporters.js'

const node = line('p01-l0007', '記者', {place: {line: 12, column: 1}})
const tree = page('p01', 'a.txt', [region([node])])

it('picks line and place of the node spoken of, and not its page', () => {
  const message = new VFile().message('Expected one, got `two`', {
    ancestors: [tree, ...tree.children],
    source: 'extract',
    ruleId: 'byline-crowded'
  })
  message.note = 'Look there.'
  const json = toMessageJson(message)
  expect(json).toEqual({
    ruleId: 'extract:byline-crowded',
    severity: 'warning',
    reason: 'Expected one, got `two`',
    note: 'Look there.',
    line: 'p01-l0007',
    place: {line: 12, column: 1}
  })
  expect(formatMessage('a.txt', json)).toBe(
    'a.txt:12:1 p01-l0007 warning Expected one, got `two` (extract:byline-crowded)\n  Look there.'
  )
})

it('gives a message about a page neither line nor place', () => {
  const file = new VFile()
  const message = file.info('Expected UTF-8', {
    ancestors: [tree],
    source: 'ingest',
    ruleId: 'encoding-guessed'
  })
  expect(toMessageJson(message)).toEqual({
    ruleId: 'ingest:encoding-guessed',
    severity: 'info',
    reason: 'Expected UTF-8'
  })
})
