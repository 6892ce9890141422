import {describe, expect, it} from 'vitest'
import {readPenName} from './pen-name.js'

const namesOf = (text: string) => readPenName(text)?.people.map(({name}) => name)

describe('readPenName', () => {
  it.each([
    ['‧柳渡舟‧', '柳渡舟', ['柳渡舟']],
    ['老　榆', '老榆', ['老榆']],
    ['（听雨）', '听雨', ['听雨']],
    ['霜葉女士', '霜葉女士', ['霜葉']],
    ['■柳渡舟／國中教師（南浦市）', '柳渡舟／國中教師（南浦市）', ['柳渡舟']],
    ['白石县农机厂 柳渡舟 何听雨等五人', '白石县农机厂 柳渡舟 何听雨等五人', ['柳渡舟', '何听雨']],
    ['南浦第一小學教員 柳渡舟 五月十四日', '南浦第一小學教員 柳渡舟 五月十四日', ['柳渡舟']],
    ['（青石滩工地通讯组）', '青石滩工地通讯组', []]
  ])('%s', (text, value, names) => {
    expect(readPenName(text)?.value).toBe(value)
    expect(namesOf(text)).toEqual(names)
  })

  it.each(['渡口的船今年换了新的发动机。', '本报讯 昨天', 'Reuters', '', '一'])('leaves %s alone', (text) => {
    expect(readPenName(text)).toBeUndefined()
  })
})
