import type {Command} from 'commander'
import {exitCodes, type Io, printLine} from '../io.js'
import type {Finish} from '../main.js'

/** Add `banmian doctor`. */
export function addDoctor(program: Command, io: Io, finish: Finish): void {
  program
    .command('doctor')
    .description('look what is installed, what works, and what to do about the rest')
    .action(async () => {
      const {checkMachine} = await import('../../run/index.js')
      const {formatChecks} = await import('../format-checks.js')
      const {choosePaint} = await import('../paint.js')
      const checks = await checkMachine(io.folder)
      printLine(io.stdout, formatChecks(checks, choosePaint(io.stdout, io)))
      const usable = checks.every(({ok, needed}) => ok || !needed)
      finish(usable ? exitCodes.ok : exitCodes.failed)
    })
}
