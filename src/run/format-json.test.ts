import {expect, it} from 'vitest'
import {formatJson} from './format-json.js'

const value = {
  id: 'p01',
  absent: undefined,
  empty: [],
  place: {line: 1, column: 2},
  names: ['一', '“二”'],
  source: {lines: [{id: 'l1', place: {line: 1}}, {id: 'l2'}], steps: []}
}

it('writes the outline over lines, and the rest on one line each', () => {
  expect(formatJson(value)).toBe(`{
  "id": "p01",
  "empty": [],
  "place": {"line":1,"column":2},
  "names": ["一","“二”"],
  "source": {
    "lines": [
      {"id":"l1","place":{"line":1}},
      {"id":"l2"}
    ],
    "steps": []
  }
}
`)
})

it.each([
  value,
  {},
  [],
  [[{a: [{b: null}]}]],
  'text',
  1.5,
  null,
  {a: {b: [1, {c: 2}]}}
])('keeps %j', (any) => {
  expect(JSON.parse(formatJson(any))).toEqual(JSON.parse(JSON.stringify(any)))
})
