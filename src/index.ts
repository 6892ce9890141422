/** Public API of banmian. */
export {type MessageJson, type Rule, type RuleId, rules, type Severity} from './diagnostics/index.js'
export * from './emit/index.js'
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
export {
  type Check,
  checkMachine,
  defaultMaxFileBytes,
  type Inspection,
  type InspectOptions,
  inspect,
  RunError,
  type RunOptions,
  run,
  type TreeInput,
  version
} from './run/index.js'
