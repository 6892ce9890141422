import {expect, it} from 'vitest'
import {pageKey} from './page-key.js'

it.each([
  ['p01.png', 'p01'],
  ['scans/p01-scan.JPG', 'p01'],
  ['scans\\p01.l2.txt', 'p01'],
  ['p01.l3.txt.gz', 'p01'],
  ['xzrb-20240618-01.txt', 'xzrb-20240618-01'],
  ['badminton.txt', 'badminton'],
  ['scans/p01/', 'p01'],
  ['l2.txt', 'l2']
])('reads the page of %j as %j', (source, key) => {
  expect(pageKey(source)).toBe(key)
})
