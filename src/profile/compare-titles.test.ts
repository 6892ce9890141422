import {describe, expect, it} from 'vitest'
import {compareTitles} from './compare-titles.js'

describe('compareTitles', () => {
  it.each([
    ['星江日报', '星江日报', 'same', 0],
    // No paper is a 曰报; what tells it apart is read right.
    ['星江曰报', '星江日报', 'near', 1],
    ['星江日報', '星江日报', 'near', 1],
    ['滄江時报', '滄江時報', 'near', 1],
    ['大西南青川商报', '大西南青州商报', 'near', 1],
    // Half of the place differs: another paper, unless something speaks for this one.
    ['量江日报', '星江日报', 'likely', 1],
    ['量江曰报', '星江日报', 'likely', 2],
    ['曲塘晚报', '曲塘报', 'other', 1],
    ['曲塘报', '曲塘日报', 'likely', 1],
    ['星江晚报', '星江日报', 'other', 1],
    ['星江時報', '星江日報', 'other', 1],
    ['榆台日报', '星江日报', 'other', 2],
    ['榆台曰报', '星江日报', 'other', 3],
    ['大从', '大众', 'likely', 1],
    ['', '星江日报', 'other', 4],
    ['星江日报社举行读者日', '星江日报', 'other', 6]
  ])('%s for %s: %s, %i changes', (printed, name, relation, changes) => {
    expect(compareTitles(printed, name)).toEqual({relation, changes})
  })
})
