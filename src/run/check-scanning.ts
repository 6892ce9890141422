/** What pages that are pictures need; pages of text need none of it. */
import {probePdfium} from '../vendor/pdfium.js'
import {readSharpVersion} from '../vendor/sharp.js'
import type {Check} from './check-machine.js'
import {explainError} from './run-error.js'

/** Find out what works of decoding and engines. */
export async function checkScanning(): Promise<Check[]> {
  return [
    await check('sharp', readSharpVersion, 'Pictures need it. Run `npm ci` again, on this very machine.'),
    await check('pdfium', probePdfium, 'PDF needs it. Run `npm ci` again.')
  ]
}

/** @param probe tells what was found; throws when nothing works. */
async function check(name: string, probe: () => Promise<string>, remedy: string): Promise<Check> {
  const common = {name, needed: false, remedy}
  return probe().then(
    (detail) => ({...common, ok: true, detail}),
    (error: unknown) => ({...common, ok: false, detail: explainError(error)})
  )
}
