/**
 * What speaks for and against the states of a unit, as named features.
 *
 * A feature is a yes or no that a person can check on the page; what it
 * weighs for each state is learned (`weights.ts`, made by
 * `scripts/train-segment.mjs`). Names are `group:value`; figures are put into
 * a few steps, because a threshold can be explained and a polynomial can not.
 */
import {TopicReader} from './topic.js'
import {hasStop, type PageView, type Unit} from './units.js'

/** Widest unit, in em, that is looked at as a possible head. Six columns of a broadsheet hold a head of about 40. */
const widestHead = 42

/** Characters of a text in which punctuation and figures are looked for. */
const sampleLength = 120

/** Name the features of every unit of a page. */
export function featuresOfPage(page: PageView): string[][] {
  const topic = new TopicReader(page.units)
  return page.units.map((unit, index) => {
    const names: string[] = ['always', page.wrapped ? 'page:wrapped' : 'page:paragraphs']
    describeText(names, unit)
    describeBlock(names, page, unit, page.units[index - 1])
    describeNeighbours(names, page.units, index)
    describePlace(names, page, index)
    if (mayBeHead(unit)) describeTopic(names, topic, index)
    return names
  })
}

/** Features that say how the unit before ended: they decide between open and closed contexts (see `states.ts`). */
export function tellsContext(name: string): boolean {
  return name.startsWith('prev:') || name === 'always'
}

function mayBeHead(unit: Unit): boolean {
  return unit.width <= widestHead && unit.end !== 'comma' && (unit.end !== 'sentence' || !hasStop(unit.text))
}

const marks = new Set('□■◎○●▲△◇◆◣◥☆★▌【〔［[（(')
const closing = new Set('，。、；：！？”’」』）,;:!?)]')
const quotes = new Set('“「『‘"')
const numbered = /^(?:\d{1,4}|[一二三四五六七八九十]{1,3})[、.．]/u
const dated = /^(?:今年|去年|昨日|昨天|今日|日前|近日)?\d{0,2}月?\d{1,2}日/u

function describeText(names: string[], unit: Unit): void {
  const {text} = unit
  const width = widthStep(unit.width)
  names.push(`role:${unit.role}`, `end:${unit.end}`, `width:${width}`, `role+width:${unit.role}+${width}`)
  const first = text[0] ?? ''
  if (quotes.has(first)) names.push('start:quote')
  else if (closing.has(first)) names.push('start:closing')
  else if (first === '—' || first === '－' || first === '-') names.push('start:dash')
  else if (marks.has(first)) names.push('start:mark')
  const start = text.slice(0, 12)
  if (numbered.test(start)) names.push('start:number')
  else if (dated.test(start)) names.push('start:date')
  const sample = text.slice(0, sampleLength)
  const stop = sample.indexOf('。')
  if (stop >= 0) names.push(stop < sample.length - 2 ? 'marks:stop-inside' : 'marks:one-sentence')
  else names.push(/[，；,;]/u.test(sample) ? 'marks:comma' : 'marks:none')
  if (!text.includes('。'))
    names.push(`marks+end:${/[，；,;、]/u.test(sample) ? 'comma' : 'none'}+${unit.end}`)
  if (unit.width <= widestHead) names.push(`prose-words:${proseWords(text)}`)
  if (sample.slice(0, 60).trimEnd().includes(' ')) names.push('has:space')
  if (/[“「《]/u.test(sample)) names.push('has:quote')
  if (/[0-9]/u.test(sample)) names.push('has:digit')
  if (/[！？!?]$/u.test(text.slice(-1))) names.push('end:exclaims')
}

/** Words that running text is full of and heads do without. */
const running = new Set('的了是在我他她你们們這这那就也都還还便把被而且但又很')

function proseWords(text: string): 'none' | 'one' | 'many' {
  let count = 0
  for (const char of text) if (running.has(char)) count++
  return count === 0 ? 'none' : count === 1 ? 'one' : 'many'
}

function describeBlock(names: string[], page: PageView, unit: Unit, before: Unit | undefined): void {
  names.push(`${formOf(unit)}:${unit.opens ? 'opens' : 'runs-on'}`)
  names.push(
    `block:${sizeStep(unit.regionSize)}`,
    unit.alone ? 'block:alone' : unit.prose ? 'block:prose' : 'block:no-prose'
  )
  if (unit.place === 0) names.push('block:first')
  if (unit.place + unit.lines.length === unit.regionSize) names.push('block:last')
  if (page.indented && unit.indent < 1 && unit.place === 0) names.push('indent:missing')
  if (unit.indent >= 1) names.push(page.indented ? 'indent:paragraph' : 'indent:some')
  if (unit.measure > 0)
    names.push(unit.lines.length > 1 ? 'wrap:lines' : unit.full ? 'wrap:full' : 'wrap:short')
  if (!before) return
  const same = before.region === unit.region
  names.push(`${same ? 'same-block' : 'new-block'}+${page.spaced ? 'spaced-page' : 'dense-page'}`)
  if (unit.measure > 0 && before.measure > 0 && !same) {
    names.push(Math.abs(unit.measure - before.measure) <= 1 ? 'measure:same' : 'measure:other')
  }
}

/** Whether a unit is a line of running text, a line that stands alone in it, or a paragraph that was joined before. */
function formOf(unit: Unit): 'line' | 'alone' | 'paragraph' {
  if (unit.alone) return 'alone'
  return unit.measure > 0 ? 'line' : 'paragraph'
}

function describeNeighbours(names: string[], units: readonly Unit[], index: number): void {
  const unit = units[index]
  const before = units[index - 1]
  const after = units[index + 1]
  if (!unit) return
  if (before) {
    const at = where(unit, before)
    const opens = `${formOf(unit)}-${unit.opens ? 'opens' : 'runs'}`
    names.push(
      `prev:${before.end}+${at}`,
      `prev:${before.end}+${at}+${opens}`,
      `prev-role:${before.role}+${at}`
    )
    if (before.measure > 0) names.push(`prev:${before.end}+${at}+${before.full ? 'full' : 'short'}`)
  }
  if (after) {
    names.push(`next-role:${after.role}+${where(unit, after)}`, `next:${bulk(after)}+${where(unit, after)}`)
  }
  names.push(`short-ahead:${shortRun(units, index, 1)}`, `short-behind:${shortRun(units, index, -1)}`)
  if (unit.role !== 'body') {
    const behind = after ? bulk(after) : 'none'
    if (before) names.push(`around:${unit.role}+prev-${before.end}+next-${behind}+${where(unit, before)}`)
  }
  if (unit.role === 'heading' || unit.role === 'bareName') {
    const around = `${shortRun(units, index, -1)}-${shortRun(units, index, 1)}`
    names.push(`heading:${around}+next-role:${after?.role ?? 'none'}`)
    const sections = `${proseRun(units, index, -1)}-${proseRun(units, index, 1)}`
    names.push(`sections:${sections}`, `sections:${sections}+${before ? where(unit, before) : 'new'}`)
  }
  if (unit.regionSize > 1 && !unit.prose) {
    const behindBlock = units.find((other, at) => at > index && other.region !== unit.region)
    names.push(`block-of-short-lines+then:${behindBlock?.role ?? 'none'}`)
  }
  const second = units[index + 2]
  if (second) names.push(`next2-role:${second.role}`)
  const beforeLast = units[index - 2]
  if (beforeLast) names.push(`prev2-role:${beforeLast.role}`)
}

function where(unit: Unit, other: Unit): 'same' | 'new' {
  return unit.region === other.region ? 'same' : 'new'
}

function describePlace(names: string[], page: PageView, index: number): void {
  if (index === 0) names.push('page:first')
  else if (index < 8) names.push('page:top')
  if (index === page.units.length - 1) names.push('page:last')
  else if (index >= page.units.length - 3) names.push('page:bottom')
}

function describeTopic(names: string[], topic: TopicReader, index: number): void {
  const {ahead, behind, across} = topic.at(index)
  names.push(
    `topic-ahead:${shareStep(ahead)}`,
    `topic-behind:${shareStep(behind)}`,
    `topic-across:${acrossStep(across)}`
  )
  if (ahead > behind + 0.1) names.push('topic:ahead-more')
  if (behind > ahead + 0.1) names.push('topic:behind-more')
}

/** Units in a row, up to 4, that could be heads: short and without a stop. */
function shortRun(units: readonly Unit[], index: number, step: 1 | -1): number {
  let count = 0
  for (let at = index + step; count < 4; at += step) {
    const unit = units[at]
    if (!unit || bulk(unit) !== 'short') break
    count++
  }
  return count
}

/** Paragraphs in a row, up to 3, until something short comes: briefs have one under each head, crossheads two and more. */
function proseRun(units: readonly Unit[], index: number, step: 1 | -1): number {
  let count = 0
  for (let at = index + step; count < 3; at += step) {
    const unit = units[at]
    if (!unit || bulk(unit) === 'short') break
    count++
  }
  return count
}

function bulk(unit: Unit): 'prose' | 'short' | 'sentence' {
  if (unit.width > widestHead || (unit.lines.length > 1 && unit.prose)) return 'prose'
  if (unit.end === 'sentence' || unit.end === 'comma' || hasStop(unit.text)) return 'sentence'
  return 'short'
}

function widthStep(width: number): string {
  for (const step of [3, 5, 8, 11, 14, 18, 24, 42]) if (width <= step) return `${step}`
  return 'more'
}

function sizeStep(size: number): string {
  for (const step of [1, 2, 3, 5, 8]) if (size <= step) return `${step}`
  return 'more'
}

function shareStep(share: number): string {
  if (share === 0) return 'none'
  if (share < 0.2) return 'little'
  return share < 0.5 ? 'some' : 'much'
}

/** Likeness of two windows: unrelated stories share 0–3 % of their pairs, neighbouring paragraphs 5 % and more. */
function acrossStep(share: number): string {
  if (share < 0.01) return 'none'
  if (share < 0.03) return 'little'
  return share < 0.07 ? 'some' : 'much'
}
