import type {Step} from '../emit/index.js'
import type {Page} from '../npst/types.js'
import {collectLines} from '../npst/visit.js'
import type {PipelineOptions} from '../pipeline.js'
import {openEngines, rateReadings, type Script} from '../recognize/index.js'

/** Which engines read, and what. */
export interface ReadingOptions {
  /** One engine, or what measures best for the script of a page (default: `auto`). */
  engine?: 'auto' | 'tesseract' | 'paddle'
  /** Script to read (default: found from a few lines). */
  lang?: Script
  /** Folder with PP-OCR models to use in place of the ones that come with the package. */
  models?: string
}

/** Engines that have been opened; close them. */
export interface OpenedEngines {
  /** Options of the stages that need them. */
  stages: Pick<PipelineOptions, 'layout' | 'recognize'>
  /** Why an engine of `auto` is not there. */
  missing?: string
  /** What read a page; empty where the page brought its own text. */
  describe: (page: Page) => Step[]
  close: () => Promise<void>
}

/**
 * Open engines for pages that are pictures.
 *
 * @param lanes lines to read at once.
 * @throws {Error} when an engine that was asked for can not be opened.
 */
export async function useEngines({lang, ...options}: ReadingOptions, lanes: number): Promise<OpenedEngines> {
  const engines = await openEngines({...options, lanes})
  const {missing} = engines
  return {
    stages: {
      layout: {probe: (candidates) => rateReadings(engines, candidates)},
      recognize: {engines, ...(lang ? {lang} : {})}
    },
    ...(missing === undefined ? {} : {missing}),
    describe: (page) => (wasRead(page) ? engines.describe() : []),
    close: () => engines.close()
  }
}

/** Text of a page's own has no confidence. */
function wasRead(page: Page): boolean {
  return collectLines(page).some(({confidence}) => confidence !== undefined)
}
