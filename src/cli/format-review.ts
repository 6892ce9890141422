import {join} from 'node:path'
import type {Paint} from '../diagnostics/index.js'
import type {ReviewEntry, ReviewJson} from '../emit/index.js'
import {formatEvidence} from './format-evidence.js'
import {locate} from './format-tree.js'
import {sayChoice} from './words/say.js'

/** Reasons shown with a doubt. */
const mostReasons = 3

/** Configuration. */
export interface ReviewFormat {
  /** Folder of the run, so that the commands can be copied. */
  folder: string
  /** Entries to show. */
  most: number
}

/** Show what a person should look at, worst first, each with the command to look closer. */
export function formatReview(review: ReviewJson, {folder, most}: ReviewFormat, paint: Paint): string {
  const {entries, total} = review
  if (total === 0) return 'Nothing is in doubt.'
  const shown = entries.slice(0, most)
  const kinds = Object.entries(review.counts).map(([kind, count]) => `${kind} ${count}`)
  const left = total - shown.length
  return [
    `${paint.bold(`${total} in doubt`)}: ${kinds.join(', ')}`,
    ...shown.flatMap((entry) => formatEntry(entry, folder, paint)),
    ...(left > 0 ? ['', paint.dim(`… and ${left} more, see \`review.json\` or \`--most\``)] : [])
  ].join('\n')
}

function formatEntry(entry: ReviewEntry, folder: string, paint: Paint): string[] {
  const {choice, confidence, evidence, file, kind, lines, rank, rejected, source, text, what} = entry
  const place = [source, locate(entry)].filter((part) => part !== '').join(':')
  const other = rejected === undefined ? '' : ` rather than ${sayChoice(rejected)}`
  const sure = `${Math.round(confidence * 100)} % sure`
  return [
    '',
    `${String(rank).padStart(3)}. ${paint.bold(what)}: ${text} ${paint.warning(kind)}`,
    `     ${sayChoice(choice)}${other}, ${sure}`,
    ...evidence.slice(0, mostReasons).map((item) => formatEvidence(item, paint)),
    paint.dim(`     ${lines.join(' ')} ${place}`),
    paint.dim(`     banmian explain ${join(folder, file)}`)
  ]
}
