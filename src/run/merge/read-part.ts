import {stat} from 'node:fs/promises'
import {join} from 'node:path'
import type {PageReport, RunEventStart, RunOutcome, Wanted} from '../../emit/index.js'
import {makeSafeName} from '../names.js'
import {journalName} from '../report/journal.js'
import {explainError, RunError} from '../run-error.js'
import {type Place, type PlacedEvent, placeEvents} from './journal-index.js'

/** A target that is merged into another one. */
export interface Part {
  /** As it was given. */
  folder: string
  /** How the run was made that wrote it last. */
  setup: RunEventStart
  /** How it ended; absent when it was killed, or is still at work. */
  end?: RunOutcome
  /** In the order of the run. */
  inputs: PartInput[]
  /** Pages that gave output, by issue and id. */
  issues: Map<string, Map<string, PartPage>>
  /** Lines of its file of events that could not be read. */
  broken: number
}

/** An input of a part. */
export interface PartInput {
  part: Part
  source: string
  /** In their order. */
  pages: PartPage[]
  /** Where it stands what was said of the input as a whole; absent when the run did not come so far. */
  head?: Place
}

/** A page of a part: what its names depend on, and where its report stands. */
export interface PartPage {
  input: PartInput
  /** Place of the page in its input, from 0. */
  position: number
  id: string
  /** Absent when the page failed. */
  issue?: string
  wanted: Wanted
  /** Whether it does not say which issue it belongs to. */
  unnamed: boolean
  report: Place
}

/** Longest name of an issue that is one, in code points: ours have some sixty. */
const longestName = 100

/** Sample: `p01`, `p12-2`. */
const pagePattern = /^p\d{1,6}(?:-\d{1,5})?$/u

/**
 * Read what a run has done, as its file of events says. Holds where the report
 * of each page stands, and not the reports.
 *
 * @throws {RunError} when the folder is no target of a run, or is damaged.
 */
export async function readPart(folder: string): Promise<Part> {
  const path = join(folder, journalName)
  await expectTarget(folder, path)
  const reader = new PartReader(folder)
  try {
    for await (const placed of placeEvents(path)) reader.take(placed)
  } catch (error) {
    if (error instanceof RunError) throw error
    throw new RunError(`Expected to read \`${path}\`, got ${explainError(error)}. Look at its permissions.`)
  }
  return reader.done()
}

class PartReader {
  readonly #folder: string
  readonly #inputs = new Map<number, PartInput>()
  #part: Part | undefined
  #broken = 0

  constructor(folder: string) {
    this.#folder = folder
  }

  take({event, length, offset}: PlacedEvent): void {
    if (event?.event === 'run') {
      this.#part ??= {folder: this.#folder, setup: event, inputs: [], issues: new Map(), broken: 0}
    }
    if (!event) this.#broken++
    if (!event || !this.#part) return
    const place = {offset, length}
    if (event.event === 'page') {
      this.#addPage(this.#part, this.#open(this.#part, event.index, event.source), event, place)
    }
    if (event.event === 'input') this.#open(this.#part, event.index, event.input.source).head = place
    if (event.event !== 'end') return
    const {event: _, ...end} = event
    this.#part.end = end
  }

  done(): Part {
    if (!this.#part) {
      throw new RunError(
        `Expected what a run did in \`${join(this.#folder, journalName)}\`, got nothing that can be read. ` +
          'Run that part again, or leave it out.'
      )
    }
    const inputs = [...this.#inputs].sort(([a], [b]) => a - b).map(([, input]) => input)
    for (const {pages} of inputs) pages.sort((a, b) => a.position - b.position)
    // The last line of a run that was killed is torn, which says nothing new.
    const broken = this.#part.end ? this.#broken : Math.max(0, this.#broken - 1)
    return Object.assign(this.#part, {inputs, broken})
  }

  #open(part: Part, index: number, source: string): PartInput {
    const input = this.#inputs.get(index) ?? {part, source, pages: []}
    this.#inputs.set(index, input)
    return input
  }

  #addPage(
    part: Part,
    input: PartInput,
    {page, position}: {page: PageReport; position: number},
    report: Place
  ): void {
    const {id, issue, status, unnamed = false, wanted = {}} = page
    const added: PartPage = {input, position, id, wanted, unnamed, report}
    input.pages.push(added)
    if (status === 'failed' || issue === undefined) return
    this.#expectNames(issue, id, wanted)
    added.issue = issue
    const pages = part.issues.get(issue) ?? new Map<string, PartPage>()
    part.issues.set(issue, pages.set(id, added))
  }

  /** Names become paths: whoever has written this, they may not lead elsewhere. */
  #expectNames(issue: string, id: string, wanted: Wanted): void {
    const issues = [issue, wanted.issue ?? issue]
    const isOurs = issues.every((name) => makeSafeName(name, longestName) === name)
    if (isOurs && [id, wanted.page ?? id].every((name) => pagePattern.test(name))) return
    throw new RunError(
      `Expected names of issues and pages in \`${join(this.#folder, journalName)}\`, got \`${issue}\`, \`${id}\`. ` +
        'The file is damaged: run that part again, or leave it out.'
    )
  }
}

async function expectTarget(folder: string, path: string): Promise<void> {
  const is = async (name: string) => stat(name).catch(() => undefined)
  if ((await is(path))?.isFile()) return
  const what = (await is(folder))?.isDirectory() ? `no \`${journalName}\` in it` : 'no such folder'
  throw new RunError(
    `Expected the target of a run at \`${folder}\`, got ${what}. ` +
      `Give the folder that \`banmian run -o\` wrote to, with its \`${journalName}\`.`
  )
}
