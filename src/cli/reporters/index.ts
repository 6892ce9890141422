import {resolve} from 'node:path'
import {plainPaint} from '../../diagnostics/index.js'
import {RunSummary} from '../../summary/index.js'
import {type Io, UsageError} from '../io.js'
import {choosePaint} from '../paint.js'
import {type Clock, systemClock} from './clock.js'
import {makeGithub} from './github.js'
import {makeJunit} from './junit.js'
import {makeNdjson} from './ndjson.js'
import {parseReporter, type ReporterName, type WantedReporter} from './parse-reporter.js'
import {makePlain} from './plain.js'
import {makePretty} from './pretty.js'
import type {MakeReporter, Reporter} from './reporter.js'
import {openFile, openStream, type Sink} from './sink.js'

export type {Reporter} from './reporter.js'

/** How each reporter is made. */
const makers: Readonly<Record<ReporterName, MakeReporter>> = {
  pretty: makePretty,
  plain: makePlain,
  ndjson: makeNdjson,
  junit: makeJunit,
  github: makeGithub
}

/** Reporters for people; they write to stderr. */
const forPeople: readonly ReporterName[] = ['pretty', 'plain']

/** Configuration. */
export interface ReporterOptions {
  /** What was asked for (default: what suits). Sample: `plain`, `junit=junit.xml`. */
  wanted?: readonly string[] | undefined
  /** Reporters for people say nothing but errors. */
  quiet: boolean
  /** Standard output is taken by articles. */
  jsonl: boolean
  /** Folder that the run writes to; `undefined` when it writes none. */
  output: string | undefined
  /** Time (default: that of the machine). */
  clock?: Clock
}

/**
 * Make the reporters that were asked for, as one.
 *
 * Where all of them write to files, the usual one for the screen is added.
 * `pretty` becomes `plain` where there is no terminal of its own.
 *
 * @throws {UsageError} when one is not known, a file can not be written, or two want the same place.
 */
export function createReporters(options: ReporterOptions, io: Io): Reporter {
  const {wanted = [], quiet, jsonl, output, clock = systemClock} = options
  const asked = wanted.map(parseReporter)
  const unseen = asked.every(({path}) => path !== undefined)
  const list: WantedReporter[] = unseen ? [...asked, {name: 'pretty'}] : asked
  const places = list.map(placeOf)
  checkPlaces(jsonl ? ['stdout', ...places] : places)

  const shared = io.stdout.isTTY === true && (jsonl || places.includes('stdout'))
  const screen = io.stderr.isTTY === true && io.env.TERM !== 'dumb' && !shared && !quiet
  const summary = new RunSummary()
  const reporters = list.map((item) => {
    const sink = openSink(item, io)
    const name = item.name === 'pretty' && (item.path !== undefined || !screen) ? 'plain' : item.name
    const paint = placeOf(item) === 'stderr' ? choosePaint(io.stderr, io) : plainPaint
    return makers[name]({sink, paint, clock, summary, quiet, output, io})
  })
  return {
    event: (event) => {
      summary.add(event)
      for (const reporter of reporters) reporter.event(event)
    },
    close: () => {
      for (const reporter of reporters) reporter.close()
    }
  }
}

/** Where a reporter writes to: a path, or the name of a stream. */
function placeOf({name, path}: WantedReporter): string {
  if (path !== undefined) return resolve(path)
  return forPeople.includes(name) ? 'stderr' : 'stdout'
}

function checkPlaces(places: readonly string[]): void {
  const twice = places.find((place, index) => places.indexOf(place) !== index)
  if (twice === undefined) return
  const what = twice === 'stdout' ? 'standard output' : twice === 'stderr' ? 'standard error' : `\`${twice}\``
  throw new UsageError(
    `Expected one writer to ${what}, got several. Give a reporter a file, as in \`--reporter junit=junit.xml\``
  )
}

function openSink({name, path}: WantedReporter, io: Io): Sink {
  if (path !== undefined) return openFile(path, io)
  return openStream(forPeople.includes(name) ? io.stderr : io.stdout)
}
