/** What the segmenter decided about a story and why, for `explain` and the review of doubtful pages. */
import type {Decision} from '../npst/types.js'
import type {Story} from './gather.js'
import {trainedModel} from './model.js'
import type {ReadLine} from './read-page.js'
import {weighFeatures} from './score.js'

/** Features named per decision; more are noise to a reader. */
const mostEvidence = 5

/**
 * Explain a story: where it begins and ends, what its lines are, and which
 * torn paragraphs were joined. Lines that simply run on inside a block need no
 * word.
 *
 * @param next the first line behind the story, when there is one.
 */
export function explainStory(story: Story, next: ReadLine | undefined): Decision[] {
  const lines = linesOf(story)
  const decisions: Decision[] = []
  for (const [index, read] of lines.entries()) {
    const before = lines[index - 1]
    const runsOn = read.kind === 'going' && before?.view.region === read.view.region
    const goesOn = read.kind === 'captionGoing'
    if (!runsOn && !goesOn) decisions.push(explainLine(read, index === 0, before))
  }
  const last = lines.at(-1)
  if (last && next)
    decisions.push({
      ...explainLine(next, false),
      about: 'end',
      line: last.view.line.id,
      choice: `before ${next.view.line.id}`
    })
  return decisions
}

/** All lines of a story, in the order of the page. */
export function linesOf(story: Story): ReadLine[] {
  const parts = story.parts.flatMap((part) => [...part.lines, ...part.credit])
  return [...story.head, ...parts].sort((a, b) => (a.view.line.id < b.view.line.id ? -1 : 1))
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

function explainLine(read: ReadLine, first: boolean, before?: ReadLine): Decision {
  const join = read.kind === 'going'
  const figure = read.kind === 'caption' || read.kind === 'credit'
  return {
    about: first ? 'start' : join ? 'join' : figure ? 'figure' : 'role',
    line: read.view.line.id,
    choice: join && before ? `continues ${before.view.line.id}` : read.kind,
    rejected: read.runnerUp,
    margin: Math.round(read.margin * 100) / 100,
    evidence: weighFeatures(read.features, trainedModel(), read.kind, read.runnerUp, mostEvidence)
  }
}
