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
  stdin?: string | Uint8Array
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
      write: (data) => {
        out += asText(data)
      }
    },
    stderr: {
      write: (data) => {
        err += asText(data)
      }
    },
    stdin: (async function* () {
      yield typeof stdin === 'string' ? Buffer.from(stdin) : stdin
    })(),
    env,
    folder,
    signal,
    closed: new AbortController().signal
  })
  return {code, out, err}
}

/** Bytes of a picture become one character each. */
function asText(data: string | Uint8Array): string {
  return typeof data === 'string' ? data : Buffer.from(data).toString('latin1')
}
