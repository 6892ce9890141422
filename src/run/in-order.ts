/** A piece of work. */
export interface Work<Result> {
  /** Do it; called once. */
  run: () => Promise<Result>
  /** Runs beside others and is begun ahead of its turn; other work is begun when all before it is done. */
  ahead: boolean
}

/**
 * Do pieces of work and give their results in the order in which they came.
 *
 * @param window how many pieces may wait for their turn, begun or not, so that
 *   memory does not grow with their number.
 */
export async function* inOrder<Result>(
  works: AsyncIterable<Work<Result>> | Iterable<Work<Result>>,
  window: () => number
): AsyncGenerator<Result> {
  const queue: Work<Result>[] = []
  for await (const work of works) {
    queue.push(work.ahead ? begin(work) : work)
    while (queue[0] && (!queue[0].ahead || queue.length > window())) {
      const next = queue.shift()
      if (next) yield await next.run()
    }
  }
  for (const next of queue) yield await next.run()
}

function begin<Result>({run}: Work<Result>): Work<Result> {
  const result = run()
  // Whoever waits for it gets the error; nobody may wait for a while.
  result.catch(() => {})
  return {ahead: true, run: () => result}
}
