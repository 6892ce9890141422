/** What stands in the target of an issue: which pages made it, what was said of them, which files it has. */
import {existsSync, readFileSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {z} from 'zod'
import {type Doubtful, define, doubtSchema, type PageReport, pageReportSchema} from '../../emit/index.js'
import {openEntry, sealEntry} from '../cache/entry.js'
import {fits} from '../fits.js'
import {writeSealed} from '../target/whole-file.js'
import {type SaidPublication, saidPublicationSchema} from './publication.js'

/** What was said of a page when its issue was made. */
export interface KeptPage {
  report: PageReport
  doubts: Doubtful[]
  /** All its doubts by kind, also those that are not in the list. */
  counts: [string, number][]
  /** What it says of the paper. */
  says: SaidPublication
}

/** A page of an issue that is written. */
export interface ManifestPage extends KeptPage {
  /** Under which it is kept. */
  key: string
}

/** What is known of an issue, or of a part of one, that is written. */
export interface Manifest {
  /** Of the pages and the options that made it. */
  key: string
  /** Of the options and the code that made it, alone: with it and the keys of pages the key can be made. */
  made: string
  /** In the order of the issue. */
  pages: ManifestPage[]
  /** Digest of every file, by name; articles in their order, then `issue.json`. */
  files: Record<string, string>
}

const filesSchema = z.record(z.string(), z.string())

const manifestSchema: z.ZodType<Manifest, Manifest> = define<Manifest>()(
  z.strictObject({
    key: z.string(),
    made: z.string(),
    pages: z.array(
      z.strictObject({
        report: pageReportSchema,
        doubts: z.array(doubtSchema),
        counts: z.array(z.tuple([z.string(), z.number()])),
        says: saidPublicationSchema,
        key: z.string()
      })
    ),
    files: filesSchema
  })
)

/** Reads and writes manifests, below one folder. */
export interface Manifests {
  /** @returns nothing when there is none, or it is damaged. */
  read: (issueId: string, part: number) => Manifest | undefined
  /** @throws {StopError} when it can not be written. */
  write: (issueId: string, part: number, manifest: Manifest) => void
  /** Files that a run was about to write when it was killed. */
  readPending: (issueId: string) => Record<string, string>
  /** @throws {StopError} when it can not be written. */
  writePending: (issueId: string, files: Readonly<Record<string, string>>) => void
  removePending: (issueId: string) => void
  /** Forget a part and those behind it. */
  removeFrom: (issueId: string, part: number) => void
}

/**
 * Open the manifests of a target.
 *
 * @param unfinished folder on the same disk for files that are being written.
 */
export function openManifests(folder: string, unfinished: string): Manifests {
  const partPath = (issueId: string, part: number) =>
    join(folder, part === 1 ? `${issueId}.manifest` : `${issueId}+${part}.manifest`)
  const pendingPath = (issueId: string) => join(folder, `${issueId}.pending`)
  return {
    read: (issueId, part) => readSealed(partPath(issueId, part), manifestSchema),
    write: (issueId, part, manifest) => writeJson(partPath(issueId, part), manifest, unfinished),
    readPending: (issueId) => readSealed(pendingPath(issueId), filesSchema) ?? {},
    writePending: (issueId, files) => writeJson(pendingPath(issueId), files, unfinished),
    removePending: (issueId) => rmSync(pendingPath(issueId), {force: true}),
    removeFrom: (issueId, first) => {
      for (let part = first; existsSync(partPath(issueId, part)); part++) rmSync(partPath(issueId, part))
    }
  }
}

function readSealed<Json>(path: string, schema: z.ZodType<Json>): Json | undefined {
  try {
    const body = openEntry(readFileSync(path))
    const value: unknown = body && JSON.parse(Buffer.from(body).toString('utf8'))
    return fits(schema, value) ? value : undefined
  } catch {
    return undefined
  }
}

function writeJson(path: string, value: unknown, unfinished: string): void {
  writeSealed(path, sealEntry(Buffer.from(JSON.stringify(value))), unfinished)
}
