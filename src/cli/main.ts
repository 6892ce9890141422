import {Command, CommanderError} from 'commander'
import {version} from '../run/version.js'
import {addCache} from './commands/cache.js'
import {addDoctor} from './commands/doctor.js'
import {addEvaluate} from './commands/evaluate.js'
import {addExplain} from './commands/explain.js'
import {addInspect} from './commands/inspect.js'
import {addMerge} from './commands/merge.js'
import {addReport} from './commands/report.js'
import {addReview} from './commands/review.js'
import {addRun} from './commands/run.js'
import {addSchema} from './commands/schema.js'
import {addValidate} from './commands/validate.js'
import {exitCodes, type Io, printLine, UsageError} from './io.js'
import {createProcessIo} from './process-io.js'

/** Hands a command its exit code on. */
export type Finish = (code: number) => void

/**
 * Run the command line.
 *
 * @param args arguments without `node` and script (default: those of this process).
 * @param io what to speak to (default: this process).
 * @returns the exit code.
 */
export async function run(
  args: readonly string[] = process.argv.slice(2),
  io: Io = createProcessIo()
): Promise<number> {
  let code: number = exitCodes.ok
  const program = createProgram(io, (result) => {
    code = result
  })
  try {
    await program.parseAsync(args, {from: 'user'})
    return code
  } catch (error) {
    return explainExit(error, io)
  }
}

function createProgram(io: Io, finish: Finish): Command {
  const program = new Command('banmian')
    .description('Turn pages of Chinese newspapers into one JSON per article.')
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      getOutHasColors: () => false,
      getErrHasColors: () => false
    })
    .exitOverride()
    .showHelpAfterError('(banmian --help shows what there is)')
    .addHelpText('after', helpTail)
    .version(version, '-V, --version', 'print the version')
  const commands = [
    addRun,
    addMerge,
    addReport,
    addReview,
    addInspect,
    addExplain,
    addEvaluate,
    addValidate,
    addSchema,
    addCache,
    addDoctor
  ]
  for (const add of commands) {
    add(program, io, finish)
  }
  return program
}

const helpTail = `
Examples:
  banmian run pages/ -o output          every text, picture and PDF below pages/
  banmian run 'pages/*-01.txt' --jsonl  articles to standard output, one a line
  banmian run pages/ -o part-3 --shard 3/8; banmian merge part-* -o output
  banmian report output                 what a run came to, whether it has ended or not
  banmian review output                 what the run was not sure of, worst first
  banmian inspect page.txt --stage segment
  banmian explain output/xjrb-2024-05-06/xjrb-2024-05-06-p01-a01.json
  banmian evaluate --gold gold/ output/ --floor floor.json

Exit codes: 0 fine, 1 a page failed (or a warning under --strict, a figure below its floor), 2 nothing could run, 3 the run was stopped (disk full, --max-failures), 130 interrupted, 143 terminated`

/** What a thrown value means for the user. Faults of the program keep their stack. */
function explainExit(error: unknown, io: Io): number {
  if (error instanceof CommanderError) {
    // commander has printed it already.
    return error.exitCode === 0 ? exitCodes.ok : exitCodes.unusable
  }
  if (!(error instanceof Error)) throw error
  if (error instanceof UsageError || error.name === 'RunError') {
    printLine(io.stderr, `banmian: ${error.message}`)
    return exitCodes.unusable
  }
  printLine(io.stderr, `banmian: unexpected fault\n${error.stack ?? error.message}`)
  return exitCodes.failed
}
