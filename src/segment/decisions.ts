/** What the segmenter decided about a story and why, for `explain` and the review of doubtful pages. */
import type {Decision, Evidence} from '../npst/types.js'
import type {Story} from './gather.js'
import type {ReadUnit} from './read-page.js'
import {type Model, weighFeatures} from './score.js'

/** Features named per decision; more are noise to a reader. */
const mostEvidence = 5

/**
 * Explain a story: where it begins and ends, what its lines are, and which
 * torn paragraphs were joined. Lines that simply run on inside a block need no
 * word.
 *
 * @param next the first unit behind the story, when there is one.
 * @param model what the page was read by.
 */
export function explainStory(story: Story, next: ReadUnit | undefined, model: Model): Decision[] {
  const units = unitsOf(story)
  const decisions: Decision[] = []
  for (const [index, read] of units.entries()) {
    const before = units[index - 1]
    const runsOn = read.kind === 'going' && before?.unit.region === read.unit.region
    const goesOn = read.kind === 'captionGoing'
    if (!runsOn && !goesOn) decisions.push(explainLine(read, model, index === 0, before))
  }
  const last = units.at(-1)
  if (last && next)
    decisions.push({
      ...explainLine(next, model, false),
      about: 'end',
      line: firstLine(last),
      choice: `before ${firstLine(next)}`
    })
  return decisions
}

/** All units of a story, in the order of the page. */
function unitsOf(story: Story): ReadUnit[] {
  const parts = story.parts.flatMap((part) => [...part.units, ...part.credit])
  return [...story.head, ...parts].sort(({unit: a}, {unit: b}) => a.region - b.region || a.place - b.place)
}

/**
 * How clear a story is, from 0 to 1: the clearness of its least clear decision.
 *
 * The lead in log odds becomes a probability by the logistic function.
 */
export function confidenceOf(decisions: readonly Decision[]): number {
  const margins = decisions.map(({margin}) => margin ?? 0)
  const least = Math.max(0, Math.min(20, ...margins))
  return Math.round(1000 / (1 + Math.exp(-least))) / 1000
}

function explainLine(read: ReadUnit, model: Model, first: boolean, before?: ReadUnit): Decision {
  const join = read.kind === 'going'
  const figure = read.kind === 'caption' || read.kind === 'credit'
  return {
    about: first ? 'start' : join ? 'join' : figure ? 'figure' : 'role',
    line: firstLine(read),
    choice: join && before ? `continues ${lastLine(before)}` : read.kind,
    rejected: read.runnerUp,
    margin: Math.round(read.margin * 100) / 100,
    evidence: evidenceFor(read, model)
  }
}

function evidenceFor({features, kind, runnerUp, pooled}: ReadUnit, model: Model): Evidence[] {
  const evidence = weighFeatures(features, model, kind, runnerUp, mostEvidence)
  if (pooled === undefined) return evidence
  const weight = Math.round((kind === 'head' ? pooled : -pooled) * 100) / 100
  return [{name: 'heads-of-the-block-together', weight}, ...evidence]
}

function firstLine({unit}: ReadUnit): string {
  return unit.lines[0]?.id ?? ''
}

function lastLine({unit}: ReadUnit): string {
  return unit.lines.at(-1)?.id ?? ''
}
