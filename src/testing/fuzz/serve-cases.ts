/** The child process of `scripts/fuzz.mjs`: plays the cases that it is sent. */

import {type CaseOutcome, playCase, readPeak} from './play-case.js'
import {makeSeeds} from './seeds.js'

/** What the parent sends first, and then a number at a time. */
interface Setup {
  seed: number
  folder: string
  keep: boolean
}

/** What goes back: `ready`, and then for each number what begins, and what became of it. */
export type Answer =
  | {ready: true}
  | {about: Pick<CaseOutcome, 'number' | 'kind' | 'what'>}
  /** `peak` is with the checks behind the case, which hold more than the case itself. */
  | {outcome: CaseOutcome; megabytes: number; peak: number}

const seeds = await makeSeeds('small')
let setup: Setup | undefined

process.on('message', async (message: Setup | number) => {
  if (typeof message !== 'number') {
    setup = message
    process.chdir(message.folder)
    answer({ready: true})
    return
  }
  if (!setup) throw new TypeError('Expected a setup before a number')
  const outcome = await playCase(message, {...setup, seeds, onBegin: (about) => answer({about})})
  answer({outcome, megabytes: outcome.megabytes, peak: readPeak()})
})

function answer(value: Answer): void {
  process.send?.(value)
}
