import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import {explainIssues} from '../diagnostics/index.js'
import {profileKeys, profileSchema} from '../emit/index.js'
import {findProfileFaults, type KnownProfile, type ProfileSet, type TitleProfile} from '../profile/index.js'
import {findInputs} from './find-inputs.js'
import {explainError, RunError} from './run-error.js'

/** Largest file that is taken for a profile, in bytes; the longest lists the schema allows fit. */
const mostBytes = 4 * 1024 * 1024

/** Hexadecimal digits of a hash that are kept; two profiles of one run never share them. */
const hashLength = 16

/** Where profiles come from. */
export interface ProfileSource {
  /** Files, folders of JSON files, or patterns. */
  paths: readonly string[]
  /** `true` when they were given for this run: a single one is then used wherever nothing contradicts it (default: `false`). */
  given?: boolean
}

/**
 * Read and check title profiles.
 *
 * @returns the profiles by short name; `undefined` when no path was given.
 * @throws {RunError} when a file is not there, is no profile, or two have one short name.
 */
export async function readProfiles({given = false, paths}: ProfileSource): Promise<ProfileSet | undefined> {
  if (paths.length === 0) return undefined
  const found = await findInputs(paths, '**/*.json')
  const missing = found.find((input) => input.missing !== undefined)
  if (missing) {
    const what = missing.missing === 'run:folder-empty' ? 'a folder without JSON files' : 'nothing there'
    throw new RunError(`Expected a title profile at \`${missing.path}\`, got ${what}`)
  }
  const read = found.map(({path}) => ({path, profile: readProfile(path)}))
  read.sort((a, b) => (a.profile.shortName < b.profile.shortName ? -1 : 1))
  for (const [index, {path, profile}] of read.entries()) {
    const before = read[index - 1]
    if (before?.profile.shortName.toLowerCase() !== profile.shortName.toLowerCase()) continue
    throw new RunError(
      `Expected one profile with the short name \`${profile.shortName}\`, got \`${before.path}\` and \`${path}\``
    )
  }
  const profiles = read.map(({profile}) => profile)
  const [only] = profiles
  return {profiles, ...(given && only && profiles.length === 1 ? {given: only.shortName} : {})}
}

function readProfile(path: string): KnownProfile {
  const bytes = readBytes(path)
  const {faults, profile} = checkProfile(parse(path, bytes))
  if (!profile) throw new RunError(`Expected a title profile in \`${path}\`:\n${faults}`)
  return {...profile, hash: createHash('sha256').update(bytes).digest('hex').slice(0, hashLength)}
}

function readBytes(path: string): Uint8Array {
  try {
    const bytes = readFileSync(path)
    if (bytes.length <= mostBytes) return bytes
    throw new RunError(
      `Expected a title profile of at most ${mostBytes} bytes in \`${path}\`, got ${bytes.length}`
    )
  } catch (error) {
    if (error instanceof RunError) throw error
    throw new RunError(`Expected a title profile in \`${path}\`: ${explainError(error)}`)
  }
}

function parse(path: string, bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch (error) {
    throw new RunError(`Expected JSON in \`${path}\`: ${explainError(error)}`)
  }
}

/**
 * Check that a value is a title profile: its form, and what it says of itself.
 *
 * @returns the profile, or what is wrong with it, one line a fault.
 */
export function checkProfile(
  value: unknown
): {profile: TitleProfile; faults?: undefined} | {faults: string; profile?: undefined} {
  const result = profileSchema.safeParse(value)
  if (!result.success) return {faults: explainIssues(result.error.issues, profileKeys)}
  const faults = findProfileFaults(result.data)
  if (faults.length > 0) return {faults: faults.map((fault) => `  ${fault}`).join('\n')}
  return {profile: result.data}
}
