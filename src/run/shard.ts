import {dirname} from 'node:path'
import {readFileFacts} from '../ingest/index.js'
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
 * do not move those that are there. Inputs of one issue stay together: those
 * whose names give paper and date by these; of the others those whose names
 * differ in the number at the end alone, as `1936/page-1.png`, `1936/page-2.png`.
 */
export function selectShard(inputs: readonly FoundInput[], {of, part}: Shard): FoundInput[] {
  return inputs.filter(({path}) => bucketOf(groupOf(path), of) === part - 1)
}

/** Name of the group that an input belongs to. */
export function groupOf(path: string): string {
  const {date, paper} = readFileFacts(path)
  if (paper !== undefined && date !== undefined) return `${paper} ${date}`
  const name = path.slice(dirname(path) === '.' ? 0 : dirname(path).length + 1)
  return `${dirname(path)}/${name.replace(pageEnding, '')}`
}

/** Samples: `-01.png`, `_p2.txt`, ` (3).tif`: a number of at most three digits behind a mark, and the extension. */
const pageEnding = /(?:[-_. ](?:p|page)?\d{1,3}| ?\(\d{1,3}\))?(?:\.[^./]{1,8})?$/iu

function bucketOf(group: string, of: number): number {
  return Number(BigInt(`0x${digest(group).slice(0, 12)}`) % BigInt(of))
}
