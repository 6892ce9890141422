/** Versions of stages: what their code is, so that nobody has to count up a number when a rule changes. */
import {createHash} from 'node:crypto'
import {existsSync, readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {StageName} from '../../pipeline.js'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Sample: `} from '../npst/types.js'`, `import('./x.js')`. */
const importPattern = /(?:\bfrom|\bimport)\s{0,3}\(?\s{0,3}['"](?<name>\.[^'"\n]{1,200})['"]/gu

/** Folders that have no say in what a picture says: before it is read there are no words that the grammar could look at. */
const mute: Partial<Record<StageName | 'link' | 'emit', readonly string[]>> = {
  ingest: ['grammar'],
  layout: ['grammar'],
  recognize: ['grammar']
}

/** Where the code of each stage begins. */
export type CodeName = StageName | 'link' | 'emit'

const versions = new Map<string, string>()
const texts = new Map<string, string>()

/**
 * Give the version of the code of stages: a digest of every file that they
 * load, those of the project alone. Packages are named by their own versions.
 *
 * @param names folders of stages.
 * @param before whether they run before the page has text; then `grammar` is left out.
 */
export function codeVersion(names: readonly CodeName[], before: boolean): string {
  const id = `${names.join(' ')} ${before}`
  const known = versions.get(id)
  if (known !== undefined) return known
  const hash = createHash('sha256')
  for (const file of listCode(names, before)) hash.update(`${file}\n${read(join(root, file))}\n`)
  const version = hash.digest('hex').slice(0, 16)
  versions.set(id, version)
  return version
}

/** List the files that stages load, below the folder of the code; see `codeVersion`. */
export function listCode(names: readonly CodeName[], before: boolean): string[] {
  const files = new Set<string>()
  for (const name of names) {
    follow(locate(join(root, name, 'index.js')), before ? (mute[name] ?? []) : [], files)
  }
  return [...files].map((file) => file.slice(root.length)).sort()
}

function follow(start: string, without: readonly string[], files: Set<string>): void {
  const open = [start]
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (files.has(file) || without.some((folder) => file?.startsWith(join(root, folder, '/')))) continue
    files.add(file)
    for (const {groups} of read(file).matchAll(importPattern)) {
      open.push(locate(join(dirname(file), groups?.name ?? '')))
    }
  }
}

/** Sources are `.ts`, and are imported as `.js`. */
function locate(file: string): string {
  return existsSync(file) ? file : file.replace(/\.js$/u, '.ts')
}

function read(file: string): string {
  const known = texts.get(file)
  if (known !== undefined) return known
  const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
  texts.set(file, text)
  return text
}
