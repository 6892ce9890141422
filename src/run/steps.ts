import type {ReviewOptions, Step} from '../emit/index.js'
import type {ScanOptions} from '../ingest/index.js'
import type {Geometry} from '../npst/geometry.js'
import {type PipelineOptions, type StageName, stageNames} from '../pipeline.js'
import type {ReadingOptions} from './use-engines.js'

/** Options that change output, flat, as the report and the articles show them. */
export type OutputOptions = Record<string, string | number | boolean>

/** Options of a run that change output. */
export interface ChangingOptions {
  review?: ReviewOptions
  pipeline?: PipelineOptions
  reading?: ReadingOptions
  scan?: ScanOptions
}

/** List the options that change output; those of pictures where they are not the usual ones. */
export function listOptions({
  pipeline = {},
  reading = {},
  review = {},
  scan = {}
}: ChangingOptions): OutputOptions {
  const {enrich = false, normalize, segment} = pipeline
  const off = normalize?.off ?? []
  return {
    script: normalize?.script ?? 'keep',
    correct: normalize?.correct ?? 'safe',
    enrich,
    ...(off.length > 0 ? {off: off.join(' ')} : {}),
    ...(segment?.doubtBelow === undefined ? {} : {doubtBelow: segment.doubtBelow}),
    ...(review.below === undefined ? {} : {reviewBelow: review.below}),
    ...reading,
    ...scan
  }
}

/**
 * List what ran on a page: the engines that read it in place of the stage that
 * used them, and beside `layout` what geometry there was.
 */
export function placeEngines(
  steps: readonly Step[],
  engines: readonly Step[],
  geometry: readonly Geometry[] = []
): Step[] {
  return steps.flatMap((step) => {
    const used = engines.filter(({stage}) => stage === step.stage)
    if (used.length > 0) return used
    return step.stage === 'layout' ? [{...step, geometry: [...geometry]}] : [step]
  })
}

/**
 * List the stages that run, with the options that differ from the defaults.
 *
 * @param from first stage that runs (default: the first).
 */
export function listSteps(options: PipelineOptions, from: StageName = 'ingest'): Step[] {
  const {correct, script, off, enrich} = listOptions({pipeline: options})
  const changed = {
    ...(script === 'keep' || !script ? {} : {script}),
    ...(correct === 'safe' || !correct ? {} : {correct}),
    ...(off ? {off} : {})
  }
  return stageNames
    .slice(stageNames.indexOf(from))
    .filter((stage) => stage !== 'enrich' || enrich)
    .map((stage) =>
      stage === 'normalize' && Object.keys(changed).length > 0 ? {stage, options: changed} : {stage}
    )
}
