/**
 * What speaks for and against the states of a line, as named features.
 *
 * A feature is a yes or no that a person can check on the page; what it
 * weighs for each state is learned (`weights.ts`, made by
 * `scripts/train-segment.mjs`). Names are `group:value`; figures are put into
 * a few steps, because a threshold can be explained and a polynomial can not.
 */
import type {LineView, PageView} from './line-view.js'
import {topicAt} from './topic.js'

/** How far a full line may fall short of its measure, in em (see `layout/wrapping.ts`). */
const slack = 1.6

/** Widest line, in em, that is looked at as a possible head. Six columns of a broadsheet hold a head of about 40. */
const widestHead = 42

/** Name the features of a line. `context: true` marks those that tell contexts apart (see `states.ts`). */
export function featuresOf(page: PageView, index: number): string[] {
  const {lines} = page
  const view = lines[index]
  if (!view) return []
  const names: string[] = ['always', page.wrapped ? 'page:wrapped' : 'page:paragraphs']
  describeText(names, view)
  describeWrapping(names, page, view, lines[index - 1])
  describeNeighbours(names, lines, index)
  describePlace(names, page, index)
  if (view.width <= widestHead && view.end !== 'sentence' && view.end !== 'comma')
    describeTopic(names, page, index)
  return names
}

function describeText(names: string[], view: LineView): void {
  const {text} = view
  names.push(`role:${view.role}`, `end:${view.end}`, `width:${widthStep(view.width)}`)
  names.push(`role+width:${view.role}+${widthStep(view.width)}`)
  const start = text.slice(0, 16)
  if (/^[“「『‘"]/u.test(start)) names.push('start:quote')
  else if (/^[，。、；：！？”’」』）,;:!?)]/u.test(start)) names.push('start:closing')
  else if (/^[—－-]/u.test(start)) names.push('start:dash')
  else if (/^[□■◎○●▲△◇◆◣◥☆★▌【〔［[（(]/u.test(start)) names.push('start:mark')
  else if (/^(?:\d{1,4}|[一二三四五六七八九十]{1,3})[、.．]/u.test(start)) names.push('start:number')
  if (/^(?:今年|去年|昨日|昨天|今日|日前|近日)?\d{0,2}月?\d{1,2}日/u.test(start)) names.push('start:date')
  const sample = text.slice(0, 120)
  const stops = countMarks(sample, '。')
  if (stops > 1) names.push('marks:sentences')
  else if (stops === 1) names.push(view.end === 'sentence' ? 'marks:one-sentence' : 'marks:stop-inside')
  else if (/[，；,;]/u.test(sample)) names.push('marks:comma')
  else names.push('marks:none')
  if (/\S [^\s]/u.test(sample.slice(0, 60))) names.push('has:space')
  if (/[“「《]/u.test(sample)) names.push('has:quote')
  if (/[0-9]/u.test(sample)) names.push('has:digit')
  if (/[！？!?]$/u.test(text.slice(-1))) names.push('end:exclaims')
}

function describeWrapping(
  names: string[],
  page: PageView,
  view: LineView,
  before: LineView | undefined
): void {
  const same = before !== undefined && before.region === view.region
  names.push(view.opens ? 'opens' : 'runs-on')
  names.push(`lines:${sizeStep(view.size)}`, view.prose ? 'region:prose' : 'region:no-prose')
  if (view.place === 0) names.push('region:first')
  if (view.place === view.size - 1) names.push('region:last')
  if (page.indented && view.indent < 1 && view.place === 0) names.push('indent:missing-first')
  if (view.indent >= 1) names.push(page.indented ? 'indent:paragraph' : 'indent:some')
  if (view.measure > 0) names.push(isFull(view) ? 'wrap:full' : 'wrap:short')
  if (!before) return
  names.push(same ? 'same-region' : 'new-region')
  if (view.measure > 0 && before.measure > 0 && !same) {
    names.push(Math.abs(view.measure - before.measure) <= 1 ? 'measure:same' : 'measure:other')
  }
}

function describeNeighbours(names: string[], lines: readonly LineView[], index: number): void {
  const view = lines[index]
  const before = lines[index - 1]
  const after = lines[index + 1]
  if (!view) return
  if (before) {
    const same = before.region === view.region
    const where = same ? 'same' : 'new'
    names.push(`prev:${before.end}+${where}`, `prev-role:${before.role}+${where}`)
    if (before.measure > 0) names.push(`prev:${before.end}+${where}+${isFull(before) ? 'full' : 'short'}`)
    if (!same) names.push(`prev:${before.end}+${view.opens ? 'opens' : 'open-question'}`)
  }
  if (after) {
    const where = after.region === view.region ? 'same' : 'new'
    names.push(`next-role:${after.role}+${where}`, `next:${bulk(after)}+${where}`)
  } else names.push('page:last')
  names.push(`short-ahead:${shortRun(lines, index, 1)}`, `short-behind:${shortRun(lines, index, -1)}`)
  const second = lines[index + 2]
  if (second) names.push(`next2-role:${second.role}`)
  if (lines[index - 2]) names.push(`prev2-role:${lines[index - 2]?.role}`)
}

function describePlace(names: string[], page: PageView, index: number): void {
  if (index === 0) names.push('page:first')
  else if (index < 8) names.push('page:top')
  if (index >= page.lines.length - 3) names.push('page:bottom')
}

function describeTopic(names: string[], page: PageView, index: number): void {
  const {ahead, behind, across} = topicAt(page, index)
  names.push(
    `topic-ahead:${shareStep(ahead)}`,
    `topic-behind:${shareStep(behind)}`,
    `topic-across:${acrossStep(across)}`
  )
  if (ahead > behind + 0.1) names.push('topic:ahead-more')
  if (behind > ahead + 0.1) names.push('topic:behind-more')
}

/** Features that say how the line before ended: they decide between open and closed contexts. */
export function tellsContext(name: string): boolean {
  return name.startsWith('prev:') || name === 'always'
}

/** Lines in a row, up to 4, that could be heads: short and without a stop. */
function shortRun(lines: readonly LineView[], index: number, step: 1 | -1): number {
  let count = 0
  for (let at = index + step; count < 4; at += step) {
    const view = lines[at]
    if (!view || bulk(view) !== 'short') break
    count++
  }
  return count
}

function bulk(view: LineView): 'prose' | 'short' | 'sentence' {
  if (view.measure > 0 && view.size >= 3 && view.prose) return 'prose'
  if (view.width > widestHead) return 'prose'
  if (view.end === 'sentence' || view.end === 'comma' || /[。；]/u.test(view.text)) return 'sentence'
  return 'short'
}

function isFull(view: LineView): boolean {
  return view.width + view.indent >= view.measure - slack
}

function countMarks(text: string, mark: string): number {
  let count = 0
  for (let at = text.indexOf(mark); at >= 0 && count < 3; at = text.indexOf(mark, at + 1)) count++
  return count
}

function widthStep(width: number): string {
  for (const step of [3, 5, 8, 11, 14, 18, 24, 32, 42]) if (width <= step) return `${step}`
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
