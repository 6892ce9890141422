/** The invariants of the tree (see `README.md`), for tests and for trees read from files. */
import {applyEdits, findEditFaults} from './edits.js'
import {countPoints} from './points.js'
import {joinLines} from './to-text.js'
import type {Box, Cut, Line, Node, Page} from './types.js'
import {collectLines} from './visit.js'

/** Types that may stand under each type; a line has none. */
const allowed: Readonly<Record<Exclude<Node['type'], 'line'>, readonly Node['type'][]>> = {
  issue: ['page'],
  page: ['region', 'article', 'furniture'],
  region: ['line'],
  furniture: ['line'],
  article: [
    ...(['standingHead', 'kicker', 'headline', 'deck', 'paragraph', 'crosshead'] as const),
    ...(['dateline', 'byline', 'figure', 'jump'] as const)
  ],
  standingHead: ['line'],
  kicker: ['line'],
  headline: ['line'],
  deck: ['line'],
  paragraph: ['line'],
  crosshead: ['line'],
  dateline: ['line'],
  byline: ['line'],
  figure: ['caption', 'credit'],
  caption: ['line'],
  credit: ['line'],
  jump: ['line']
}

/**
 * Say what is wrong with a page.
 *
 * @param page tree after any stage.
 * @param before the same page before the stage (a copy); lines must be the
 *   same ones, with the same `raw` and `box`.
 * @returns one sentence for each broken invariant; empty when all hold.
 */
export function checkPage(page: Page, before?: Page): string[] {
  return [
    ...checkJson(page, page.id, 0),
    ...checkNode(page),
    ...checkIds(page),
    ...collectLines(page).flatMap(checkLine),
    ...(before ? checkConserved(page, before) : [])
  ]
}

/** Deepest tree that is looked at; npst is five deep, and a cycle has no end. */
const deepest = 30

/** Nothing that JSON would change: no `undefined`, `null`, NaN, class or cycle. */
function checkJson(value: unknown, path: string, depth: number): string[] {
  if (depth > deepest) return [`${path}: nested deeper than ${deepest}, perhaps a cycle`]
  if (typeof value === 'string' || typeof value === 'boolean') return []
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path}: ${value} is not JSON`]
  if (Array.isArray(value))
    return value.flatMap((item, index) => checkJson(item, `${path}.${index}`, depth + 1))
  if (typeof value !== 'object' || value === null) return [`${path}: ${String(value)} is not allowed`]
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) return [`${path}: not a plain object`]
  return Object.entries(value).flatMap(([key, item]) => checkJson(item, `${path}.${key}`, depth + 1))
}

function checkNode(node: Node): string[] {
  if (node.type === 'line') return []
  const names = allowed[node.type]
  if (names === undefined) return [`${String(node.type)} is no type of node`]
  const faults: string[] = []
  for (const child of node.children) {
    if (names.includes(child.type)) faults.push(...checkNode(child))
    else faults.push(`${child.type} may not stand in ${node.type}`)
  }
  if ('cuts' in node && node.cuts) faults.push(...checkCuts(node.children, node.cuts))
  return faults
}

/** Cuts lie inside the joined text of their node, in order, and do not overlap. */
function checkCuts(lines: readonly Line[], cuts: readonly Cut[]): string[] {
  const length = countPoints(joinLines(lines))
  const faults: string[] = []
  let at = 0
  for (const {start, end} of cuts) {
    const name = `cut ${start}–${end} at ${lines[0]?.id ?? 'no line'}`
    if (start >= end) faults.push(`${name} is empty`)
    if (end > length) faults.push(`${name} reaches behind the text of ${length}`)
    if (start < at) faults.push(`${name} overlaps the one before it or is out of order`)
    at = Math.max(at, end)
  }
  return faults
}

function checkIds(page: Page): string[] {
  const seen = new Set<string>()
  return collectLines(page).flatMap(({id}) => {
    if (seen.has(id)) return [`${id} stands twice`]
    seen.add(id)
    return []
  })
}

function checkLine(line: Line): string[] {
  const edits = line.data?.edits ?? []
  const faults = findEditFaults(line.raw, edits).map((fault) => `${line.id}: ${fault}`)
  if (faults.length === 0 && applyEdits(line.raw, edits) !== line.value)
    faults.push(`${line.id}: value is not raw with its edits`)
  return faults
}

/** Lines are the same ones as before, as they were read. */
function checkConserved(page: Page, before: Page): string[] {
  const now = new Map(collectLines(page).map((line) => [line.id, line]))
  const faults: string[] = []
  for (const old of collectLines(before)) {
    const line = now.get(old.id)
    now.delete(old.id)
    if (!line) faults.push(`${old.id} is lost`)
    else if (line.raw !== old.raw) faults.push(`${old.id}: raw changed`)
    else if (!isSameBox(line.box, old.box)) faults.push(`${old.id}: box changed`)
  }
  for (const id of now.keys()) faults.push(`${id} is new`)
  return faults
}

function isSameBox(a: Box | undefined, b: Box | undefined): boolean {
  if (!a || !b) return a === b
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height
}
