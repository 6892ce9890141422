/** Public API of banmian. */
export {type MessageJson, type Rule, type RuleId, rules, type Severity} from './diagnostics/index.js'
export * from './emit/index.js'
export {evaluatePage, type PageError, type PageEvaluation} from './evaluate/index.js'
export type * from './npst/types.js'
export {
  createPagePipeline,
  type PipelineOptions,
  parsePage,
  runIssuePipeline,
  type StageName,
  type StageRange,
  stageNames
} from './pipeline.js'
export type {KnownProfile, ProfileSet, TitleProfile} from './profile/index.js'
export {
  type Check,
  checkMachine,
  defaultMaxFileBytes,
  type EvaluateOptions,
  type Evaluation,
  evaluate,
  type Inspection,
  type InspectOptions,
  inspect,
  type MergeOptions,
  type MergeResult,
  merge,
  type PdfMode,
  type ProfileSource,
  type ReadingOptions,
  RunError,
  type RunOptions,
  readProfiles,
  run,
  type ScanOptions,
  type TreeInput,
  version
} from './run/index.js'
