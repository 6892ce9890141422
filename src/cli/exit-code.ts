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
  if (status === 'stopped') return exitCodes.stopped
  if (signal.aborted) return signal.reason === 'SIGTERM' ? exitCodes.terminated : exitCodes.interrupted
  const failed = counts.errors > 0 || status === 'failed' || (strict && counts.warnings > 0)
  return failed ? exitCodes.failed : exitCodes.ok
}
