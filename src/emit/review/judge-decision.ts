/** What is at stake in a decision of the segmenter. */
import type {Decision} from '../../npst/types.js'
import type {ReviewKind} from '../schema/index.js'

/** A kind of doubt, and the same in words. */
export interface Stake {
  kind: ReviewKind
  what: string
}

/** Choices that begin a story. */
const beginnings = new Set(['head', 'lead'])

const headParts = new Set(['standingHead', 'kicker', 'headline', 'deck'])

/** Whether a decision is about the parts of a head: `kicker headline deck`. */
export function isHeadSplit({choice}: Pick<Decision, 'choice'>): boolean {
  return choice.split(' ').every((part) => headParts.has(part))
}

/**
 * Say what is at stake.
 *
 * A paragraph that may as well have been a head is about a story that may
 * begin there; one that may as well run on is about a join.
 */
export function judgeDecision(decision: Decision): Stake {
  const {about, choice, rejected = ''} = decision
  switch (about) {
    case 'start':
      return {kind: 'story-start', what: 'A story begins here'}
    case 'end':
      return {kind: 'story-end', what: 'The story ends here'}
    case 'order':
      return {kind: 'order', what: 'The story goes on in another place'}
    case 'join':
      return {kind: 'join', what: 'The text runs on from the line before'}
    case 'figure':
      return {kind: 'figure', what: 'This belongs to a picture'}
    case 'form':
      return {kind: 'role', what: 'This was read as a printed form'}
    case 'role':
      return judgeRole(decision, choice, rejected)
  }
}

function judgeRole(decision: Decision, choice: string, rejected: string): Stake {
  if (isHeadSplit(decision)) return {kind: 'head', what: 'The head is split so'}
  if (!beginnings.has(choice) && beginnings.has(rejected)) {
    return {kind: 'story-start', what: 'A story may begin here, and was not begun'}
  }
  if (rejected === 'going') return {kind: 'join', what: 'The text does not run on from the line before'}
  return {kind: 'role', what: 'This line was taken for something'}
}
