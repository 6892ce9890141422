import type {RunEvent, RunEventRead} from '../../emit/index.js'
import {clean} from '../clean.js'
import {listSummary, sayReason} from '../print-summary.js'
import {count, saySaid, saySeconds} from '../say-run.js'
import {listErrors} from './list-said.js'
import type {Reporter, Scene} from './reporter.js'

/** Lines of a log that are still in sight at its end. */
const linesInSight = 20

/** One line a page, errors as they come, and a summary: for logs. */
export function makePlain({sink, paint, summary, quiet, output}: Scene): Reporter {
  let inputs = 0
  let lines = 0
  const print = (line: string) => {
    sink.write(`${line}\n`)
    lines++
  }
  const printPage = (index: number, text: string) => {
    if (!quiet) print(`${paint.dim(`[${index + 1}/${Math.max(inputs, index + 1)}]`)} ${text}`)
  }
  return {
    event: (event) => {
      if (event.event === 'run') inputs = event.inputs
      if (event.event === 'read') printPage(event.index, sayRead(event))
      if (isLost(event)) printPage(event.index, `${clean(event.input.source)} failed`)
      for (const said of listErrors(event)) print(saySaid(said, paint))
      if (event.event !== 'end') return
      const options = {output, paint, far: lines > linesInSight}
      for (const line of quiet ? sayReason(event, paint) : listSummary(summary, options)) print(line)
    },
    close: () => sink.close()
  }
}

/** An input that failed before it had a page. */
function isLost(event: RunEvent): event is Extract<RunEvent, {event: 'input'}> {
  return event.event === 'input' && event.pages === 0 && event.input.status === 'failed'
}

/** Sample: `scans/x.png p01 ok, 9 articles, 6.2 s`. */
function sayRead({source, page, status, articles, seconds, kept}: RunEventRead): string {
  const facts = [
    status,
    ...(status === 'failed' ? [] : [count(articles, 'article')]),
    kept ? 'kept' : saySeconds(seconds)
  ]
  return `${clean(source)} ${clean(page)} ${facts.join(', ')}`
}
