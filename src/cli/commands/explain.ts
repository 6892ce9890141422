import type {Command} from 'commander'
import {exitCodes, type Io, printLine, UsageError} from '../io.js'
import type {Finish} from '../main.js'

/** Add `banmian explain`. */
export function addExplain(program: Command, io: Io, finish: Finish): void {
  program
    .command('explain')
    .description('tell why a story begins and ends where it does, and why its lines are in it')
    .argument('<article>', 'article JSON that a run wrote, or -')
    .action(async (path: string) => finish(await explainArticle(path, io)))
}

async function explainArticle(path: string, io: Io): Promise<number> {
  const {articleSchema} = await import('../../emit/index.js')
  const {formatExplanation} = await import('../format-explanation.js')
  const {choosePaint} = await import('../paint.js')
  const {readJson} = await import('../read-json.js')
  const {prettifyError} = await import('zod')

  const result = articleSchema.safeParse(await readJson(path, io))
  if (!result.success)
    throw new UsageError(`Expected an article in \`${path}\`:\n${prettifyError(result.error)}`)
  printLine(io.stdout, formatExplanation(result.data, choosePaint(io.stdout, io)))
  return exitCodes.ok
}
