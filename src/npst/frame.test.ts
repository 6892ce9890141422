import {describe, expect, it} from 'vitest'
import {page} from './build.js'
import {readingFrame} from './frame.js'

describe('readingFrame', () => {
  it('leaves a straight horizontal page as it is', () => {
    const place = readingFrame({...page('p01', 'a.png'), width: 1000, height: 2000})
    expect(place({x: 10, y: 20, width: 300, height: 40})).toEqual({start: 10, end: 310, top: 20, bottom: 60})
  })

  it('puts lines that begin one below the other on one edge again', () => {
    const place = readingFrame({...page('p01', 'a.png'), width: 1000, height: 2000, data: {skew: 1}})
    // A column turned by a degree: 35 pixels of drift over 2000.
    const upper = place({x: 117, y: 0, width: 201, height: 44})
    const lower = place({x: 85, y: 1800, width: 201, height: 44})
    expect(Math.abs(upper.start - lower.start)).toBeLessThan(2)
  })

  it('lays a vertical page so that columns follow each other downwards', () => {
    const place = readingFrame({
      ...page('p01', 'a.png'),
      direction: 'vertical-rl',
      width: 1000,
      height: 2000
    })
    const first = place({x: 900, y: 100, width: 40, height: 400})
    const second = place({x: 840, y: 100, width: 40, height: 400})
    expect(first).toEqual({start: 100, end: 500, top: 60, bottom: 100})
    expect(second.top).toBeGreaterThan(first.bottom)
  })

  it.each([
    [90, {x: 30, y: 100, width: 20, height: 200}, 700],
    [180, {x: 700, y: 950, width: 200, height: 20}, 100],
    [270, {x: 950, y: 700, width: 20, height: 200}, 700]
  ] as const)('sees a scan that had to be turned by %s° as it stands then', (turn, box, start) => {
    const turned = {...page('p01', 'a.png'), width: 1000, height: 1000, data: {turn}}
    expect(readingFrame(turned)(box)).toEqual({start, end: start + 200, top: 30, bottom: 50})
  })
})
