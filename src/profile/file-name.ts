/**
 * How files of a paper are named: a small notation of literal characters and
 * parts in braces.
 *
 * `{paper}` a name of the paper · `{year}` four digits · `{month}`, `{day}`
 * two · `{page}` one to three, with or without the letter of a section in
 * front · `{any}` anything but a slash. What follows a point at the end, and
 * a copy number (`-2`), need not be written. A pattern with slashes is
 * compared with as many folders.
 */
import type {FileFacts} from '../npst/types.js'
import {namesOf} from './names.js'
import type {TitleProfile} from './types.js'

/** Parts that a pattern may hold, with what each stands for. */
const parts: Readonly<Record<string, string>> = {
  paper: '(?<paper>[\\p{Script=Han}A-Za-z0-9]{1,40}?)',
  year: '(?<year>\\d{4})',
  month: '(?<month>\\d{2})',
  day: '(?<day>\\d{2})',
  page: '[A-Za-z]?(?<page>\\d{1,3})',
  any: '[^/]{0,40}?'
}

/** Names of the parts, for messages. */
export const partNames: readonly string[] = Object.keys(parts)

/** Longest path that is looked at, in UTF-16 units. */
const longestPath = 400
/** Most parts `{any}` in a pattern, so that matching stays quick. */
const mostAny = 2

// {year}, {}: one part; or the characters between two
const piece = /\{(?<part>[^{}]{0,20})\}|(?<literal>[^{}]{1,80})|(?<stray>[{}])/gu
const reserved = /[.*+?^$()[\]\\|/]/gu
// -2.l1.txt: a copy number, and up to three extensions
const ending = '(?:-\\d{1,2})?(?:\\.[A-Za-z0-9]{1,8}){0,3}'

/**
 * Say what is wrong with a pattern.
 *
 * @returns a sentence; `undefined` when nothing is.
 */
export function findPatternFault(pattern: string): string | undefined {
  const seen: string[] = []
  for (const {groups = {}} of pattern.matchAll(piece)) {
    const {part, stray} = groups
    if (stray !== undefined) return `a brace that nothing closes or opens`
    if (part === undefined) continue
    if (!partNames.includes(part)) return `\`{${part}}\`, known are ${partNames.join(', ')}`
    if (part !== 'any' && seen.includes(part)) return `\`{${part}}\` twice`
    seen.push(part)
  }
  if (seen.filter((part) => part === 'any').length > mostAny) return `\`{any}\` more than ${mostAny} times`
  const dated = ['year', 'month', 'day'].filter((part) => seen.includes(part)).length
  if (dated !== 0 && dated !== 3) return 'a date without year, month or day'
  return dated === 0 && !seen.includes('paper') && !seen.includes('page')
    ? 'no part that says anything'
    : undefined
}

/**
 * Read the name of a file by one pattern.
 *
 * @returns what it says; `undefined` when the name is of another form, names
 *   another paper, or holds an impossible date.
 */
export function readFileName(path: string, pattern: string, profile: TitleProfile): FileFacts | undefined {
  if (path.length > longestPath || findPatternFault(pattern) !== undefined) return undefined
  const depth = pattern.split('/').length
  const end = path.split(/[\\/]/u).slice(-depth).join('/')
  const source = Array.from(pattern.matchAll(piece), ({groups = {}}) =>
    groups.part === undefined ? (groups.literal ?? '').replace(reserved, '\\$&') : parts[groups.part]
  ).join('')
  const found = new RegExp(`^${source}${ending}$`, 'u').exec(end)?.groups
  return found && toFacts(found, profile)
}

function toFacts(
  {paper, year, month, day, page}: Partial<Record<string, string>>,
  profile: TitleProfile
): FileFacts | undefined {
  if (paper !== undefined && !isNameOf(paper, profile)) return undefined
  const date = year === undefined ? undefined : `${year}-${month}-${day}`
  if (date !== undefined && !isDate(date)) return undefined
  const number = page === undefined ? undefined : Number(page)
  if (number === 0) return undefined
  return {
    ...(paper === undefined ? {} : {paper}),
    ...(date === undefined ? {} : {date}),
    ...(number === undefined ? {} : {number}),
    profile: profile.shortName
  }
}

/** Tell whether the paper in a file name is that of a profile: its short name, or any title. */
export function isNameOf(paper: string, profile: TitleProfile): boolean {
  const name = paper.toLowerCase()
  return profile.shortName.toLowerCase() === name || namesOf(profile).includes(paper)
}

function isDate(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date)
}

/**
 * Read the name of a file by the patterns of profiles.
 *
 * @returns what it says, with the short name of the profile as `profile`;
 *   `undefined` when no profile or more than one has such names.
 */
export function readProfileFacts(path: string, profiles: readonly TitleProfile[]): FileFacts | undefined {
  const found = profiles.flatMap((profile) => readByForm(path, profile) ?? [])
  return found.length === 1 ? found[0] : undefined
}

function readByForm(path: string, profile: TitleProfile): FileFacts | undefined {
  for (const pattern of profile.fileName?.patterns ?? []) {
    const facts = readFileName(path, pattern, profile)
    if (facts) return facts
  }
  return undefined
}
