import {run} from '../cli/main.js'

/** What a command printed, and its exit code. */
export interface Printed {
  code: number
  out: string
  err: string
}

/** Surroundings of a command in a test. */
export interface Surroundings {
  /** Working folder, for the config file (default: one that is not there). */
  folder?: string
  stdin?: string
  env?: Record<string, string>
  signal?: AbortSignal
}

/** Run the command line inside the test, with streams that only collect. */
export async function runCli(args: readonly string[], surroundings: Surroundings = {}): Promise<Printed> {
  const {folder = '/nowhere', stdin = '', env = {}, signal = new AbortController().signal} = surroundings
  let out = ''
  let err = ''
  const code = await run(args, {
    stdout: {
      write: (text) => {
        out += text
      }
    },
    stderr: {
      write: (text) => {
        err += text
      }
    },
    stdin: (async function* () {
      yield Buffer.from(stdin)
    })(),
    env,
    folder,
    signal,
    closed: new AbortController().signal
  })
  return {code, out, err}
}
