import type {Command} from 'commander'
import {findNearest} from '../../diagnostics/index.js'
import type {Figures, Floor} from '../../evaluate/index.js'
import type {Evaluation} from '../../run/index.js'
import {exitCodes, type Io, printLine, UsageError} from '../io.js'
import type {Finish} from '../main.js'

interface EvaluateFlags {
  gold: string
  perPage?: boolean
  errors?: boolean
  json?: boolean
  floor?: string
  updateFloor?: boolean
}

/** Add `banmian evaluate`. */
export function addEvaluate(program: Command, io: Io, finish: Finish): void {
  program
    .command('evaluate')
    .description('compare what a run wrote with gold pages')
    .argument('<output>', 'folder that a run wrote to')
    .requiredOption('--gold <folder>', 'folder with gold pages')
    .option('--per-page', 'show the figures of every page')
    .option('--errors', 'list what is wrong, and whether reading, layout, roles or joins went wrong')
    .option('--json', 'print one JSON value')
    .option('--floor <file>', 'exit with 1 when a figure is worse than in this file')
    .option('--update-floor', 'raise the floors that the figures allow, or make the file; none is lowered')
    .action(async (output: string, flags: EvaluateFlags) => finish(await evaluateFolder(output, flags, io)))
}

async function evaluateFolder(output: string, flags: EvaluateFlags, io: Io): Promise<number> {
  const {evaluate, readFloor} = await import('../../run/index.js')
  const {listFigures} = await import('../format-figures.js')
  if (flags.updateFloor && flags.floor === undefined) {
    throw new UsageError('Expected `--floor FILE` with `--update-floor`')
  }
  const floor = flags.floor === undefined ? undefined : await readFloor(flags.floor)
  if (floor) await checkNames(floor, listFigures([]), flags.floor)
  else if (flags.floor !== undefined && !flags.updateFloor) {
    throw new UsageError(
      `Expected a floor at \`${flags.floor}\`, got nothing there. Look at the spelling, or make it with \`--update-floor\`.`
    )
  }

  const evaluation = await evaluate({gold: flags.gold, output, signal: io.signal})
  if (io.signal.aborted) return exitCodes.interrupted
  for (const note of evaluation.notes) printLine(io.stderr, `banmian: ${note}`)
  await printFigures(evaluation, flags, io)
  checkFound(evaluation, output, flags.gold)
  if (flags.floor === undefined) return exitCodes.ok
  const figures = listFigures(evaluation.pages)
  return holdFloor(figures, floor, {path: flags.floor, update: flags.updateFloor ?? false}, io)
}

/** @throws {UsageError} when a floor names what is no measure: it would guard nothing. */
async function checkNames(floor: Floor, known: Figures, path = ''): Promise<void> {
  const {listUnknown} = await import('../../evaluate/index.js')
  const [unknown] = listUnknown(known, floor)
  if (unknown === undefined) return
  const near = findNearest(unknown, [...known.keys()])
  const remedy = near ? `did you mean \`${near}\`?` : `known are ${[...known.keys()].join(', ')}`
  throw new UsageError(`Expected measures in \`${path}\`, got unknown \`${unknown}\`, ${remedy}`)
}

async function printFigures(evaluation: Evaluation, flags: EvaluateFlags, io: Io): Promise<void> {
  const {formatFigures, formatPages, toFigures} = await import('../format-figures.js')
  const {perPage = false, errors = false} = flags
  if (flags.json) {
    printLine(io.stdout, JSON.stringify(toFigures(evaluation, {perPage, errors}), undefined, 2))
    return
  }
  const {formatErrors} = await import('../format-errors.js')
  const {choosePaint} = await import('../paint.js')
  const paint = choosePaint(io.stdout, io)
  const blocks = [
    ...(perPage ? [formatPages(evaluation.pages, paint)] : []),
    ...(errors ? [formatErrors(evaluation.pages, paint)] : []),
    formatFigures(evaluation, paint)
  ]
  printLine(io.stdout, blocks.join('\n\n'))
}

/** @throws {UsageError} when nothing was compared: zeros that come of a wrong folder are no result. */
function checkFound({pages, outside}: Evaluation, output: string, gold: string): void {
  if (pages.some(({score}) => score.predictedArticles > 0)) return
  throw new UsageError(
    outside > 0
      ? `Expected articles of the pages in \`${gold}\`, got ${outside} of other pages below \`${output}\`. The name of a gold file must be that of its page’s source.`
      : `Expected articles below \`${output}\`, got none. Give the folder that \`banmian run -o\` wrote to, and look at its \`report.json\`.`
  )
}

/** Compare with the floor, say what fell and what rose, and write it where that was asked for. */
async function holdFloor(
  figures: Figures,
  floor: Floor | undefined,
  {path, update}: {path: string; update: boolean},
  io: Io
): Promise<number> {
  const {listFallen, listRaises, makeFloor} = await import('../../evaluate/index.js')
  const {writeFloor} = await import('../../run/index.js')
  if (!floor) {
    const made = makeFloor(figures)
    await writeFloor(path, made)
    printLine(io.stderr, `floor: ${made.size} figures → ${path}`)
    return exitCodes.ok
  }

  const fallen = listFallen(figures, floor)
  for (const {measure, figure, floor: least} of fallen) {
    printLine(
      io.stderr,
      `banmian: ${measure} is ${figure ?? 'without a figure'}, worse than its floor ${least}`
    )
  }
  const raises = update ? listRaises(figures, floor) : []
  for (const {measure, from, to} of raises) printLine(io.stderr, `floor: ${measure} ${from} → ${to}`)
  if (raises.length > 0) {
    await writeFloor(
      path,
      new Map([...floor, ...raises.map(({measure, to}): [string, number] => [measure, to])])
    )
  }
  const left = update && fallen.length > 0 ? '; floors are lowered by hand alone' : ''
  printLine(io.stderr, `floor: ${floor.size - fallen.length} of ${floor.size} figures of ${path} hold${left}`)
  return fallen.length > 0 ? exitCodes.failed : exitCodes.ok
}
