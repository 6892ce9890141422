import type {Io} from './io.js'

/**
 * Connect the CLI to this process.
 *
 * The first interrupt asks the run to come to an end; the second one ends the
 * process at once, as the system does by itself. A reader of standard output
 * that went away (`| head`) is no fault.
 */
export function createProcessIo(): Io {
  const interrupt = new AbortController()
  const closed = new AbortController()
  process.once('SIGINT', () => interrupt.abort())
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
