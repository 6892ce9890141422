/** What the schema of a profile can not say: lists that contradict each other, patterns that do not read their samples. */
import {findPatternFault, readFileName} from './file-name.js'
import {namesOf, stripLabel} from './names.js'
import type {FileNameForm, FileNameSample, TitleProfile} from './types.js'

/**
 * Say what is wrong with a profile that has the right form.
 *
 * @returns one sentence for each fault; empty when there is none.
 */
export function findProfileFaults(profile: TitleProfile): string[] {
  const {fileName, years = {}} = profile
  const {from, to} = years
  const reversed = from !== undefined && to !== undefined && from > to
  return [
    ...findClashes(profile),
    ...(fileName ? findNameFaults(fileName, profile) : []),
    ...(reversed ? [`years: expected from <= to, got ${from} and ${to}`] : [])
  ]
}

/** A line can be one thing only. */
function findClashes(profile: TitleProfile): string[] {
  const {columnLabels = [], mastheadLines = [], slogans = [], staff = [], standingHeads = []} = profile
  const lists: Readonly<Record<string, readonly string[]>> = {
    otherTitles: namesOf(profile),
    mastheadLines,
    slogans,
    standingHeads: standingHeads.map(({name}) => name),
    columnLabels,
    staff: staff.map(({name}) => name)
  }
  const seen = new Map<string, string>()
  const faults: string[] = []
  for (const [list, texts] of Object.entries(lists)) {
    for (const text of texts) {
      const key = stripLabel(text)
      const before = seen.get(key)
      if (key === '') faults.push(`${list}: expected letters, got \`${text}\``)
      else if (before !== undefined) faults.push(`${list}: \`${text}\` stands in ${before} already`)
      seen.set(key, list)
    }
  }
  return faults
}

function findNameFaults({not = [], patterns, samples}: FileNameForm, profile: TitleProfile): string[] {
  const broken = patterns.flatMap((pattern) => {
    const fault = findPatternFault(pattern)
    return fault === undefined ? [] : [`fileName.patterns: \`${pattern}\` has ${fault}`]
  })
  if (broken.length > 0) return broken
  const used = new Set<string>()
  const read = (name: string) => {
    const pattern = patterns.find((one) => readFileName(name, one, profile) !== undefined)
    if (pattern !== undefined) used.add(pattern)
    return pattern === undefined ? undefined : readFileName(name, pattern, profile)
  }
  const wrong = samples.flatMap((sample) => compareSample(sample, read(sample.name)))
  const idle = patterns
    .filter((pattern) => !used.has(pattern))
    .map((pattern) => `fileName.samples: expected one that \`${pattern}\` reads`)
  const greedy = not
    .filter((name) => read(name) !== undefined)
    .map((name) => `fileName.not: \`${name}\` fits a pattern`)
  return [...wrong, ...(wrong.length > 0 ? [] : idle), ...greedy]
}

function compareSample({date, name, page}: FileNameSample, read: ReturnType<typeof readFileName>): string[] {
  if (!read) return [`fileName.samples: \`${name}\` fits no pattern`]
  if (read.date === date && read.number === page) return []
  return [
    `fileName.samples: \`${name}\` is read as ${show(read.date, read.number)}, expected ${show(date, page)}`
  ]
}

/** Sample: `2023-09-12, page 3`. */
function show(date: string | undefined, page: number | undefined): string {
  const said = [...(date === undefined ? [] : [date]), ...(page === undefined ? [] : [`page ${page}`])]
  return said.length === 0 ? 'nothing' : said.join(', ')
}
