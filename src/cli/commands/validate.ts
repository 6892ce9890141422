import type {Command} from 'commander'
import type {SchemaName} from '../../emit/index.js'
import {exitCodes, type Io, printLine, UsageError} from '../io.js'
import type {Finish} from '../main.js'

/** Add `banmian validate`. */
export function addValidate(program: Command, io: Io, finish: Finish): void {
  program
    .command('validate')
    .description('check article, issue, report, review and profile files against their schema')
    .argument('<files...>', 'JSON files, folders, or patterns')
    .option('--quiet', 'say nothing but what is wrong')
    .action(async (names: string[], {quiet}: {quiet?: boolean}) =>
      finish(await validateFiles(names, quiet ?? false, io))
    )
}

/** Whoever can not be read is wrong as well; the others are checked all the same. */
async function validateFiles(names: readonly string[], quiet: boolean, io: Io): Promise<number> {
  const {findInputs} = await import('../../run/index.js')
  const inputs = await findInputs(names, '**/*.json')
  if (inputs.every(({missing}) => missing !== undefined)) {
    throw new UsageError(
      `Expected JSON files, got nothing at ${names.map((name) => `\`${name}\``).join(', ')}`
    )
  }
  let wrong = 0
  for (const {path} of inputs) {
    const faults = await findFaults(path, io)
    if (faults === undefined) continue
    wrong++
    printLine(io.stderr, `${path}\n${faults}`)
  }
  if (!quiet) printLine(io.stderr, `${inputs.length - wrong} valid, ${wrong} not`)
  return wrong > 0 ? exitCodes.failed : exitCodes.ok
}

/** What is wrong with a file, a line a fault; `undefined` when nothing is. */
async function findFaults(path: string, io: Io): Promise<string | undefined> {
  const {schemas} = await import('../../emit/index.js')
  const {readJson} = await import('../read-json.js')
  const {prettifyError} = await import('zod')
  try {
    const value = await readJson(path, io)
    const name = guessSchema(value)
    if (!name) return '✖ Expected an article, an issue, a report, a review list or a title profile'
    if (name === 'profile') return (await import('../../run/index.js')).checkProfile(value).faults
    const result = schemas[name].safeParse(value)
    return result.success ? undefined : prettifyError(result.error)
  } catch (error) {
    if (error instanceof UsageError) return `✖ ${error.message}`
    throw error
  }
}

/** By the field that no other kind has. */
function guessSchema(value: unknown): SchemaName | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  if ('body' in value || 'headline' in value) return 'article'
  if ('inputs' in value) return 'report'
  if ('entries' in value) return 'review'
  if ('articles' in value) return 'issue'
  return 'shortName' in value || 'title' in value ? 'profile' : undefined
}
