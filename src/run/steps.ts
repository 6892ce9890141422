import type {Step} from '../emit/index.js'
import {type PipelineOptions, type StageName, stageNames} from '../pipeline.js'

/** Options that change output, flat, as the report and the articles show them. */
export type OutputOptions = Record<string, string | boolean>

/** List the options that change output. */
export function listOptions({normalize, enrich = false}: PipelineOptions): OutputOptions {
  const off = normalize?.off ?? []
  return {script: normalize?.script ?? 'keep', enrich, ...(off.length > 0 ? {off: off.join(' ')} : {})}
}

/**
 * List the stages that run, with the options that differ from the defaults.
 *
 * @param from first stage that runs (default: the first).
 */
export function listSteps(options: PipelineOptions, from: StageName = 'ingest'): Step[] {
  const {script, off, enrich} = listOptions(options)
  const changed = {...(script === 'keep' || !script ? {} : {script}), ...(off ? {off} : {})}
  return stageNames
    .slice(stageNames.indexOf(from))
    .filter((stage) => stage !== 'enrich' || enrich)
    .map((stage) =>
      stage === 'normalize' && Object.keys(changed).length > 0 ? {stage, options: changed} : {stage}
    )
}
