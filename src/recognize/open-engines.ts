import type {Engine, Script} from './engine.js'
import {openPaddle} from './paddle/open-paddle.js'
import {openTesseract} from './tesseract/open-tesseract.js'

/** What ran, for the report. */
export interface EngineStep {
  stage: 'recognize'
  engine: string
  version: string
}

/** The engines of a run: opened once, used for any number of pages, closed at the end. */
export interface EngineSet {
  /** Reads the lines of a script. */
  main: (script: Script) => Engine
  /** Reads again what `main` is not sure of; absent where there is one engine. */
  second: (script: Script) => Engine | undefined
  /** Why an engine that would have been used is not there. */
  missing?: string
  describe: () => EngineStep[]
  close: () => Promise<void>
}

/** Configuration. */
export interface EngineOptions {
  /** One engine, or what measures best for the script of a page (default: `auto`). */
  engine?: 'auto' | 'tesseract' | 'paddle'
  /** Folder with a PP-OCR recognizer to use in place of the one that comes with the package. */
  models?: string
  /** Lines to read at once (default: `1`). */
  lanes?: number
}

/**
 * Open engines.
 *
 * `auto` does without `paddle` where its library can not be loaded, and says
 * why in `missing`.
 *
 * @throws {Error} when an engine or a model that was asked for can not be opened.
 */
export async function openEngines({
  engine = 'auto',
  models,
  lanes = 1
}: EngineOptions = {}): Promise<EngineSet> {
  const paddleOptions = {lanes, ...(models === undefined ? {} : {models})}
  if (engine === 'tesseract') return makeEngineSet([await openTesseract({lanes})])
  if (engine === 'paddle' || models !== undefined) {
    const paddle = await openPaddle(paddleOptions)
    return makeEngineSet(engine === 'paddle' ? [paddle] : [paddle, await openTesseract({lanes})], {
      ownModels: true
    })
  }
  const paddle = await openPaddle(paddleOptions).catch(String)
  const tesseract = await openTesseract({lanes})
  if (typeof paddle === 'string') return {...makeEngineSet([tesseract]), missing: paddle}
  return makeEngineSet([paddle, tesseract])
}

/**
 * Make a set of opened engines.
 *
 * @param engines the first reads simplified text, the last traditional.
 * @param ownModels the user’s models go first in both scripts (default: `false`).
 */
export function makeEngineSet(
  engines: readonly Engine[],
  {ownModels = false}: {ownModels?: boolean} = {}
): EngineSet {
  const first = engines[0]
  const last = engines.at(-1)
  if (!first || !last) throw new TypeError('Expected an engine, got none')
  const main = (script: Script) => (script === 'hant' && !ownModels ? last : first)
  return {
    main,
    second: (script) => engines.find((engine) => engine !== main(script)),
    describe: () => engines.map(({name, version}) => ({stage: 'recognize', engine: name, version})),
    close: async () => {
      await Promise.all(engines.map((engine) => engine.close()))
    }
  }
}
