/** What speaks for and against two blocks of a page standing in one story, one behind the other. */
import type {Fragment} from './fragments.js'
import type {LikenessReader} from './likeness.js'

/** What a block can be that goes on with no other. */
export const openings = ['head', 'text', 'figure', 'furniture'] as const
export type Opening = (typeof openings)[number]

/** A page as the joiner sees it. */
export interface TangledPage {
  fragments: readonly Fragment[]
  likeness: LikenessReader
  /** Index pairs of characters that stand beside each other somewhere on the page. */
  neighbours: ReadonlySet<string>
  /** Likeness to each other block, for ranks. */
  ranks: readonly (readonly number[])[]
  /** Likeness of what would come together: all that stands before and with `a`, all that stands with `b` and behind; after a first look. */
  pooled?: readonly (readonly number[])[]
  /** Log-likelihood gain of reading two texts as one, where a dictionary is at hand. */
  fluency?: (before: string, after: string) => number
}

/** Steps of a figure, as the end of a feature’s name. */
function step(value: number, limits: readonly number[]): string {
  let at = 0
  while (at < limits.length && value > (limits[at] ?? 0)) at++
  return String(at)
}

const likenessLimits = [0, 0.01, 0.02, 0.03, 0.05, 0.08, 0.12, 0.2]
const distanceLimits = [-6, -3, -2, -1, 0, 1, 2, 3, 4, 6, 9, 14]
const lineLimits = [1, 2, 4, 8, 16]
const widthLimits = [5, 8, 11, 14, 18, 24, 34]
const fluencyLimits = [-2, 0, 0.5, 2, 4, 7, 11]

/** Something seen; `value` is 1 for what is simply there. */
export type Seen = string | readonly [name: string, value: number]

/** Name what is seen of block `b` behind block `a`. */
export function describePair(page: TangledPage, a: number, b: number): Seen[] {
  const before = page.fragments[a]
  const after = page.fragments[b]
  if (!before || !after) return []
  const kinds = `${before.kind}>${after.kind}`
  const found: Seen[] = [
    `kinds:${kinds}`,
    `ends:${kinds}:${before.stop}>${after.start}`,
    `roles:${before.last}>${after.first}`,
    `order:${kinds}:${step(b - a, distanceLimits)}`
  ]
  const like = page.likeness.between(a, b)
  found.push(
    [`like:${kinds}`, Math.min(1, like * 5)],
    [`lead:${kinds}`, leadOf(page, a, b)],
    [`lead-back:${kinds}`, leadOf(page, b, a)]
  )
  found.push(`likeness:${kinds}:${step(like, likenessLimits)}`)
  if (page.pooled) {
    const pool = page.pooled[a]?.[b] ?? 0
    found.push(
      `pool:${kinds}:${step(pool, likenessLimits)}`,
      [`pool:${kinds}`, Math.min(1, pool * 5)],
      [`pool-lead:${kinds}`, leadIn(page.pooled, a, b)],
      [`pool-lead-back:${kinds}`, leadBack(page.pooled, a, b)]
    )
  }
  found.push(`rank:${kinds}:${rankOf(page, a, b)}+${rankOf(page, b, a)}`)
  if (before.kind === 'body' && after.kind === 'body') describeText(found, page, before, after, a, b)
  if (before.kind === 'head')
    found.push(`head-order:${sameKindBetween(page, a, b, 'head')}+${bodiesBetween(page, a, b)}`)
  return found
}

function describeText(
  found: Seen[],
  page: TangledPage,
  before: Fragment,
  after: Fragment,
  a: number,
  b: number
): void {
  const torn = before.stop === 'torn' || before.stop === 'comma'
  if (before.measure > 0 && after.measure > 0) {
    const off = Math.abs(before.measure - after.measure)
    found.push(`measure:${off <= 0.5 ? 'same' : off <= 1 ? 'near' : off <= 2 ? 'other' : 'far'}`)
    if (off <= 1) found.push(`same-column:${alikeBetween(page, a, b)}:${b > a ? 'behind' : 'before'}`)
  }
  const taller = before.lines - after.lines
  const same = Math.abs(before.measure - after.measure) <= 1 ? 'same' : 'other'
  found.push(
    `height:${same}:${step(taller, [-9, -4, -2, -1, 0, 1, 2, 4, 9])}:${b === a + 1 ? 'next' : b > a ? 'behind' : 'before'}`,
    `height-then:${step(taller, [-2, -1, 0, 1, 2])}:${before.stop}>${after.start}`
  )
  if (b > a) found.push(`skipped:${same}:${tallBetween(page, a, b)}`)
  if (before.quotes > 0 || after.closes) {
    found.push(`quotes:${before.quotes > 0 ? 'open' : 'none'}>${after.closes ? 'closes' : 'none'}`)
  }
  if (!torn && before.stop !== 'sentence-full') return
  const tail = before.text.slice(-1)
  const front = after.text.slice(0, 1)
  if (torn) {
    found.push(`pair-on-page:${page.neighbours.has(tail + front) ? 'yes' : 'no'}`)
    if (page.fluency && after.start !== 'opens') {
      found.push(
        `fluency:${step(page.fluency(before.text.slice(-6), after.text.slice(0, 6)), fluencyLimits)}`
      )
    }
  }
  found.push(`front:${torn ? 'torn' : 'full'}:${/[\p{P}]/u.test(front) ? front : 'word'}`)
}

/** Name what is seen of a block that goes on with no other. */
export function describeOpening(page: TangledPage, index: number, opening: Opening): Seen[] {
  const own = page.fragments[index]
  if (!own) return []
  const best = Math.max(0, ...(page.ranks[index] ?? []))
  return [
    `opening:${opening}`,
    ...[
      `kind:${own.kind}`,
      `roles:${own.first}+${own.last}`,
      `start:${own.kind}:${own.start}`,
      `stop:${own.kind}:${own.stop}`,
      `lines:${own.kind}:${step(own.lines, lineLimits)}`,
      `width:${own.kind}:${step(own.width, widthLimits)}`,
      `likeness:${own.kind}:${step(best, likenessLimits)}`,
      `first:${index === 0 ? 'first' : index < 4 ? 'top' : index >= page.fragments.length - 2 ? 'bottom' : 'middle'}`,
      `front:${/[\p{P}]/u.test(own.text.slice(0, 1)) ? own.text.slice(0, 1) : 'word'}`
    ].map((name) => `opening:${opening}:${name}`)
  ]
}

/** Name what is seen of a block behind which its story ends. */
export function describeEnding(page: TangledPage, index: number): Seen[] {
  const own = page.fragments[index]
  if (!own) return []
  const best = Math.max(0, ...(page.ranks[index] ?? []))
  return [
    'ending',
    `ending:stop:${own.kind}:${own.stop}`,
    `ending:roles:${own.last}`,
    `ending:lines:${own.kind}:${step(own.lines, lineLimits)}`,
    `ending:likeness:${own.kind}:${step(best, likenessLimits)}`,
    `ending:quotes:${own.quotes > 0 ? 'open' : 'none'}`
  ]
}

/** How many blocks are more like `a` than `b` is: 0, 1, 2, 3 or more. */
function rankOf(page: TangledPage, a: number, b: number): string {
  const row = page.ranks[a] ?? []
  const own = row[b] ?? 0
  if (own === 0) return 'none'
  let better = 0
  for (const other of row) if (other > own) better++
  return better > 2 ? '3' : String(better)
}

/** Blocks between two, in the order of the input, whose columns are as wide. */
function alikeBetween(page: TangledPage, a: number, b: number): string {
  const measure = page.fragments[b]?.measure ?? 0
  return countBetween(page, a, b, (other) => other.kind === 'body' && Math.abs(other.measure - measure) <= 1)
}

function sameKindBetween(page: TangledPage, a: number, b: number, kind: Fragment['kind']): string {
  return b < a ? 'before' : countBetween(page, a, b, (other) => other.kind === kind)
}

/** Texts that open a paragraph between two blocks. */
function bodiesBetween(page: TangledPage, a: number, b: number): string {
  return countBetween(page, a, b, (other) => other.kind === 'body' && other.start !== 'flush')
}

function countBetween(page: TangledPage, a: number, b: number, test: (other: Fragment) => boolean): string {
  let count = 0
  for (let i = Math.min(a, b) + 1; i < Math.max(a, b); i++) {
    const other = page.fragments[i]
    if (other && test(other)) count++
  }
  return count > 4 ? '5' : String(count)
}

/** By how much `b` is more like `a` than any other block is, or less. */
function leadOf(page: TangledPage, a: number, b: number): number {
  const row = page.ranks[a] ?? []
  const own = row[b] ?? 0
  let best = 0
  for (const [index, other] of row.entries()) if (index !== b && other > best) best = other
  return Math.max(-1, Math.min(1, (own - best) * 8))
}

function leadIn(matrix: readonly (readonly number[])[], a: number, b: number): number {
  const row = matrix[a] ?? []
  const own = row[b] ?? 0
  let best = 0
  for (const [index, other] of row.entries()) if (index !== b && other > best) best = other
  return Math.max(-1, Math.min(1, (own - best) * 8))
}

function leadBack(matrix: readonly (readonly number[])[], a: number, b: number): number {
  const own = matrix[a]?.[b] ?? 0
  let best = 0
  for (const [index, row] of matrix.entries()) if (index !== a && (row[b] ?? 0) > best) best = row[b] ?? 0
  return Math.max(-1, Math.min(1, (own - best) * 8))
}

/** Blocks of text between two that are as tall as the first: columns of the same band. */
function tallBetween(page: TangledPage, a: number, b: number): string {
  const own = page.fragments[a]
  return countBetween(
    page,
    a,
    b,
    (other) => other.kind === 'body' && Math.abs(other.lines - (own?.lines ?? 0)) <= 1
  )
}
