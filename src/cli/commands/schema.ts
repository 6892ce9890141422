import {Argument, type Command} from 'commander'
import type {SchemaName} from '../../emit/index.js'
import {exitCodes, type Io, printLine} from '../io.js'
import type {Finish} from '../main.js'

/** Add `banmian schema`. */
export function addSchema(program: Command, io: Io, finish: Finish): void {
  program
    .command('schema')
    .description('print the JSON Schema of what a run writes, and of a title profile')
    .addArgument(
      new Argument('<name>', 'which file').choices([
        'article',
        'event',
        'issue',
        'report',
        'review',
        'profile'
      ])
    )
    .action(async (name: SchemaName) => {
      const {toJsonSchema} = await import('../../emit/index.js')
      printLine(io.stdout, JSON.stringify(toJsonSchema(name), undefined, 2))
      finish(exitCodes.ok)
    })
}
