import {type BylineLineMatch, matchBylineLine} from '../../grammar/byline.js'
import {matchCredit} from '../../grammar/credit.js'
import {matchJump} from '../../grammar/jump.js'
import {startsStory} from '../../grammar/lead.js'
import {isBoxedName, matchTail, namesSeveral} from '../../grammar/tail.js'
import {countPoints} from '../../npst/points.js'
import type {LabelRule} from '../label-rule.js'

/** Longest line, in em, that can be nothing but a byline, a credit or a jump. */
const longest = 44

/** A line that sends the reader to another page. */
export const jumpRule: LabelRule = {
  id: 'label:jump',
  role: 'jump',
  test: ({text, width}) => width <= longest && covers(matchJump(text), text),
  samples: {match: ['下转第3版', '（上接第一版）'], not: ['他把稿子翻到下转第3版的地方']}
}

/** Who took the picture, on a line of its own. */
export const creditRule: LabelRule = {
  id: 'label:credit',
  role: 'credit',
  test: ({text, width, inProse}) =>
    !inProse && width <= longest && !endsSentence(text) && covers(matchCredit(text), text),
  samples: {match: ['本报记者 林越 摄', '（何山攝）'], not: ['老人摄影四十年']}
}

/** What the grammar of bylines says of a line; nothing when it is running text, too wide, or a sentence. */
export function readByline(text: string, width: number, inProse: boolean): BylineLineMatch | undefined {
  return inProse || width > longest || endsSentence(text) ? undefined : matchBylineLine(text)
}

/** Who wrote the story, on a line of its own. */
export const bylineRule: LabelRule = {
  id: 'label:byline',
  role: 'byline',
  test: ({byline}) => byline !== undefined && byline.weak !== true,
  samples: {match: ['本报记者 林越', '□记者 何山 文/图'], not: ['记者从市水务局获悉']}
}

/** A line that looks like a name and has nothing else to say for it. */
export const bareNameRule: LabelRule = {
  id: 'label:bare-name',
  role: 'bareName',
  test: ({byline, width}) => width <= 12 && byline?.weak === true,
  samples: {match: ['林越', '欧阳明'], not: ['春耕', '林越在山里住了三十年']}
}

/** A closing bracket or signature on lines of its own, behind the end of a text. */
export const tailRule: LabelRule = {
  id: 'label:tail',
  role: 'tail',
  test: ({text, width, inProse, before, after, roles}) => {
    if (width > longest) return false
    // 青川机床厂 / 林越等五人, on two lines of which the first may fill a narrow column
    if (roles.at(-1) === 'tail') return namesSeveral(`${before} ${text}`)
    if (inProse) return false
    if (!/[。！？”」』）)]$/u.test(before.trimEnd().slice(-1))) return false
    if (boxed.test(text)) return isBoxedName(text) || matchTail(text, {alone: true})?.start === 0
    return namesSeveral(text) || (after.length < 16 && namesSeveral(`${text} ${after}`))
  },
  samples: {
    match: [
      {text: '（本报记者 林越）', before: '他走了。'},
      {text: '（作者系青川一中教师）', before: '他走了。'},
      {text: '（听雨）', before: '他走了。'},
      {text: '（石场通讯组）', before: '他走了。'},
      {text: '青川机床厂 林越等五人', before: '他走了。'},
      {text: '青川机床厂', before: '他走了。', after: '林越等五人'},
      {text: '林越等五人', before: '青川机床厂', roles: ['tail']}
    ],
    not: [
      {text: '（见图）', before: '他走了。'},
      {text: '（听雨）', before: '他走了'},
      {text: '受伤五人', before: '他走了。'},
      {text: '林越等五人', before: '昨夜落水'}
    ]
  }
}

const boxed = /^[（(〔【]/u

/** A paragraph that begins with its dateline or with the bracket of its reporters. */
export const openerRule: LabelRule = {
  id: 'label:opener',
  role: 'opener',
  test: ({text, opens}) => opens && startsStory(text),
  samples: {
    match: ['本报讯（记者 林越）昨夜一场大雨', '〔本埠訊〕昨晨七時'],
    not: ['“本报讯”三个字格外醒目', {text: '本报讯（记者 林越）昨夜', opens: false}]
  }
}

/** What ends with a stop is a sentence, and names nobody. */
function endsSentence(text: string): boolean {
  const last = text.at(-1)
  return last === '。' || last === '，' || last === '；' || last === '：'
}

function covers(match: {start: number; end: number} | undefined, text: string): boolean {
  return match !== undefined && match.start <= 1 && match.end >= countPoints(text.trimEnd()) - 1
}
