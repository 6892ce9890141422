import {describe, expect, it} from 'vitest'
import {matchArticles} from './match-articles.js'
import type {EvaluatedArticle} from './types.js'

function story(headline: string, ...body: string[]): EvaluatedArticle {
  return {type: 'news', headline, body: body.map((text) => ({type: 'paragraph', text}))}
}

const ferry = story('渡口夜航', '砚水河渡口昨夜开出第一班夜航船。', '船票两元，末班十一点。')
const market = story('菜市搬家', '东关菜市今天搬到桥南，摊位四百个。')

describe('matchArticles', () => {
  it('pairs by text, whatever the order', () => {
    expect(matchArticles([ferry, market], [market, ferry])).toEqual([
      {gold: 0, predicted: 1},
      {gold: 1, predicted: 0}
    ])
  })

  it('gives a cut story its larger piece and leaves the other alone', () => {
    const head = story('渡口夜航')
    const rest = story('', '砚水河渡口昨夜开出第一班夜航船。', '船票两元，末班十一点。')
    expect(matchArticles([ferry], [head, rest])).toEqual([{gold: 0, predicted: 1}])
  })

  it('does not pair strangers that share a few characters', () => {
    expect(matchArticles([ferry], [story('昨夜大风', '大风把石桥镇的招牌刮倒七块，无人受伤。')])).toEqual([])
  })

  it('has nothing to pair on an empty page', () => {
    expect(matchArticles([], [ferry])).toEqual([])
    expect(matchArticles([ferry], [])).toEqual([])
  })
})
