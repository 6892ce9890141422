/** What a person should look at on a page. */
import type {Article, Decision, Jump, Line, Node} from '../../npst/types.js'
import {collectLines} from '../../npst/visit.js'
import {emitBox, emitDecision} from '../emit-source.js'
import {round} from '../round.js'
import type {ReviewEntry, ReviewKind} from '../schema/index.js'
import {judgeDecision} from './judge-decision.js'
import {chanceOf, costs, mostEvidence, readBelow} from './thresholds.js'

/** A doubt before it has a place in the list of a run. */
export type Doubtful = Omit<ReviewEntry, 'rank'>

/** Where the doubts of an article are. */
export interface Whereabouts {
  issue: string
  page: string
  article: string
  source: string
}

/** Configuration. */
export interface DoubtOptions {
  /** Decisions less likely than this to be right are listed, from 0 to 1. */
  below: number
  /** Lines that begin a story of the page: an end before one of them is told there. */
  starts: ReadonlySet<string>
  /** Jumps whose other end was looked for and not found. */
  unmatched: ReadonlySet<Node>
}

/** Characters of a line that are shown. */
const shownCharacters = 40

/** Chance that a story without its rest is whole all the same: nothing is known. */
const unknown = 0.5

/** Sample: `continues p01-l0012`, `before p12-2-l0007`. */
const lineId = /p\d{1,6}(?:-\d{1,5})?-l\d{1,7}/gu

/** List the doubts of an article, in the order of its lines. */
export function listDoubts(article: Article, where: Whereabouts, options: DoubtOptions): Doubtful[] {
  const lines = new Map(collectLines(article).map((line) => [line.id, line]))
  const decisions = article.data?.decisions ?? []
  return [
    ...mergeReadings(decisions.flatMap((decision) => doubtDecision(decision, lines, where, options))),
    ...article.children.flatMap((node) =>
      node.type === 'jump' && options.unmatched.has(node) ? doubtJump(node, where) : []
    ),
    ...[...lines.values()].flatMap((line) => [
      ...doubtReading(line, where),
      ...doubtEdits(line, where, options),
      ...doubtSuggestions(line, where)
    ])
  ]
}

/** The chance that a decision is right; nothing where there was no choice. */
export function confidenceOf({margin}: Decision): number | undefined {
  return margin === undefined ? undefined : chanceOf(margin)
}

function doubtDecision(
  decision: Decision,
  lines: ReadonlyMap<string, Line>,
  where: Whereabouts,
  {below, starts}: DoubtOptions
): Doubtful[] {
  const confidence = confidenceOf(decision)
  const line = lines.get(decision.line)
  if (confidence === undefined || confidence >= below || !line) return []
  const others = decision.choice.match(lineId) ?? []
  if (decision.about === 'end' && others.some((id) => starts.has(id))) return []
  const {choice, rejected, margin = 0, evidence} = emitDecision(decision)
  const {kind, what} = judgeDecision(decision)
  const other = rejected === undefined ? {} : {rejected}
  return [
    {
      ...describe(kind, what, line, where),
      lines: decision.about === 'join' ? [...others, line.id] : [line.id, ...others],
      choice,
      ...other,
      ...weigh(kind, confidence),
      margin,
      evidence: evidence.slice(0, mostEvidence)
    }
  ]
}

/**
 * Make one doubt of those in a row that lead by the same: where one line is
 * read another way, those around it are as well, and it is one other reading
 * of the page that came near. The one that costs most speaks for all.
 */
function mergeReadings(doubts: readonly Doubtful[]): Doubtful[] {
  const merged: Doubtful[] = []
  for (const doubt of doubts) {
    const last = merged.at(-1)
    const same = last && last.margin === doubt.margin && last.kind !== 'head' && doubt.kind !== 'head'
    if (!same) merged.push(doubt)
    else {
      const worse = doubt.risk > last.risk ? doubt : last
      merged[merged.length - 1] = {...worse, lines: [...new Set([...last.lines, ...doubt.lines])]}
    }
  }
  return merged
}

function doubtJump(jump: Jump, where: Whereabouts): Doubtful[] {
  const [line] = jump.children
  if (!line) return []
  const page = jump.page === undefined ? 'another page' : `page ${jump.page}`
  const shown = describe('jump', `The rest on ${page} was not found`, line, where)
  return [
    {...shown, choice: 'ends here', rejected: `goes on on ${page}`, ...weigh('jump', unknown), evidence: []}
  ]
}

function doubtReading(line: Line, where: Whereabouts): Doubtful[] {
  const {confidence, data, raw} = line
  if (confidence === undefined || confidence >= readBelow) return []
  const shown = describe('recognition', 'This line was hard to read', line, where)
  const other = data?.readings?.find(({text}) => text.trim() !== raw.trim())
  return [
    {
      ...shown,
      choice: cut(raw.trim()),
      ...(other ? {rejected: cut(other.text.trim())} : {}),
      ...weigh('recognition', confidence),
      evidence: []
    }
  ]
}

/** Changes that were made, though they are not sure. */
function doubtEdits(line: Line, where: Whereabouts, {below}: DoubtOptions): Doubtful[] {
  return (line.data?.edits ?? []).flatMap(({offset, from, to, rule, confidence = 1}) => {
    if (confidence >= below) return []
    return [
      {
        ...describe(
          'correction',
          `\`${from}\` was changed to \`${to}\`, character ${offset + 1}`,
          line,
          where
        ),
        choice: to,
        rejected: from,
        ...weigh('correction', confidence),
        evidence: [{name: rule, weight: round(confidence), detail: around(line.raw, offset)}]
      }
    ]
  })
}

/** Changes that were not made. */
function doubtSuggestions(line: Line, where: Whereabouts): Doubtful[] {
  return (line.data?.suggestions ?? []).map(({offset, from, to, confidence}) => ({
    ...describe('correction', `\`${from}\` may be \`${to}\`, character ${offset + 1}`, line, where),
    choice: from,
    rejected: to,
    ...weigh('correction', 1 - confidence),
    evidence: [{name: 'suggestion', weight: round(confidence), detail: around(line.raw, offset)}]
  }))
}

type Shown = Pick<ReviewEntry, 'kind' | 'what' | 'text' | 'file' | 'lines' | keyof Whereabouts>

function describe(
  kind: ReviewKind,
  what: string,
  line: Line,
  where: Whereabouts
): Shown & Pick<ReviewEntry, 'place' | 'box'> {
  const {issue, page, article, source} = where
  const {id, value, place, box} = line
  return {
    kind,
    what,
    text: cut(value.trim()),
    issue,
    page,
    article,
    file: `${issue}/${article}.json`,
    lines: [id],
    source,
    ...(place ? {place} : {}),
    ...(box ? {box: emitBox(box)} : {})
  }
}

function weigh(kind: ReviewKind, confidence: number): Pick<ReviewEntry, 'confidence' | 'risk'> {
  return {confidence: round(confidence), risk: round(costs[kind] * (1 - confidence))}
}

/** A line can have a million characters. */
function cut(text: string): string {
  const start = Array.from(text.slice(0, 2 * shownCharacters + 2))
  return start.length > shownCharacters ? `${start.slice(0, shownCharacters).join('')}…` : text
}

/** Characters shown on either side of one. */
const besides = 8

function around(text: string, offset: number): string {
  return Array.from(text)
    .slice(Math.max(0, offset - besides), offset + besides)
    .join('')
}
