import type {Step} from '../emit/index.js'
import type {ScanOptions} from '../ingest/index.js'
import type {Page} from '../npst/types.js'
import {type PipelineOptions, type StageName, stageNames} from '../pipeline.js'
import {type KnownProfile, type ProfileSet, profileOf} from '../profile/index.js'
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
  const {enrich = false, normalize, profiles} = pipeline
  const off = normalize?.off ?? []
  return {
    script: normalize?.script ?? 'keep',
    enrich,
    ...(off.length > 0 ? {off: off.join(' ')} : {}),
    ...(profiles ? {profiles: profiles.profiles.map(nameProfile).join(' ')} : {}),
    ...(profiles?.given === undefined ? {} : {profile: profiles.given}),
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
  const {script, off, enrich} = listOptions({pipeline: options})
  const changed = {...(script === 'keep' || !script ? {} : {script}), ...(off ? {off} : {})}
  return stageNames
    .slice(stageNames.indexOf(from))
    .filter((stage) => stage !== 'enrich' || enrich)
    .map((stage) =>
      stage === 'normalize' && Object.keys(changed).length > 0 ? {stage, options: changed} : {stage}
    )
}
