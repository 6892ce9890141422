/** Looks at a target while a run writes to it. */
import {type Dirent, readdirSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {openEntry} from '../run/cache/entry.js'
import {journalName} from '../run/report/journal.js'
import {stateName} from '../run/target/open-target.js'
import {listFiles} from './temporary.js'

/**
 * Reads every file of a target that a reader of the output may open, again and
 * again: each must be whole JSON at any moment. What is in the state folder
 * and the file of events are not looked at.
 */
export class TargetWatch {
  readonly #folder: string
  readonly #seen = new Map<string, string>()
  readonly #faults = new Set<string>()
  #reads = 0

  constructor(folder: string) {
    this.#folder = folder
  }

  /** How many files were read. */
  get reads(): number {
    return this.#reads
  }

  /** What was wrong. */
  get faults(): string[] {
    return [...this.#faults]
  }

  /** Look once; files that have not changed since are not read again. */
  look(): void {
    for (const entry of listEntries(this.#folder)) {
      const {name} = entry
      if (name === stateName || name === journalName) continue
      const own = entry.isDirectory()
        ? listEntries(join(this.#folder, name)).map((file) => join(name, file.name))
        : [name]
      for (const file of own) this.#read(file)
    }
  }

  #read(name: string): void {
    const path = join(this.#folder, name)
    const facts = statSync(path, {throwIfNoEntry: false})
    // An article of an earlier run may go between two looks.
    if (!facts) return
    const state = `${facts.ino} ${facts.mtimeMs} ${facts.size}`
    if (this.#seen.get(name) === state) return
    const text = readIfThere(path)
    if (text === undefined) return
    this.#seen.set(name, state)
    this.#reads++
    if (!name.endsWith('.json')) this.#faults.add(`${name}: none of ours`)
    else if (!isJson(text)) this.#faults.add(`${name}: half a file`)
  }
}

/**
 * List what is torn in what a run keeps for later ones: what it was at work on
 * when it ended may be, nothing else.
 */
export function listTorn(output: string): string[] {
  const state = join(output, stateName)
  const entries = ['cache', 'issues'].flatMap((folder) =>
    listFiles(state).filter((name) => name.startsWith(`${folder}/`))
  )
  const torn = entries.filter((name) => !openEntry(readFileSync(join(state, name))))
  const events = (readIfThere(join(output, journalName)) ?? '').split('\n').slice(0, -1)
  return [...torn, ...events.filter((line) => !isJson(line))]
}

function listEntries(folder: string): Dirent[] {
  try {
    return readdirSync(folder, {withFileTypes: true})
  } catch {
    return []
  }
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object'
  } catch {
    return false
  }
}
