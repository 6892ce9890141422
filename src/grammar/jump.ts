/** Lines that send the reader on: 下转第3版, 上接第一版. The forms are in `forms/jumps.ts`. */
import {toPoints} from '../npst/points.js'
import {compileForm, toClass} from './forms/compile.js'
import {type JumpForm, jumpForms, jumpSlots} from './forms/jumps.js'
import {printedAs} from './forms/script-pairs.js'
import {numeralClass, parseNumeral} from './numerals.js'

/** A jump; offsets in code points of the text that was read, brackets and arrows included. */
export interface JumpMatch {
  direction: 'to' | 'from'
  /** Number of the page; absent when none is named. */
  page?: number
  /** As printed, without brackets and arrows. */
  value: string
  start: number
  end: number
  /** Row of the table that read it: `jump:continued-below`. */
  form: string
}

/** Longest jump, in UTF-16 units. */
const window = 40

const open = toClass(printedAs('（'))
const close = toClass(printedAs('）'))
const arrow = '[\\s\\u3000▶►▷→↗↘↓⇨◆■●▲△▼★☆※◀◄◁←↙☞>＞»]{0,6}'

interface Entry {
  row: JumpForm
  /** What every match holds; asked first, because it is cheap. */
  gate: RegExp
  // （下转第四版）, ▶▶下轉第3版
  whole: RegExp
  // at the start: （上接第1版）, or a line of its own joined to the text with a blank
  start?: RegExp
  // at the end: …（下转第3版）, …。 下转第3版, …▶下轉第3版
  end?: RegExp
}

const entries: readonly Entry[] = jumpForms.map((row) => {
  const {source, needs} = compileForm(row.form, jumpSlots)
  const gate = needs ? new RegExp(toClass(needs), 'u') : /./u
  const boxed = `${arrow}${open}${arrow}(?<boxed>${source})${arrow}${close}`
  const bare = `(?<bare>${source.replaceAll('(?<', '(?<x')})`
  const whole = new RegExp(`^${arrow}${open}?${arrow}(?<bare>${source})${arrow}${close}?${arrow}$`, 'u')
  // 详见第7版） is the torn end of an item of an index.
  if (row.alone) return {row, gate, whole: new RegExp(`^(?:${boxed}|${arrow}${bare})${arrow}$`, 'u')}
  return {
    row,
    gate,
    whole,
    start: new RegExp(`^(?:${boxed}|${arrow}${bare}(?=[\\s\\u3000]))`, 'u'),
    end: new RegExp(`(?:${boxed}|(?<=[。！？”」』，,\\s\\u3000▶►→])${bare})${arrow}[。.]?$`, 'u')
  }
})

/**
 * Read a jump that is the whole text, or its start, or its end.
 *
 * @param text a line or a paragraph; 40 characters of either end are looked at.
 */
export function matchJump(text: string): JumpMatch | undefined {
  const trimmed = text.trimEnd()
  const base = Math.max(0, trimmed.length - window)
  const tail = trimmed.slice(base)
  const head = text.slice(0, window)
  const atEnd = sign.test(tail)
  const atStart = base === 0 ? atEnd : sign.test(head)
  if (!atStart && !atEnd) return
  return (
    (base === 0 ? find(tail, 'whole', text, 0) : undefined) ??
    (atEnd ? find(tail, 'end', text, base) : undefined) ??
    (atStart ? find(head, 'start', text, 0) : undefined)
  )
}

/** The end of every verb, with the beginning of the page behind it. */
const sign = new RegExp(
  `[转轉接入至到见見刊]\\s?(?:今日|本[报報])?\\s?(?:第|[A-ZＡ-Ｚ${numeralClass}]|中[缝縫])`,
  'u'
)

function find(
  slice: string,
  place: 'whole' | 'start' | 'end',
  text: string,
  base: number
): JumpMatch | undefined {
  for (const entry of entries) {
    // What opens a text comes from another page; a story does not go on before it began.
    if (place === 'start' && entry.row.direction !== 'from') continue
    if (!entry.gate.test(slice)) continue
    const match = entry[place]?.exec(slice)
    if (match) return toJump(text, entry.row, match, base)
  }
  return
}

function toJump(text: string, row: JumpForm, match: RegExpExecArray, base: number): JumpMatch {
  const groups = match.groups ?? {}
  const number = parseNumeral(groups.number ?? groups.coded ?? groups.xnumber ?? groups.xcoded ?? '')
  const value = (groups.boxed ?? groups.bare ?? '').replace(/[\s\u3000]|未完[，,]?/gu, '').replace(/^，/u, '')
  const start = toPoints(text, base + match.index)
  return {
    direction: row.direction,
    // Pages are counted from 1: 第0版 is a misprint, or a misread 8.
    ...(number ? {page: number} : {}),
    value,
    start,
    end: start + toPoints(match[0], match[0].length),
    form: `jump:${row.id}`
  }
}
