import {basename} from 'node:path'
import {type GoldPage, pageKey, readGoldPage} from '../evaluate/index.js'
import {listJson} from './list-json.js'
import {readJsonFile} from './read-json-file.js'
import {RunError} from './run-error.js'

/** Files beside gold pages that are none. */
const otherFiles = ['report.json', 'issue.json', 'floor.json']

/** Where the gold pages of a folder are. */
export interface GoldFolder {
  /** Path of each page by its name, in the order in which pages are summed. */
  paths: Map<string, string>
  /** What is odd, a sentence each. */
  notes: string[]
}

/**
 * Find the gold pages below a folder.
 *
 * @throws {RunError} when there is no folder, or nothing in it.
 */
export async function findGold(folder: string): Promise<GoldFolder> {
  const files = (await listJson(folder, 'gold pages')).filter((path) => !otherFiles.includes(basename(path)))
  if (files.length === 0) {
    throw new RunError(
      `Expected gold pages (\`<page>.json\`) below \`${folder}\`, got no JSON file. Give the folder that holds them.`
    )
  }
  const paths = new Map<string, string>()
  const notes: string[] = []
  for (const path of files) {
    const name = pageKey(path)
    const other = paths.get(name)
    if (other)
      notes.push(`Gold page \`${name}\` stands in \`${other}\` and \`${path}\`; the latter is taken.`)
    paths.set(name, path)
  }
  return {paths: new Map([...paths].sort(([a], [b]) => comparePages(a, b))), notes}
}

/**
 * Read a gold page.
 *
 * @throws {RunError} when the file is none.
 */
export async function readGold(path: string): Promise<GoldPage> {
  const page = readGoldPage(await readJsonFile(path, 'Put the gold page right, or take it out of the folder'))
  if (page) return page
  throw new RunError(
    `Expected a gold page in \`${path}\`, got JSON with neither \`articles\` nor \`source\`. Put it right, or take it out of the folder.`
  )
}

/**
 * Compare as the shared scorer sorts its entries of name and page. The order
 * counts: `text_ned` is a sum of fractions, and its last digit depends on it.
 */
function comparePages(a: string, b: string): number {
  return `${a},[` < `${b},[` ? -1 : 1
}
