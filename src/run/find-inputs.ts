import {realpath, stat} from 'node:fs/promises'
import {join} from 'node:path'
import glob from 'fast-glob'
import type {RuleId} from '../diagnostics/index.js'
import {scanExtensions} from '../ingest/index.js'

/** Stands for standard input. */
export const stdinName = '-'

/** One input of a run: a file to read, or a name behind which nothing was found. */
export interface FoundInput {
  /** Path as given, or found below a folder as given. */
  path: string
  /** Why there is nothing to read; absent when there is. */
  missing?: RuleId
}

/** What is taken from a folder by default; a name given by itself may end in anything. */
const pageFiles = `**/*.{${['txt', ...scanExtensions].join(',')}}`

/**
 * Find the inputs that names stand for.
 *
 * A name is a file or folder if one is there, whatever characters it holds;
 * otherwise it is a pattern. The same file is taken once.
 *
 * @param names files, folders, patterns, or `-`.
 * @param folderPattern what to take from folders (default: text, pictures, PDF).
 * @returns inputs in the order of their paths (by code unit, so that it is the same everywhere).
 */
export async function findInputs(
  names: readonly string[],
  folderPattern: string = pageFiles
): Promise<FoundInput[]> {
  const found = (await Promise.all(names.map((name) => findInput(name, folderPattern)))).flat()
  found.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
  return dropRepeated(found)
}

async function findInput(name: string, folderPattern: string): Promise<FoundInput[]> {
  if (name === stdinName) return [{path: name}]
  const kind = await kindOf(name)
  if (kind === 'file') return [{path: name}]
  if (kind === 'folder') {
    const files = await findBelow(name, folderPattern)
    return files.length > 0 ? files : [{path: name, missing: 'run:folder-empty'}]
  }
  const files = await findMatches(name)
  return files.length > 0 ? files : [{path: name, missing: 'run:input-missing'}]
}

/** The leading folders of a pattern that are there under that very name are no pattern: `报[1]/*.txt`. */
async function findMatches(pattern: string): Promise<FoundInput[]> {
  const parts = pattern.split('/')
  let depth = parts.length - 1
  while (depth > 0 && (await kindOf(parts.slice(0, depth).join('/') || '/')) !== 'folder') depth--
  const rest = parts.slice(depth).join('/')
  if (!glob.isDynamicPattern(rest)) return []
  return findBelow(parts.slice(0, depth).join('/') || (pattern.startsWith('/') ? '/' : '.'), rest)
}

async function findBelow(folder: string, pattern: string): Promise<FoundInput[]> {
  const files = await glob(pattern, {cwd: folder, caseSensitiveMatch: false, suppressErrors: true})
  return files.map((file) => ({path: join(folder, file)}))
}

async function kindOf(path: string): Promise<'file' | 'folder' | undefined> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file'
  } catch {
    return undefined
  }
}

async function dropRepeated(inputs: readonly FoundInput[]): Promise<FoundInput[]> {
  const seen = new Set<string>()
  const kept: FoundInput[] = []
  for (const input of inputs) {
    const key = await realpath(input.path).catch(() => input.path)
    if (seen.has(key)) continue
    seen.add(key)
    kept.push(input)
  }
  return kept
}
