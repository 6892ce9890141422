/** Plays a case and says what went wrong. */
import {existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {runCli} from '../fake-io.js'
import {checkPrinted, checkTarget} from './check-output.js'
import type {CasePlaces, CaseStep, CommandStep} from './fuzz-case.js'
import {makeCase, placesOf} from './make-case.js'
import {checkPicture, isPicture, readKept, readPictures} from './read-picture.js'
import type {Seeds} from './seeds.js'
import {compareSnapshots, takeSnapshot} from './watch-folder.js'

/** What became of a case. */
export interface CaseOutcome {
  number: number
  kind: string
  what: string
  /** What is wrong; empty when nothing is. */
  faults: string[]
  /** How it ended, for statistics: exit codes, or rules that refused a picture. */
  ends: string[]
  /** Most MiB that the process had held when the program was done, before its output was checked. */
  megabytes: number
}

/** Most MiB that this process has held so far. */
export function readPeak(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024)
}

/** Configuration. */
export interface PlayOptions {
  seed: number
  seeds: Seeds
  /** Folder in which the case gets one of its own. */
  folder: string
  /** Leave the folder of the case where it is. */
  keep?: boolean
  /** Cases with a file of more bytes are left out (default: none). */
  mostBytes?: number
  /** Called before anything is played, so that it is known what hangs. */
  onBegin?: (about: Pick<CaseOutcome, 'number' | 'kind' | 'what'>) => void
}

/** Play a case. Never throws for what the program does. */
export async function playCase(
  number: number,
  {folder, keep = false, mostBytes = Number.POSITIVE_INFINITY, onBegin, seed, seeds}: PlayOptions
): Promise<CaseOutcome> {
  const root = mkdtempSync(join(folder, `case-${number}-`))
  const places = placesOf(root)
  const {files, kind, steps, what} = makeCase(seed, number, {places, seeds})
  const outcome: CaseOutcome = {number, kind, what, faults: [], ends: [], megabytes: 0}
  onBegin?.({number, kind, what})
  const isLarge = Object.values(files).some(({length}) => length > mostBytes)
  if (isLarge) outcome.ends.push('left out')
  else layOut(places, files)
  for (const step of isLarge ? [] : steps) {
    try {
      await playStep(step, places, outcome)
    } catch (error) {
      outcome.faults.push(
        `thrown: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`
      )
    }
  }
  if (!keep) rmSync(root, {recursive: true, force: true})
  return outcome
}

function layOut(
  {elsewhere, input, root, target}: CasePlaces,
  files: Readonly<Record<string, string | Uint8Array>>
): void {
  const canaries = [
    join(root, 'canary.txt'),
    join(dirname(target), 'canary.txt'),
    join(elsewhere, 'canary.json')
  ]
  for (const [path, content] of [
    ...Object.entries(files),
    ...canaries.map((path) => [path, '{}'] as const)
  ]) {
    mkdirSync(dirname(path), {recursive: true})
    writeFileSync(path, content)
  }
  mkdirSync(input, {recursive: true})
}

async function playStep(step: CaseStep, places: CasePlaces, outcome: CaseOutcome): Promise<void> {
  if ('change' in step) {
    step.change()
    return
  }
  if ('picture' in step) {
    if (!isPicture(step.picture)) {
      outcome.ends.push('no picture')
      return
    }
    for (const result of await readPictures(step.picture, step.options)) {
      outcome.faults.push(...checkPicture(result))
      outcome.ends.push(result.messages.find(({severity}) => severity === 'error')?.ruleId ?? 'read')
    }
    return
  }
  if ('kept' in step) {
    const result = await readKept(step.kept)
    outcome.faults.push(...(result ? checkPicture(result, true) : []))
    outcome.ends.push(result ? 'taken' : 'refused')
    return
  }
  await playCommand(step, places, outcome)
}

async function playCommand(
  {args, check, lax = false, stdin, whole = false}: CommandStep,
  places: CasePlaces,
  outcome: CaseOutcome
): Promise<void> {
  const before = takeSnapshot(places.root, targetOf(places))
  const printed = await runCli(args, {folder: places.input, ...(stdin ? {stdin} : {})})
  outcome.megabytes = Math.max(outcome.megabytes, readPeak())
  const after = takeSnapshot(places.root, targetOf(places))
  outcome.faults.push(...compareSnapshots(before, after), ...checkPrinted(printed))
  if (args[0] === 'run' && !lax)
    outcome.faults.push(...checkTarget(places.target, {code: printed.code, whole}))
  if (check) outcome.faults.push(...check(printed.code))
  outcome.ends.push(`exit ${printed.code}`)
}

/** The target, and where it leads when it is a link. */
function targetOf({target}: CasePlaces): string[] {
  return existsSync(target) ? [target, realpathSync(target)] : [target]
}
