/** One end of a story that goes on over a page. */
export interface JumpEnd {
  /** Page it stands on. */
  page: number
  direction: 'to' | 'from'
  /** Page it names; absent when it names none. */
  other?: number
  headline: string
}

/** Likeness from which two headlines are one story’s, when a 上接 names no page: half of the character pairs shared. */
const sameHeadline = 0.5

/**
 * Pair the ends that send with the ends that take up.
 *
 * Two ends belong together when each names the other’s page, or when the one
 * that takes up names none and the headlines are alike. Where several could
 * answer, the most alike headline wins; each end answers once.
 *
 * @returns for each `to` that was answered, what answers it.
 */
export function pairJumps<End extends JumpEnd>(ends: readonly End[]): Map<End, End> {
  const candidates = ends
    .filter((end) => end.direction === 'to')
    .flatMap((to) =>
      ends
        .filter((from) => answers(to, from))
        .map((from) => ({to, from, score: likeness(to.headline, from.headline)}))
    )
    // Equal scores keep reading order: `sort` is stable.
    .sort((a, b) => b.score - a.score)

  const pairs = new Map<End, End>()
  const taken = new Set<End>()
  for (const {to, from} of candidates) {
    if (pairs.has(to) || taken.has(from)) continue
    pairs.set(to, from)
    taken.add(from)
  }
  return pairs
}

/** How alike two headlines are, from 0 to 1: shared character pairs (Dice). */
export function likeness(a: string, b: string): number {
  const left = pairsOf(a)
  const right = pairsOf(b)
  if (left.size + right.size === 0) return 0
  let shared = 0
  for (const pair of left) if (right.has(pair)) shared++
  return (2 * shared) / (left.size + right.size)
}

function answers(to: JumpEnd, from: JumpEnd): boolean {
  if (from.direction !== 'from' || to.other !== from.page) return false
  if (from.other !== undefined) return from.other === to.page
  return likeness(to.headline, from.headline) >= sameHeadline
}

function pairsOf(text: string): Set<string> {
  const chars = Array.from(text).filter((char) => char.trim() !== '')
  return new Set(chars.slice(1).map((char, index) => `${chars[index]}${char}`))
}
