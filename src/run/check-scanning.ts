/** What pages that are pictures need; pages of text need none of it. */
import {openEngines} from '../recognize/index.js'
import {probePdfium} from '../vendor/pdfium.js'
import {readSharpVersion} from '../vendor/sharp.js'
import {readTesseractVersion} from '../vendor/tesseract.js'
import type {Check} from './check-machine.js'
import {explainError} from './run-error.js'

/** Find out what works of decoding and engines. */
export async function checkScanning(): Promise<Check[]> {
  return [
    await check('sharp', readSharpVersion, 'Pictures need it. Run `npm ci` again, on this very machine.'),
    await check('pdfium', probePdfium, 'PDF needs it. Run `npm ci` again.'),
    await check('tesseract.js', probeTesseract, 'Pictures need it. Run `npm ci` again.'),
    await check(
      'onnxruntime',
      probePaddle,
      'Pictures are read by tesseract.js alone, less well. Run `npm ci` again.'
    )
  ]
}

/** Opened as for a page: a library that is there may still lack its data. */
async function probeTesseract(): Promise<string> {
  await (await openEngines({engine: 'tesseract'})).close()
  return readTesseractVersion()
}

async function probePaddle(): Promise<string> {
  const engines = await openEngines({engine: 'paddle'})
  await engines.close()
  return engines
    .describe()
    .map(({version}) => version)
    .join(', ')
}

/** @param probe tells what was found; throws when nothing works. */
async function check(name: string, probe: () => Promise<string>, remedy: string): Promise<Check> {
  const common = {name, needed: false, remedy}
  return probe().then(
    (detail) => ({...common, ok: true, detail}),
    (error: unknown) => ({...common, ok: false, detail: explainError(error)})
  )
}
