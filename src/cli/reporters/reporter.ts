/** What a reporter is, and what it is given. */
import type {Paint} from '../../diagnostics/index.js'
import type {RunEvent} from '../../emit/index.js'
import type {RunSummary} from '../../summary/index.js'
import type {Io} from '../io.js'
import type {Clock} from './clock.js'
import type {Sink} from './sink.js'

/** Tells of a run as it goes on. */
export interface Reporter {
  event: (event: RunEvent) => void
  /** The run is over, whether it came to its end or not. */
  close: () => void
}

/** What a reporter is given. */
export interface Scene {
  /** Where it writes to. */
  sink: Sink
  paint: Paint
  clock: Clock
  /** Has taken an event in before the reporter gets it. */
  summary: RunSummary
  /** Say nothing but errors. */
  quiet: boolean
  /** Folder that the run writes to; `undefined` when it writes none. */
  output: string | undefined
  io: Pick<Io, 'env' | 'signal' | 'stderr'>
}

/** Makes a reporter. */
export type MakeReporter = (scene: Scene) => Reporter
