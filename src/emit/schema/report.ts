/** Schema of `report.json`. */
import {z} from 'zod'
import type {Step} from './article-source.js'
import {type schemaVersion, versionSchema} from './common.js'
import {define} from './define.js'
import {
  type InputReport,
  inputReportSchema,
  outcomeFields,
  type RunCounts,
  type RunStatus,
  setupFields
} from './report-parts.js'

/** How a run was made. */
export interface RunSetup {
  version: string
  options: Record<string, string | number | boolean>
  steps: Step[]
  shard?: string
}

/** How a run ended. */
export interface RunOutcome {
  status: RunStatus
  reason?: string
  counts: RunCounts
  seconds: number
  timings: Record<string, number>
}

/** What a run did. */
export interface ReportJson extends RunSetup, RunOutcome {
  schemaVersion: typeof schemaVersion
  inputs: InputReport[]
}

/** What `report.json` holds. */
export const reportSchema: z.ZodType<ReportJson, ReportJson> = define<ReportJson>()(
  z
    .strictObject({
      schemaVersion: versionSchema,
      ...outcomeFields,
      ...setupFields,
      inputs: z.array(inputReportSchema).meta({description: 'Every input, in order.'})
    })
    .meta({title: 'Report', description: 'What a run did with every input.'})
)
