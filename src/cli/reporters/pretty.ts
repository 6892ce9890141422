import {listSummary} from '../print-summary.js'
import {saySaid} from '../say-run.js'
import {listErrors} from './list-said.js'
import {Progress} from './progress.js'
import {formatProgress} from './progress-line.js'
import type {Reporter, Scene} from './reporter.js'

/** Milliseconds between two paintings: ten a second. */
const leastPause = 100

/** Milliseconds after which the line is painted when nothing happens. */
const idlePause = 500

/** Back to the first column, and wipe the line. */
const wipe = '\r\u001B[K'

/**
 * One line at the bottom of the terminal that says where the run stands;
 * errors above it as they come, and a summary at the end.
 *
 * The cursor waits in the first column, so that whatever else is printed, by
 * the shell as well when the run is killed, begins there.
 */
export function makePretty({sink, paint, clock, summary, output, io}: Scene): Reporter {
  const progress = new Progress(clock.now())
  let painted = Number.NEGATIVE_INFINITY
  let shown = false
  let ended = false

  const clear = () => {
    if (shown) sink.write(wipe)
    shown = false
  }
  const repaint = () => {
    const now = clock.now()
    if (ended || now - painted < leastPause) return
    // In its last column a terminal may wrap.
    const columns = (sink.columns ?? 0) - 1
    const line = formatProgress(progress.tell(now), {columns, stopping: io.signal.aborted}, paint)
    sink.write(`${wipe}${line}\r`)
    painted = now
    shown = true
  }
  const print = (lines: readonly string[]) => {
    if (lines.length === 0) return
    clear()
    sink.write(lines.map((line) => `${line}\n`).join(''))
  }

  const stop = clock.every(idlePause, repaint)
  return {
    event: (event) => {
      progress.add(event, clock.now())
      print(listErrors(event).map((said) => saySaid(said, paint)))
      if (event.event === 'end') {
        ended = true
        clear()
        print(listSummary(summary, {output, paint, far: false}))
      }
      repaint()
    },
    close: () => {
      ended = true
      stop()
      clear()
      sink.close()
    }
  }
}
