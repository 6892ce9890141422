import type {Step} from '../emit/index.js'
import type {ScanOptions} from '../ingest/index.js'
import {type PipelineOptions, type StageName, stageNames} from '../pipeline.js'
import type {ReadingOptions} from './use-engines.js'

/** Options that change output, flat, as the report and the articles show them. */
export type OutputOptions = Record<string, string | number | boolean>

/** Options of a run that change output. */
export interface ChangingOptions {
  pipeline?: PipelineOptions
  reading?: ReadingOptions
  scan?: ScanOptions
}

/** List the options that change output; those of pictures where they are not the usual ones. */
export function listOptions({pipeline = {}, reading = {}, scan = {}}: ChangingOptions): OutputOptions {
  const {enrich = false, normalize} = pipeline
  const off = normalize?.off ?? []
  return {
    script: normalize?.script ?? 'keep',
    enrich,
    ...(off.length > 0 ? {off: off.join(' ')} : {}),
    ...reading,
    ...scan
  }
}

/** Put the engines that read a page in place of the stage that used them. */
export function placeEngines(steps: readonly Step[], engines: readonly Step[]): Step[] {
  return steps.flatMap((step) => {
    const used = engines.filter(({stage}) => stage === step.stage)
    return used.length > 0 ? used : [step]
  })
}

/**
 * List the stages that run, with the options that differ from the defaults.
 *
 * @param from first stage that runs (default: the first).
 */
export function listSteps(options: PipelineOptions, from: StageName = 'ingest'): Step[] {
  const {script, off, enrich} = listOptions({pipeline: options})
  const changed = {...(script === 'keep' || !script ? {} : {script}), ...(off ? {off} : {})}
  return stageNames
    .slice(stageNames.indexOf(from))
    .filter((stage) => stage !== 'enrich' || enrich)
    .map((stage) =>
      stage === 'normalize' && Object.keys(changed).length > 0 ? {stage, options: changed} : {stage}
    )
}
