import type {RunOutcome} from '../emit/index.js'
import {exitCodes, type Io} from './io.js'

/**
 * Choose the exit code of a run.
 *
 * @param strict whether warnings count as failures.
 */
export function chooseExitCode(
  {counts, status}: Pick<RunOutcome, 'counts' | 'status'>,
  strict: boolean,
  {signal}: Pick<Io, 'signal'>
): number {
  if (signal.aborted) return signal.reason === 'SIGTERM' ? exitCodes.terminated : exitCodes.interrupted
  if (status === 'stopped') return exitCodes.stopped
  // A merge of parts one of which was interrupted has not got all there is.
  const short = status === 'failed' || status === 'interrupted'
  const failed = counts.errors > 0 || short || (strict && counts.warnings > 0)
  return failed ? exitCodes.failed : exitCodes.ok
}
