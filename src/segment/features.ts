/**
 * What speaks for and against the states of a unit, as named features.
 *
 * A feature is a yes or no that a person can check on the page; what it
 * weighs for each state is learned (`weights.ts`, made by
 * `scripts/train-segment.mjs`). Figures are put into a few steps, because a
 * threshold can be explained and a polynomial can not.
 */
import {type Role, roles} from '../npst/roles.js'
import {type FeatureId, feature, nameOf, paired, tripled, valued} from './feature-space.js'
import {describePrint} from './print-features.js'
import {proseRun, shortRun} from './runs.js'
import {TopicReader} from './topic.js'
import {bulks, ends, type PageView, type Unit, widestHead} from './units.js'

const wheres = ['same', 'new'] as const
const forms = [
  'line-opens',
  'line-runs',
  'alone-opens',
  'alone-runs',
  'paragraph-opens',
  'paragraph-runs'
] as const
const widths = ['3', '5', '8', '11', '14', '18', '24', '42', 'more'] as const
const widthLimits = widths.slice(0, -1).map(Number)
const sizes = ['1', '2', '3', '5', '8', 'more'] as const
const sizeLimits = sizes.slice(0, -1).map(Number)
const counts = ['0', '1', '2', '3', '4'] as const
const shares = ['none', 'little', 'some', 'much'] as const
const bulksOrNone = [...bulks, 'none'] as const
const rolesOrNone = [...roles, 'none'] as const

const always = feature('always')
const pageIs = valued('page', ['wrapped', 'paragraphs'])
const pagePlace = valued('page-place', ['first', 'top', 'last', 'bottom'])

const roleIs = valued('role', roles)
const endIs = valued('end', ends)
const widthIs = valued('width', widths)
const roleWidth = paired('role+width', roles, widths)
const startIs = valued('start', ['quote', 'closing', 'dash', 'mark', 'number', 'date'])
const marksAre = valued('marks', ['stop-inside', 'one-sentence', 'comma', 'none'])
const marksEnd = paired('marks+end', ['comma', 'none'], ends)
const proseWordsAre = valued('prose-words', ['none', 'one', 'many'])
const holds = valued('has', ['space', 'quote', 'digit', 'exclamation'])

const formIs = valued('form', forms)
const blockSize = valued('block', sizes)
const blockIs = valued('block', ['alone', 'prose', 'no-prose', 'first', 'last'])
const indentIs = valued('indent', ['missing', 'paragraph', 'some'])
const wrapIs = valued('wrap', ['lines', 'full', 'short'])
const blockStart = paired('block-start', wheres, ['spaced-page', 'dense-page'])
const measureIs = valued('measure', ['same', 'other'])
const shortBlockThen = valued('block-of-short-lines+then', rolesOrNone)

const prevEnd = paired('prev', ends, wheres)
const prevEndForm = tripled('prev', ends, wheres, forms)
const prevEndFull = tripled('prev', ends, wheres, ['full', 'short'])
const prevRole = paired('prev-role', roles, wheres)
const nextRole = paired('next-role', roles, wheres)
const nextBulk = paired('next', bulks, wheres)
const prevRole2 = valued('prev2-role', roles)
const nextRole2 = valued('next2-role', roles)
const shortAhead = valued('short-ahead', counts)
const shortBehind = valued('short-behind', counts)
const aroundSame = tripled('around-same', roles, ends, bulksOrNone)
const aroundNew = tripled('around-new', roles, ends, bulksOrNone)
const headingRun = tripled('heading-run', counts, counts, rolesOrNone)
const sections = tripled('sections', counts, counts, wheres)

const topicAhead = valued('topic-ahead', shares)
const topicBehind = valued('topic-behind', shares)
const topicAcross = valued('topic-across', shares)
const topicMore = valued('topic-more', ['ahead', 'behind'])

/** Characters of a text in which punctuation and figures are looked for. */
const sampleLength = 120

/** Name the features of every unit of a page. */
export function featuresOfPage(page: PageView): FeatureId[][] {
  const topic = new TopicReader(page.units)
  const behind = rolesBehindBlocks(page.units)
  const features = page.units.map((unit, index) => {
    const found: FeatureId[] = [always, pageIs(page.wrapped ? 'wrapped' : 'paragraphs')]
    describeText(found, unit)
    describeBlock(found, page, unit, page.units[index - 1])
    describeNeighbours(found, page.units, index, behind[index] ?? 'none')
    describePlace(found, page, index)
    if (mayBeHead(unit)) describeTopic(found, topic, index)
    return found
  })
  if (page.prints) describePrint(features, page.units, page.prints)
  return features
}

/** Features that say how the unit before ended: they decide between open and closed contexts (see `states.ts`). */
export function tellsContext(id: FeatureId): boolean {
  const name = nameOf(id)
  return id === always || name.startsWith('prev:') || name.startsWith('break+prev:')
}

const startMarks = new Set('□■◎○●▲△◇◆◣◥☆★▌【〔［[（(')
const closing = new Set('，。、；：！？”’」』）,;:!?)]')
const quotes = new Set('“「『‘"')
const dashes = new Set('—－-')
const numbered = /^(?:\d{1,4}|[一二三四五六七八九十]{1,3})[、.．]/u
const dated = /^(?:今年|去年|昨日|昨天|今日|日前|近日)?\d{0,2}月?\d{1,2}日/u

function describeText(found: FeatureId[], unit: Unit): void {
  const {text} = unit
  const width = widthStep(unit.width)
  found.push(roleIs(unit.role), endIs(unit.end), widthIs(width), roleWidth(unit.role, width))
  const first = text[0] ?? ''
  if (quotes.has(first)) found.push(startIs('quote'))
  else if (closing.has(first)) found.push(startIs('closing'))
  else if (dashes.has(first)) found.push(startIs('dash'))
  else if (startMarks.has(first)) found.push(startIs('mark'))
  const start = text.slice(0, 12)
  if (numbered.test(start)) found.push(startIs('number'))
  else if (dated.test(start)) found.push(startIs('date'))
  const sample = text.slice(0, sampleLength)
  const stop = sample.indexOf('。')
  if (stop >= 0) found.push(marksAre(stop < sample.length - 2 ? 'stop-inside' : 'one-sentence'))
  else found.push(marksAre(/[，；,;]/u.test(sample) ? 'comma' : 'none'))
  if (!unit.stop) found.push(marksEnd(/[，；,;、]/u.test(sample) ? 'comma' : 'none', unit.end))
  if (unit.width <= widestHead) found.push(proseWordsAre(proseWords(text)))
  if (sample.slice(0, 60).trimEnd().includes(' ')) found.push(holds('space'))
  if (/[“「《]/u.test(sample)) found.push(holds('quote'))
  if (/[0-9]/u.test(sample)) found.push(holds('digit'))
  if (/[！？!?]$/u.test(text.slice(-1))) found.push(holds('exclamation'))
}

/** Words that running text is full of and heads do without. */
const running = new Set('的了是在我他她你们們这這那就也都还還便把被而且但又很')

function proseWords(text: string): 'none' | 'one' | 'many' {
  let count = 0
  for (const char of text) if (running.has(char)) count++
  return count === 0 ? 'none' : count === 1 ? 'one' : 'many'
}

function describeBlock(found: FeatureId[], page: PageView, unit: Unit, before: Unit | undefined): void {
  found.push(formIs(formOf(unit)), blockSize(sizeStep(unit.regionSize)))
  found.push(blockIs(unit.alone ? 'alone' : unit.prose ? 'prose' : 'no-prose'))
  if (unit.place === 0) found.push(blockIs('first'))
  if (unit.place + unit.lines.length === unit.regionSize) found.push(blockIs('last'))
  if (page.indented && unit.indent < 1 && unit.place === 0) found.push(indentIs('missing'))
  if (unit.indent >= 1) found.push(indentIs(page.indented ? 'paragraph' : 'some'))
  if (unit.measure > 0) found.push(wrapIs(unit.lines.length > 1 ? 'lines' : unit.full ? 'full' : 'short'))
  if (!before) return
  found.push(blockStart(where(unit, before), page.spaced ? 'spaced-page' : 'dense-page'))
  if (unit.measure > 0 && before.measure > 0 && before.region !== unit.region) {
    found.push(measureIs(Math.abs(unit.measure - before.measure) <= 1 ? 'same' : 'other'))
  }
}

/** Role of the first unit behind the block of each unit: what a block of short lines is the head of. */
function rolesBehindBlocks(units: readonly Unit[]): (Role | 'none')[] {
  const behind: (Role | 'none')[] = units.map(() => 'none')
  for (let index = units.length - 2; index >= 0; index--) {
    const next = units[index + 1]
    if (next) behind[index] = next.region === units[index]?.region ? (behind[index + 1] ?? 'none') : next.role
  }
  return behind
}

function describeNeighbours(
  found: FeatureId[],
  units: readonly Unit[],
  index: number,
  behindBlock: Role | 'none'
): void {
  const unit = units[index]
  const before = units[index - 1]
  const after = units[index + 1]
  if (!unit) return
  if (before) {
    const at = where(unit, before)
    found.push(prevEnd(before.end, at), prevEndForm(before.end, at, formOf(unit)), prevRole(before.role, at))
    if (before.measure > 0) found.push(prevEndFull(before.end, at, before.full ? 'full' : 'short'))
  }
  if (after) {
    const at = where(unit, after)
    found.push(nextRole(after.role, at), nextBulk(after.bulk, at))
  }
  const ahead = countOf(shortRun(units, index, 1))
  const behind = countOf(shortRun(units, index, -1))
  found.push(shortAhead(ahead), shortBehind(behind))
  if (unit.role !== 'body' && before) {
    const around = before.region === unit.region ? aroundSame : aroundNew
    found.push(around(unit.role, before.end, after?.bulk ?? 'none'))
  }
  if (unit.role === 'heading' || unit.role === 'bareName') {
    found.push(headingRun(behind, ahead, after?.role ?? 'none'))
    const at = before ? where(unit, before) : 'new'
    found.push(sections(countOf(proseRun(units, index, -1)), countOf(proseRun(units, index, 1)), at))
  }
  if (unit.regionSize > 1 && !unit.prose) found.push(shortBlockThen(behindBlock))
  const second = units[index + 2]
  if (second) found.push(nextRole2(second.role))
  const beforeLast = units[index - 2]
  if (beforeLast) found.push(prevRole2(beforeLast.role))
}

function describePlace(found: FeatureId[], page: PageView, index: number): void {
  if (index === 0) found.push(pagePlace('first'))
  else if (index < 8) found.push(pagePlace('top'))
  if (index === page.units.length - 1) found.push(pagePlace('last'))
  else if (index >= page.units.length - 3) found.push(pagePlace('bottom'))
}

function describeTopic(found: FeatureId[], topic: TopicReader, index: number): void {
  const {ahead, behind, across} = topic.at(index)
  found.push(topicAhead(shareStep(ahead)), topicBehind(shareStep(behind)), topicAcross(acrossStep(across)))
  if (ahead > behind + 0.1) found.push(topicMore('ahead'))
  if (behind > ahead + 0.1) found.push(topicMore('behind'))
}

function mayBeHead({width, end, stop}: Unit): boolean {
  return width <= widestHead && end !== 'comma' && (end !== 'sentence' || !stop)
}

function where(unit: Unit, other: Unit): (typeof wheres)[number] {
  return unit.region === other.region ? 'same' : 'new'
}

/** Whether a unit is a line of running text, a line that stands alone in it, or a paragraph that was joined before. */
function formOf(unit: Unit): (typeof forms)[number] {
  if (unit.alone) return unit.opens ? 'alone-opens' : 'alone-runs'
  if (unit.measure > 0) return unit.opens ? 'line-opens' : 'line-runs'
  return unit.opens ? 'paragraph-opens' : 'paragraph-runs'
}

function countOf(count: number): (typeof counts)[number] {
  return counts[count] ?? '4'
}

function widthStep(width: number): (typeof widths)[number] {
  let step = 0
  while (width > (widthLimits[step] ?? width)) step++
  return widths[step] ?? 'more'
}

function sizeStep(size: number): (typeof sizes)[number] {
  let step = 0
  while (size > (sizeLimits[step] ?? size)) step++
  return sizes[step] ?? 'more'
}

function shareStep(share: number): (typeof shares)[number] {
  if (share === 0) return 'none'
  if (share < 0.2) return 'little'
  return share < 0.5 ? 'some' : 'much'
}

/** Likeness of two windows: unrelated stories share 0–3 % of their pairs, neighbouring paragraphs 5 % and more. */
function acrossStep(share: number): (typeof shares)[number] {
  if (share < 0.01) return 'none'
  if (share < 0.03) return 'little'
  return share < 0.07 ? 'some' : 'much'
}
