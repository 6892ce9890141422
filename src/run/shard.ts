import {posix, sep} from 'node:path'
import {readFileFacts} from '../ingest/index.js'
import {type ProfileSet, readProfileFacts} from '../profile/index.js'
import {digest} from './cache/entry.js'
import type {FoundInput} from './find-inputs.js'

/** A part of the inputs: the `part`-th of `of`, from 1. */
export interface Shard {
  part: number
  of: number
}

/** Most parts; more machines than that nobody has. */
const mostParts = 10_000

/**
 * Numbers at the end of names that are taken together: an issue has fewer
 * pages, and a folder of ten thousand numbered pages still makes a hundred
 * groups.
 */
const mostPages = 100

/** Numbers of four digits that are years, as in `stories-1936.txt`: each is a group. */
const firstYear = 1800
const lastYear = 2099

/**
 * Read a shard.
 *
 * @param text sample: `3/8`.
 * @returns nothing when it is none.
 */
export function parseShard(text: string): Shard | undefined {
  const {part, of} = /^(?<part>[1-9]\d{0,4})\/(?<of>[1-9]\d{0,4})$/u.exec(text)?.groups ?? {}
  const shard = {part: Number(part), of: Number(of)}
  return shard.part <= shard.of && shard.of <= mostParts ? shard : undefined
}

/** Say a shard as it was given. */
export function formatShard({of, part}: Shard): string {
  return `${part}/${of}`
}

/**
 * Choose the inputs of a shard.
 *
 * Which shard an input belongs to depends on its name alone, so that every
 * machine finds the same without asking the others, and inputs that come later
 * do not move those that are there.
 */
export function selectShard(
  inputs: readonly FoundInput[],
  {of, part}: Shard,
  profiles?: ProfileSet
): FoundInput[] {
  return inputs.filter(({path}) => bucketOf(groupOf(path, profiles), of) === part - 1)
}

/**
 * Name the group that an input belongs to; inputs of a group stay together.
 *
 * A group is an issue as far as names tell. Where they give paper and date, it
 * is these. Where they give a date alone, it is the date in this folder.
 * Otherwise a number at the end is taken for that of a page:
 * `1936/page-1.png` goes with `1936/page-2.png`, `1936-05-01/01.png` with
 * all numbers of that folder, a hundred at a time.
 *
 * @param path as the run found it.
 * @param profiles whose forms of file names are known (default: none).
 */
export function groupOf(path: string, profiles?: ProfileSet): string {
  const {date, paper, profile} =
    (profiles && readProfileFacts(path, profiles.profiles)) ?? readFileFacts(path)
  const title = profile ?? paper
  if (title !== undefined && date !== undefined) return `${title} ${date}`
  const {base, dir} = posix.parse(posix.normalize(path.split(sep).join('/')))
  if (date !== undefined) return `${dir}/ ${date}`
  const {name, number} = splitName(base)
  return `${dir}/${name}${number === undefined ? '' : ` ${Math.floor(number / mostPages)}`}`
}

/** Up to three extensions: `.png`, `.l1.txt`; not the day of `1936.05.01`. */
const extensions = /(?:\.[A-Za-z][A-Za-z0-9]{0,7}){1,3}$/u

/** Samples: `1936-05-01`, `1936.05.01`: the last number is a day, and each day a group. */
const dateEnding = /(?:^|\D)\d{4}[-_.]\d{2}[-_.]\d{2}$/u

/** Samples: `scan-01`, `报 p2`, `page (3)`, `IMG_0417`, `第3版`, `A02`, `07`. */
const pageEnding = /^(?<name>.*?)(?:(?:^|[-_. ])(?:p|page|[a-d]|第)?|第| ?\()(?<number>\d{1,6})(?:\)|版)?$/iu

function splitName(base: string): {name: string; number?: number} {
  const bare = base.replace(extensions, '')
  const {name = '', number: digits} = pageEnding.exec(bare)?.groups ?? {}
  const number = Number(digits)
  const isYear = digits?.length === 4 && number >= firstYear && number <= lastYear
  return digits === undefined || isYear || dateEnding.test(bare) ? {name: bare} : {name, number}
}

function bucketOf(group: string, of: number): number {
  return Number(BigInt(`0x${digest(group).slice(0, 12)}`) % BigInt(of))
}
