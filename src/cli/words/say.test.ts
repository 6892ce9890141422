import {describe, expect, it} from 'vitest'
import {featureNames} from '../../segment/feature-space.js'
import {featureNames as headFeatures} from '../../segment/heads/features.js'
import '../../segment/features.js'
import {firstPlaceRows, secondPlaceRows} from '../../segment/places/place-weights.js'
import {kinds} from '../../segment/states.js'
import {firstRows, secondRows} from '../../segment/tangle/join-weights.js'
import {sayChoice, sayEvidence} from './say.js'

describe('sayEvidence', () => {
  it.each([
    [
      'prev:comma+new+line-runs',
      'the text before ends with a comma in another block, and this is a printed line that opens no paragraph (it is not indented)'
    ],
    ['prev:sentence+same', 'the text before ends with the end of a sentence in the same block'],
    ['block:3', 'its block has at most 3 lines'],
    ['role+width:heading+8', 'it looks like a heading and is at most 8 characters wide'],
    ['has:digit', 'it has a digit'],
    ['head:has-kicker', 'heads have a kicker so often'],
    ['head:deck-2-lines-of-5–7', 'the deck has two lines, 5 to 7 characters wide'],
    ['head:kicker-≥2-of-line', 'the kicker is 2 or more times as wide as the headline, a line'],
    ['head:headline-step-6', 'lines of the headline differ by 6 or more characters in width'],
    ['kicker|headline:calls', 'a kicker over a headline: both lines call to do something'],
    ['deck+:counts', 'two lines of the deck: both lines begin with a number'],
    ['kicker:says', 'the kicker says who speaks'],
    ['break:row+1.7+rule', 'before it: a cut across the page, at most 1.7 lines of white, a rule'],
    ['next:prose+new', 'a paragraph follows in another block'],
    ['continuity:5', 'how well the words read on over the tear'],
    ['printed-form', 'it is a form of print that is known'],
    ['ending', 'what the block is that no other goes on with']
  ])('%s: %s', (name, sentence) => {
    expect(sayEvidence(name)).toBe(sentence)
  })

  it('has words for every feature that there is', () => {
    const names = [...featureNames(), ...headFeatures]
    expect(names.length).toBeGreaterThan(2000)
    expect(names.filter((name) => !sayEvidence(name))).toEqual([])
    // A sentence with a hole, or with the raw name of a value in it.
    expect(names.filter((name) => /undefined|\s{2}|\+/u.test(sayEvidence(name) ?? ''))).toEqual([])
  })

  it('has words for everything that joins were learned from', () => {
    const rows = [firstRows, secondRows, firstPlaceRows, secondPlaceRows]
    for (const table of rows) expect(table.length).toBeGreaterThan(500)
    const names = rows.flatMap((table) => table.map(([name]) => name))
    expect(names.filter((name) => !sayEvidence(name))).toEqual([])
  })

  it('leaves alone what it does not know', () => {
    expect(sayEvidence('opener-behind')).toBeUndefined()
    expect(sayEvidence('toString:x')).toBeUndefined()
    expect(sayEvidence('kicker:unheard-of')).toBeUndefined()
  })
})

describe('sayChoice', () => {
  it('has words for every kind', () => {
    expect(
      kinds.filter(
        (kind) =>
          sayChoice(kind) === kind &&
          !['byline', 'crosshead', 'caption', 'credit', 'furniture'].includes(kind)
      )
    ).toEqual([])
  })

  it.each([
    ['kicker headline', 'kicker, headline'],
    ['continues p01-l0012', 'continues p01-l0012'],
    ['captionGoing', 'more of the caption'],
    ['ends here', 'ends here']
  ])('%s: %s', (choice, said) => {
    expect(sayChoice(choice)).toBe(said)
  })
})
