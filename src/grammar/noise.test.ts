import {describe, expect, it} from 'vitest'
import {matchNoise} from './noise.js'

describe('matchNoise', () => {
  it.each([
    ['| l .', 'noise-speck'],
    ['—— |', 'noise-speck'],
    ['1 I', 'noise-speck'],
    ['·', 'noise-speck'],
    ['. ,', 'noise-speck'],
    ['|', 'noise-speck'],
    ['| | |', 'noise-speck'],
    ['................', 'noise-rubble'],
    ['— — — — — — —', 'noise-rubble'],
    ['|__|__|__|__|', 'noise-rubble'],
    ['~~~~ . ~~~~~', 'noise-rubble'],
    ['a eR Te', 'noise-letters'],
    ['rN | ia lE', 'noise-letters'],
    ['SE RSW |', 'noise-letters'],
    ['ee eee ee ll', 'noise-letters'],
    ['\uFFFD\uFFFD\uFFFD年\uFFFD\uFFFD', 'noise-mojibake'],
    ['锟斤拷锟斤拷锟斤拷', 'noise-mojibake'],
    ['æ±Ÿæ¹–æ—¥æŠ¥', 'noise-mojibake']
  ])('%s is %s', (text, rule) => {
    expect(matchNoise(text)).toBe(rule)
  })

  it.each([
    '',
    '讣告',
    '7版',
    '4。',
    '9℃。',
    '）',
    '”',
    '……',
    '————',
    '5',
    '3.5%',
    '2:1',
    '12 34 56 78',
    'NBA | CBA',
    'CHINA DAILY',
    'The New York Times',
    'on the road to',
    'www.example.com',
    'paper@example.com',
    'A B C D',
    'GDP CPI PPI',
    'iPhone',
    'Windows 11',
    'Hello, world',
    'Qingchuan Wanbao',
    'Tel: 0000-1234',
    '锟斤拷是怎样来的，编码课上讲过'
  ])('%s is none', (text) => {
    expect(matchNoise(text)).toBeUndefined()
  })
})
