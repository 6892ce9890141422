/** Time as reporters know it; tests hand in their own. */
export interface Clock {
  /** Milliseconds since some moment. */
  now: () => number
  /** Call again and again, until the function that is given back is called. */
  every: (milliseconds: number, call: () => void) => () => void
}

/** The time of this machine. */
export const systemClock: Clock = {
  now: () => performance.now(),
  every: (milliseconds, call) => {
    // Nobody waits for a progress line.
    const timer = setInterval(call, milliseconds).unref()
    return () => clearInterval(timer)
  }
}
