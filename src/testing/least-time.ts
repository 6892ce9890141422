/** Garbage collection and the other tests of the process may run in one try; hardly in five in a row. */
const mostTries = 5

/**
 * Start a clock for a piece of work.
 *
 * @returns tells how many milliseconds the work took at most: as many as have
 *   gone by, or as the process was at work in them, whichever are fewer. On a
 *   machine that is busy with other things, most of the time that goes by is
 *   not ours.
 */
export function startClock(): () => number {
  const start = performance.now()
  const before = process.cpuUsage()
  return () => {
    const {user, system} = process.cpuUsage(before)
    return Math.min(performance.now() - start, (user + system) / 1000)
  }
}

/**
 * Measure how long a piece of work takes, by the quickest of some tries: what
 * is slow by itself is slow every time.
 *
 * @param enough milliseconds; a try that took less is the last one.
 * @returns milliseconds of the quickest try.
 */
export async function leastTime(work: () => unknown, enough: number): Promise<number> {
  let least = Number.POSITIVE_INFINITY
  for (let count = 0; least >= enough && count < mostTries; count++) {
    const timeOf = startClock()
    await work()
    least = Math.min(least, timeOf())
  }
  return least
}
