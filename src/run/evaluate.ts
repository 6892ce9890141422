import {evaluatePage, type PageEvaluation} from '../evaluate/index.js'
import {findGold, readGold} from './read-gold.js'
import {openOutput} from './read-output.js'

/** Configuration. */
export interface EvaluateOptions {
  /** Folder with gold pages. */
  gold: string
  /** Folder that a run wrote to. */
  output: string
  /** Aborted when the user interrupts; the pages that are done come back. */
  signal?: AbortSignal
}

/** A gold page by its name, and what was found. */
export interface EvaluatedGoldPage extends PageEvaluation {
  readonly name: string
}

/** What there is to say of two folders. */
export interface Evaluation {
  /** All gold pages, in the order in which they are summed. */
  readonly pages: readonly EvaluatedGoldPage[]
  /** Articles of pages that have no gold. */
  readonly outside: number
  /** What is odd about the folders, a sentence each. */
  readonly notes: readonly string[]
}

/** Names of pages that a note lists. */
const shownNames = 5

/**
 * Compare what a run wrote with gold, page by page.
 *
 * A page’s text is read when its turn comes and let go when it is done.
 *
 * @throws {RunError} when a folder is not there, gold is empty, or a file is no JSON.
 */
export async function evaluate({gold, output, signal}: EvaluateOptions): Promise<Evaluation> {
  const {paths, notes} = await findGold(gold)
  const {counts, sources, readArticles, readFurniture} = await openOutput(output)
  const pages: EvaluatedGoldPage[] = []
  for (const [name, path] of paths) {
    if (signal?.aborted) break
    const page = await readGold(path)
    const evaluation = evaluatePage(page, await readArticles(name), await readFurniture(name))
    pages.push({name, ...evaluation})
  }

  const outside = [...counts].filter(([name]) => !paths.has(name))
  const missing = [...paths.keys()].filter((name) => !counts.has(name))
  const repeated = [...sources].filter(([name, own]) => paths.has(name) && own.size > 1)
  return {
    pages,
    outside: outside.reduce((sum, [, count]) => sum + count, 0),
    notes: [
      ...notes,
      ...noteNames('have no article', missing),
      ...noteNames(
        'have articles of more than one source, which count twice; give each view a folder of its own',
        repeated.map(([name]) => name)
      )
    ]
  }
}

function noteNames(what: string, names: readonly string[]): string[] {
  if (names.length === 0) return []
  const shown = names.slice(0, shownNames).map((name) => `\`${name}\``)
  const more = names.length > shownNames ? `, and ${names.length - shownNames} more` : ''
  return [`Gold pages that ${what}: ${shown.join(', ')}${more}.`]
}
