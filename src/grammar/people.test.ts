import {describe, expect, it} from 'vitest'
import {parsePeople} from './people.js'
import {weighName} from './surnames.js'

/** Text, value, people. */
const bylines: [string, string, string][] = [
  ['记者 闻 舟', '记者闻舟', '闻舟 reporter'],
  ['记者 闻 舟 上官 秋', '记者闻舟 上官秋', '闻舟 reporter, 上官秋 reporter'],
  ['记者 闻 一 舟 李 大 江', '记者闻一舟 李大江', '闻一舟 reporter, 李大江 reporter'],
  ['记者 闻 舟 李大江 王 秋', '记者闻舟 李大江 王秋', '闻舟 reporter, 李大江 reporter, 王秋 reporter'],
  ['记者 欧 阳 雪 松', '记者欧阳雪松', '欧阳雪松 reporter'],
  ['记者 陈 小明', '记者陈小明', '陈小明 reporter'],
  ['记者闻一舟和李大江', '记者闻一舟和李大江', '闻一舟 reporter, 李大江 reporter'],
  ['记者闻舟实习生李江', '记者闻舟实习生李江', '闻舟 reporter, 李江 trainee'],
  ['記者沈其昌、實習記者鄔若蘭', '記者沈其昌、實習記者鄔若蘭', '沈其昌 reporter, 鄔若蘭 trainee'],
  ['編譯沈乃文', '編譯沈乃文', '沈乃文 translator'],
  ['记者 𠮷一舟', '记者𠮷一舟', '𠮷一舟 reporter'],
  ['記者：沈其昌　攝影：鄔若蘭', '記者：沈其昌 攝影：鄔若蘭', '沈其昌 reporter, 鄔若蘭 photographer'],
  ['图/文 闻一舟', '图/文 闻一舟', '闻一舟 author'],
  ['闻一舟/文 李大江/摄', '闻一舟/文 李大江/摄', '闻一舟 author, 李大江 photographer'],
  ['特约记者 买买提·艾山', '特约记者买买提·艾山', '买买提·艾山 reporter'],
  ['John Smith', 'John Smith', 'John Smith other']
]

describe('parsePeople', () => {
  it.each(bylines)('%s', (text, value, people) => {
    const match = parsePeople(text)
    expect(match?.value).toBe(value)
    expect(match?.people.map(({name, role}) => `${name} ${role}`).join(', ')).toBe(people)
  })

  it.each([
    '',
    '记者从市政府',
    '记者走访',
    '记者了解到',
    '记者节',
    '摄影大赛',
    '他说，',
    '（闻一舟）'
  ])('is not people: %s', (text) => expect(parsePeople(text)).toBeUndefined())
})

describe('weighName', () => {
  it.each([
    ['闻一舟', 2],
    ['沈其昌', 2],
    ['欧阳雪松', 2],
    ['石家庄市', 0],
    ['扎西顿珠', 1],
    ['古丽娜尔·艾山', 2],
    ['百工·之七', 1],
    ['全国', 0],
    ['白河县', 0],
    ['走访', 0],
    ['', 0]
  ])('%s is %i', (name, weight) => expect(weighName(name)).toBe(weight))
})
