import {showsLine} from '../../grammar/notice-line.js'
import type {LabelRule} from '../label-rule.js'

/** Widest line, in em, that can be a head: about the width of a broadsheet in the smallest head type. */
const widestHead = 42

/** Salutations and the like end with a colon and open a text. */
const endsLikeText = /[。；，、：;,:]["”’」』）)]{0,2}$/u

/** A sentence of a story, printed a second time in larger type. */
export const pullQuoteRule: LabelRule = {
  id: 'label:pull-quote',
  role: 'pullQuote',
  test: ({repeated}) => repeated,
  certain: () => true,
  samples: {match: [{text: '水来了，人就回来了。', repeated: true}], not: ['水来了，人就回来了。']}
}

/** Characters of a caption that are looked at, in UTF-16 units. */
const captionWindow = 120

/** “图为”, “左图”, “这是”: words that point at a picture. */
export const captionRule: LabelRule = {
  id: 'label:caption',
  role: 'caption',
  test: ({text, width, inProse, blockSize}) =>
    (!inProse || blockSize <= 6) && width <= 160 && showsLine('caption', text.slice(0, captionWindow)),
  samples: {
    match: ['图为修缮后的钟楼。', '左图：渡口旧影。'],
    not: ['他指着墙上的地图说。', '图书馆今日开馆']
  }
}

// 。 anywhere; the ring that telegrams of the 1930s put between sentences, between Han: 三尺有奇○下游堤岸
const stopInside = /[。；]|(?<=\p{Script=Han})○(?=\p{Script=Han})/u

/** Running text: broken into printed lines, or a sentence, or too wide for a head. */
export const bodyRule: LabelRule = {
  id: 'label:body',
  role: 'body',
  test: ({text, width, inProse, display}) =>
    inProse ||
    width > widestHead ||
    (!display && (endsLikeText.test(text.slice(-4)) || stopInside.test(text))),
  samples: {
    match: ['他笑了。', '大水漸退○人心稍安', {text: '门口排起了长', inProse: true}],
    not: ['山村通了公路', '谁来管？', {text: '船要开了，', display: true}]
  }
}

/** All that is left: short and without a stop. */
export const headingRule: LabelRule = {
  id: 'label:heading',
  role: 'heading',
  test: () => true,
  samples: {match: ['山村通了公路', '谁来管？'], not: []}
}
