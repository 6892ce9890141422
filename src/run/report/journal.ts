import {closeSync, fsyncSync, openSync, rmSync, writeSync} from 'node:fs'
import {join} from 'node:path'
import type {RunEvent} from '../../emit/index.js'
import {refuseWrite} from '../target/whole-file.js'

/** Name of the file of events in a target. */
export const journalName = 'report.ndjson'

/** Where events go as they happen; close it. */
export interface Journal {
  path: string
  /** @throws {StopError} when it can not be written. */
  write: (event: RunEvent) => void
  /** Bring everything to the disk, so that it can be read. */
  close: () => void
}

/**
 * Begin the file of events of a target, one JSON a line. It grows while the
 * run is at work; what an earlier run wrote there goes.
 *
 * @throws {StopError} when it can not be written.
 */
export function openJournal(folder: string): Journal {
  const path = join(folder, journalName)
  const attempt = <Result>(action: () => Result): Result => {
    try {
      return action()
    } catch (error) {
      throw refuseWrite(path, error)
    }
  }
  // A link that stands there may lead out of the target.
  attempt(() => rmSync(path, {force: true}))
  const handle = attempt(() => openSync(path, 'wx'))
  let open = true
  return {
    path,
    write: (event) => {
      // Those who look on are told of pages that are read; the page itself comes when its issue is written.
      if (event.event === 'read') return
      const line = Buffer.from(`${JSON.stringify(event)}\n`)
      attempt(() => {
        for (let done = 0; done < line.length; ) done += writeSync(handle, line, done)
      })
    },
    close: () => {
      if (!open) return
      open = false
      attempt(() => fsyncSync(handle))
      closeSync(handle)
    }
  }
}
