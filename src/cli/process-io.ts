import type {Io} from './io.js'

/** Milliseconds after which somebody who interrupts wonders what goes on; a scan may take half a minute. */
const patience = 1000

/** As the system does by itself; a handler was there for the first signal of each kind. */
function stopAtOnce(name: 'SIGINT' | 'SIGTERM'): void {
  process.removeAllListeners(name)
  process.kill(process.pid, name)
}

/**
 * Connect the CLI to this process.
 *
 * The first SIGINT or SIGTERM asks the run to come to an end; the second one
 * ends the process at once, as the system does by itself. A reader of standard output
 * that went away (`| head`) is no fault.
 */
export function createProcessIo(): Io {
  const interrupt = new AbortController()
  const closed = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.once(name, () => {
      if (interrupt.signal.aborted) stopAtOnce(name)
      interrupt.abort(name)
      const say = () => {
        // A progress line may stand there.
        const wipe = process.stderr.isTTY ? '\u001B[K' : ''
        process.stderr.write(
          `${wipe}banmian: the pages at hand are finished first; interrupt again to stop at once\n`
        )
      }
      setTimeout(say, patience).unref()
    })
  }
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
      if (stream === process.stdout) closed.abort()
    })
  }
  return {
    stdout: process.stdout,
    stderr: process.stderr,
    // Opened on first use: most commands never read it.
    get stdin() {
      return process.stdin
    },
    env: process.env,
    folder: process.cwd(),
    signal: interrupt.signal,
    closed: closed.signal
  }
}
