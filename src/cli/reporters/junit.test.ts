import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import type {RunEvent} from '../../emit/index.js'
import {makeEnd, makeFailed, makeInput, makeMessage, makePage, makeStart} from '../../testing/make-events.js'
import {findElements, parseXml, textOf, type XmlElement} from '../../testing/parse-xml.js'
import {playEvents} from '../../testing/play-events.js'
import {makeFolder} from '../../testing/temporary.js'

const failure = makeMessage({
  ruleId: 'ingest:page-empty',
  severity: 'error',
  reason: 'Expected text',
  note: 'Look.'
})

function play(events: readonly RunEvent[]): XmlElement {
  return parseXml(playEvents(events, {wanted: ['junit']}).out)
}

describe('junit', () => {
  it('makes a suite of an input and a case of a page, with what failed and how long it took', () => {
    const root = play([
      makeStart(2),
      makePage({id: 'p02', messages: [makeMessage({line: 'p02-l0007'})]}, {source: 'a.pdf', position: 1}),
      // An issue may hold pages of several inputs; their events come before those of the inputs.
      makePage({id: 'p03'}, {index: 1, source: 'b.png'}),
      makeFailed([failure, {...failure, reason: 'Expected more'}], {source: 'a.pdf', position: 0}),
      makeInput({
        pages: 2,
        input: {source: 'a.pdf', status: 'failed', messages: [makeMessage({ruleId: 'x:y-z'})]}
      }),
      makeInput({index: 1, input: {source: 'b.png', status: 'ok'}}),
      makeEnd()
    ])
    expect(root.name).toBe('testsuites')
    const [first, second] = findElements(root, 'testsuite')
    expect(first?.attributes).toEqual({name: 'a.pdf', tests: '2', failures: '1', errors: '0', time: '12.400'})
    expect(second?.attributes).toMatchObject({name: 'b.png', tests: '1', failures: '0'})
    expect(findElements(root, 'testcase').map(({attributes}) => attributes)).toEqual([
      {name: 'p01', classname: 'a.pdf', file: 'a.pdf', time: '6.200'},
      {name: 'p02', classname: 'xjrb-2024-05-06', file: 'a.pdf', time: '6.200'},
      {name: 'p03', classname: 'xjrb-2024-05-06', file: 'b.png', time: '6.200'}
    ])
    const [failed, ...others] = findElements(root, 'failure')
    expect(others).toEqual([])
    expect(failed?.attributes).toEqual({message: 'Expected text', type: 'ingest:page-empty'})
    expect(failed && textOf(failed)).toBe(
      'error Expected text (ingest:page-empty)\n  Look.\nerror Expected more (ingest:page-empty)\n  Look.'
    )
    expect(findElements(root, 'system-out').map(textOf)).toEqual([
      'warning Expected a straight page, got `4.2` (x:y-z)\n  Scan it again.\np02-l0007 warning Expected a straight page, got `4.2` (layout:skew-large)\n  Scan it again.'
    ])
  })

  it.each([
    ['with a reason', [failure], {message: 'Expected text', type: 'ingest:page-empty'}],
    ['without one', undefined, {message: 'It gave nothing.', type: 'run:page-failed'}]
  ])('makes a failed case of an input that failed without a page, %s', (_, messages, attributes) => {
    const input = {source: 'gone.png', status: 'failed', ...(messages ? {messages} : {})} as const
    const root = play([makeStart(1), makeInput({pages: 0, input}), makeEnd()])
    expect(findElements(root, 'testsuite')[0]?.attributes).toMatchObject({tests: '1', failures: '1'})
    expect(findElements(root, 'testcase')[0]?.attributes).toMatchObject({
      name: 'input',
      classname: 'gone.png'
    })
    expect(findElements(root, 'failure')[0]?.attributes).toEqual(attributes)
  })

  it('writes pages of an input that was not done when the run was interrupted', () => {
    const root = play([makeStart(2), makePage(), makeEnd({status: 'interrupted'})])
    expect(findElements(root, 'testcase')).toHaveLength(1)
  })

  it.each([
    ['marks', '<a href="x">&amp; \' ]]></a>'],
    ['line ends and tabs', 'a\r\n\tb'],
    ['controls that XML forbids', 'a\u0000\u0008\u000B\u001F\uFFFE\uFFFFb'],
    ['half a character', 'a\uD83Db\uDE00'],
    ['a character beyond the first plane', '𠮷']
  ])('stays well-formed with %s', (_, text) => {
    const expected = text.replace(/[\u0000-\u0008\u000B\u001F\uFFFE\uFFFF]|\p{Cs}/gu, '\uFFFD')
    const bad = {...failure, reason: text, note: text}
    const root = play([
      makePage({id: text, issue: text, messages: [makeMessage({reason: text})]}, {source: text}),
      makeFailed([bad], {source: text}),
      makeInput({input: {source: text, status: 'failed', messages: [bad]}})
    ])
    expect(findElements(root, 'testsuite')[0]?.attributes.name).toBe(expected)
    expect(findElements(root, 'failure')[0]?.attributes.message).toBe(expected)
    expect(findElements(root, 'failure').map(textOf)[0]).toContain(expected)
  })

  it('leaves a file that is well-formed after every event', () => {
    const path = join(makeFolder(), 'junit.xml')
    const events = [
      makeStart(2),
      makePage(),
      makeInput(),
      makePage({}, {index: 1}),
      makeInput({index: 1}),
      makeEnd()
    ]
    for (let count = 0; count <= events.length; count++) {
      playEvents(events.slice(0, count), {wanted: [`junit=${path}`], open: true})
      const root = parseXml(readFileSync(path, 'utf8'))
      expect(findElements(root, 'testsuite')).toHaveLength(count < 3 ? 0 : count < 5 ? 1 : 2)
    }
  })
})
