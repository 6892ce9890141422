/** What a run came to, in sentences that several commands share. */
import {formatMessage, type Paint} from '../diagnostics/index.js'
import type {Said, SummaryJson} from '../summary/index.js'
import {clean} from './clean.js'

/** Show what was said, with its page where the message has no line that names it. */
export function saySaid({source, page, message}: Said, paint: Paint): string {
  const where =
    page === undefined || message.line !== undefined || message.place ? source : `${source} ${page}`
  return formatMessage(clean(where), {...message, reason: clean(message.reason)}, paint)
}

/** Sample: `12 pages, 104 articles, 3 warnings, 1 failed, 2 kept, 7.5 s`. */
export function sayFigures({pages, inputs, stories, warnings, seconds}: SummaryJson): string {
  const failed = pages.failed + inputs.failed
  const figures = [
    count(pages.ok + pages.partial, 'page'),
    count(stories, 'article'),
    count(warnings.count, 'warning'),
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(pages.kept > 0 ? [`${pages.kept} kept`] : []),
    ...(seconds === undefined ? [] : [saySeconds(seconds)])
  ]
  return figures.join(', ')
}

/** Sample: `1 page`, `2 pages`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

const minute = 60
const hour = 60 * minute

/** Sample: `0.012 s`, `6.2 s`, `12 min 5 s`, `3 h 20 min`. */
export function saySeconds(seconds: number): string {
  if (seconds < 0.1) return `${seconds.toFixed(3)} s`
  if (seconds < minute) return `${seconds.toFixed(1)} s`
  const whole = Math.round(seconds)
  if (whole < hour) return `${Math.floor(whole / minute)} min ${whole % minute} s`
  return `${Math.floor(whole / hour)} h ${Math.floor((whole % hour) / minute)} min`
}
