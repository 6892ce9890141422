import type {Reporter, Scene} from './reporter.js'

/** Every event as a line of JSON. */
export function makeNdjson({sink}: Scene): Reporter {
  return {
    event: (event) => sink.write(`${JSON.stringify(event)}\n`),
    close: () => sink.close()
  }
}
