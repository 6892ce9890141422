import type {ReviewOptions, Step} from '../emit/index.js'
import type {ScanOptions} from '../ingest/index.js'
import type {Geometry} from '../npst/geometry.js'
import type {Page} from '../npst/types.js'
import {type PipelineOptions, type StageName, stageNames} from '../pipeline.js'
import {type KnownProfile, type ProfileSet, profileOf} from '../profile/index.js'
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
  const {enrich = false, normalize, profiles, segment} = pipeline
  const off = normalize?.off ?? []
  return {
    script: normalize?.script ?? 'keep',
    correct: normalize?.correct ?? 'safe',
    enrich,
    ...(off.length > 0 ? {off: off.join(' ')} : {}),
    ...(segment?.doubtBelow === undefined ? {} : {doubtBelow: segment.doubtBelow}),
    ...(review.below === undefined ? {} : {reviewBelow: review.below}),
    ...(profiles ? {profiles: profiles.profiles.map(nameProfile).join(' ')} : {}),
    ...(profiles?.given === undefined ? {} : {profile: profiles.given}),
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

/** Sample: `xjrb@0123456789abcdef`: two runs with the same text there had the same profiles. */
function nameProfile({hash, shortName}: KnownProfile): string {
  return `${shortName}@${hash}`
}

/** Put the profile that a page was read with, and how it was found, behind `ingest`; as they were without one. */
export function placeProfile(steps: readonly Step[], page: Page, set: ProfileSet | undefined): Step[] {
  const {profile} = page
  const known = profileOf(page, set)
  if (!profile || !known) return [...steps]
  const step: Step = {stage: 'profile', options: {...profile, hash: known.hash}}
  const [first, ...rest] = steps
  return first?.stage === 'ingest' ? [first, step, ...rest] : [step, ...steps]
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
