import {expect, it} from 'vitest'
import {readingOf} from '../../testing/fake-engines.js'
import {textOf} from '../readings.js'
import {repairQuotes} from './repair-quotes.js'

it.each([
  ['，!以後誰還要', '，「以後誰還要'],
  ['!我們賣的不', '「我們賣的不'],
  ['好!他說', '好!他說'],
  ['是嗎？!', '是嗎？!'],
  ['來，!', '來，!'],
  ['', '']
])('%s is %s', (read, meant) => {
  const reading = readingOf(read)
  expect(textOf({...reading, glyphs: repairQuotes(reading.glyphs)})).toBe(meant)
})
