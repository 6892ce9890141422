/** Set phrases at the head of a story whose characters an engine took for others. */
import {type Strip, setCell} from './strip.js'
import {viewStrip} from './view.js'

const rule = 'normalize:formula'

/**
 * What each character of the set phrases is taken for: characters of nearly
 * the same shape, and none with which the phrase would be another one (作者,
 * 学者 and 笔者 are no 记者).
 */
const looks: Readonly<Record<string, string>> = {
  本: '木夲体休末木',
  报: '服执极技拫扱振板抿',
  報: '執服報鄆赧',
  讯: '汛迅汎讥讪',
  訊: '訉汛迅訓',
  记: '纪论汜忆诂让讫订讧',
  記: '紀訂訌託討記訃配',
  者: '老考著孝耆苦看',
  通: '適迺逋逼涌',
  员: '贝页负质',
  員: '貝頁負買',
  社: '杜壮吐灶杠',
  电: '甩申由曳龟',
  電: '雷雪霄零寗',
  专: '寺考传',
  專: '尊惠専',
  导: '异寻号',
  導: '尊導遵'
}

/** A phrase with what must stand around it; `#` is a character of the phrase that may have been misread. */
interface Formula {
  phrase: string
  /** Where it stands: its groups are `before`, `phrase`. */
  pattern: RegExp
}

/** Sample: 本报汛（记者 → 本报讯（记者; 〔紀者許又寧／嵐津報導〕 → 〔記者…; 六日雷〕 → 六日電〕. */
const formulas: readonly Formula[] = [
  // 本报记者 何山, 本报驻青川县记者
  ...['本报', '本報'].map((phrase) =>
    formula(
      phrase,
      /^[（(【〔[]?/u,
      /(?=(?:[驻駐]\p{Script=Han}{2,6})?(?:[记記纪紀论]者|特[约約]|[评評][论論][员員]))/u
    )
  ),
  // 本报讯（…, 本报讯 记者…, 〔本報訊〕
  ...['本报讯', '本報訊'].map((phrase) => formula(phrase, /^[【〔（[(]?/u, /(?=[（(【〔］\]〕】\s]|$)/u)),
  // （记者 林越）, 〔記者許又寧／…, 记者 林越 behind 本报讯, 特派 and 实习
  ...['记者', '記者'].map((phrase) =>
    formula(
      phrase,
      /^(?:[^，。；！？“「]{0,12}[（(【〔[])(?:本[报報]|[实實][习習]|特派|特[约約])?/u,
      /(?=[\s：:]?\p{Script=Han}{1,3}[\s、／/）)〕】\]，]|\s\p{Script=Han})/u
    )
  ),
  ...['记者', '記者'].map((phrase) =>
    formula(phrase, /^(?:[【〔（[(]?本[报報])/u, /(?=[\s：:]{1,2}\p{Script=Han}{1,4}(?:\s|$))/u)
  ),
  ...['记者', '記者'].map((phrase) =>
    formula(
      phrase,
      /^[（(【〔[][^，。）)〕】]{2,16}[、\s](?:[实實][习習]|特派|特[约約])/u,
      /(?=\s?\p{Script=Han}{2,3}[\s、／/）)〕】\]])/u
    )
  ),
  // ／嵐津報導〕
  formula('報導', /^[（(【〔[][^，。）)〕】]{2,20}[／/]\p{Script=Han}{1,6}/u, /(?=[〕】）)\]」])/u),
  formula('报导', /^[（(【〔[][^，。）)〕】]{2,20}[／/]\p{Script=Han}{1,6}/u, /(?=[〕】）)\]」])/u),
  // 新华社星江5月6日电, 〔路透社倫敦六日電〕, 【專電】
  ...['电', '電'].map((phrase) =>
    formula(phrase, /^[（(【〔[]?[^，。；！？“「]{2,16}[0-9一二三四五六七八九十]日/u, /(?=[（(〕】）)\]\s])/u)
  ),
  ...['专电', '專電'].map((phrase) => formula(phrase, /^[【〔（[]/u, /(?=[〕】）\]])/u)),
  ...['新华社', '新華社', '中央社', '路透社'].map((phrase) =>
    formula(phrase, /^[（(【〔[]?(?:据|據)?/u, /(?=[\p{Script=Han}0-9]{4,16}日[电電])/u)
  ),
  ...['通讯员', '通訊員'].map((phrase) =>
    formula(phrase, /^[^，。；！？“「]{0,24}[（(\s、]/u, /(?=\s?\p{Script=Han}{1,4}[\s、）)〕】])/u)
  )
]

/** Longest beginning of a paragraph that is looked at, in UTF-16 units. */
const longest = 40
/** Characters that those of the phrases are taken for. */
const misread = new RegExp(`[${Object.values(looks).join('')}]`, 'u')
/** What beginnings with a formula have, and few others. */
const hint =
  /^[（(【〔[]|[（(【〔[].{0,16}[）)】〕\]／/、\s]|日[^，。]{1}[（(〕】）)\s]|^.[报報服執执]|^本.{1,2}[（(【〔［\s]/u

/**
 * Whether the beginning of a paragraph is worth a look.
 *
 * @param before the paragraph so far; the formula may go on in its second line.
 */
export function mayHoldFormula(before: string, text: string): boolean {
  if (before.length >= longest || !misread.test(text.slice(0, longest))) return false
  return hint.test((before + text).slice(0, longest))
}

/**
 * Put characters right that were misread in the set phrases at the head of a paragraph.
 *
 * One character of a phrase may be wrong, and it must look like the right
 * one. Only the first characters of a paragraph, or of a block, are asked;
 * they may stand on several lines.
 */
export function restoreFormulas(strip: Strip): void {
  const {before} = strip
  if (before.length >= longest) return
  const view = viewStrip(strip)
  let text = (before + view.text.slice(0, longest) + strip.after.trimStart()).slice(0, longest)
  for (const {phrase, pattern} of formulas) {
    const match = pattern.exec(text)
    const found = match?.groups?.phrase
    if (!match || found === undefined || found === phrase || countWrong(found, phrase) !== 1) continue
    const start = (match.groups?.before ?? '').length - before.length
    text = text.slice(0, start + before.length) + phrase + text.slice(start + before.length + phrase.length)
    for (let place = 0; place < phrase.length; place++) {
      const own = start + place
      if (found[place] === phrase[place] || own < 0 || own >= view.text.length) continue
      setCell(strip, view.cell(own), phrase.charAt(place), rule)
    }
  }
}

function countWrong(found: string, phrase: string): number {
  let count = 0
  for (let place = 0; place < phrase.length; place++) if (found[place] !== phrase[place]) count++
  return count
}

function formula(phrase: string, before: RegExp, behind: RegExp): Formula {
  const chars = Array.from(phrase, (char) => `[${char}${looks[char] ?? ''}]`).join('')
  return {phrase, pattern: new RegExp(`(?<before>${before.source})(?<phrase>${chars})${behind.source}`, 'u')}
}
