import {open, rename, rm} from 'node:fs/promises'
import {join} from 'node:path'
import type {InputReport, PageReport, ReportJson, RunEvent, RunOutcome, RunSetup} from '../../emit/index.js'
import {schemaVersion} from '../../emit/index.js'
import {formatJson, formatPart} from '../format-json.js'
import {refuseWrite} from '../target/whole-file.js'
import {readEvents} from './read-events.js'

/** Text gathered before it is written, in UTF-16 units. */
const chunkLength = 1_000_000

/** A report without its inputs, which may be many. */
export type ReportHead = Omit<ReportJson, 'inputs'>

/** Where a report comes from and goes to. */
export interface ReportFiles {
  /** File of events. */
  journal: string
  /** The report. */
  report: string
  /** Folder on the same disk for files that are being written. */
  unfinished: string
}

/** Put the fields of a report into their order. */
export function makeHead(setup: RunSetup, outcome: RunOutcome): ReportHead {
  const {counts, reason, seconds, status, timings} = outcome
  const {options, shard, steps, version} = setup
  return {
    schemaVersion,
    status,
    ...(reason === undefined ? {} : {reason}),
    ...(shard === undefined ? {} : {shard}),
    version,
    options,
    counts,
    seconds,
    timings,
    steps
  }
}

/**
 * Write `report.json` from the file of events, input by input: a report of
 * ten thousand pages takes no more memory than that of one input.
 *
 * @throws {StopError} when it can not be written.
 */
export async function writeReport(files: ReportFiles, head: ReportHead): Promise<void> {
  const beside = join(files.unfinished, `${process.pid}-report`)
  try {
    const file = await open(beside, 'w')
    try {
      let text = `${formatJson(head).slice(0, -3)},\n  "inputs": [`
      let empty = true
      for await (const input of gatherInputs(files.journal)) {
        text += `${empty ? '' : ','}\n    ${formatPart(input, '    ')}`
        empty = false
        if (text.length < chunkLength) continue
        await file.appendFile(text)
        text = ''
      }
      await file.appendFile(`${text}${empty ? ']' : '\n  ]'}\n}\n`)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(beside, files.report)
  } catch (error) {
    await rm(beside, {force: true}).catch(() => {})
    throw refuseWrite(files.report, error)
  }
}

interface Gathered {
  pages: {position: number; page: PageReport}[]
  head?: Extract<RunEvent, {event: 'input'}>
}

/**
 * Put pages back into their inputs, and both into their order: pages come when
 * their issue is written. As issues are written one after the other, few
 * inputs are open at a time.
 */
async function* gatherInputs(journal: string): AsyncGenerator<InputReport> {
  const open = new Map<number, Gathered>()
  let next = 0
  for await (const line of readEvents(journal)) {
    if ('broken' in line) continue
    const {event} = line
    if (event.event !== 'page' && event.event !== 'input') continue
    const gathered = open.get(event.index) ?? {pages: []}
    open.set(event.index, gathered)
    if (event.event === 'page') gathered.pages.push({position: event.position, page: event.page})
    else gathered.head = event
    for (let ready = open.get(next); ready?.head?.pages === ready?.pages.length; ready = open.get(++next)) {
      if (!ready?.head) break
      open.delete(next)
      yield toInput(ready.head.input, ready.pages)
    }
  }
}

function toInput(head: Omit<InputReport, 'pages'>, gathered: Gathered['pages']): InputReport {
  const {messages, ...rest} = head
  const pages = gathered.toSorted((a, b) => a.position - b.position).map(({page}) => page)
  return {
    ...rest,
    ...(pages.length > 0 ? {pages} : {}),
    ...(messages ? {messages} : {})
  }
}
