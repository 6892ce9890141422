export type {PdfMode, ScanOptions} from '../ingest/index.js'
export {
  type CacheInfo,
  type KindInfo,
  type Pruned,
  type PruneOptions,
  pruneCache,
  readCacheInfo
} from './cache/manage.js'
export {type Check, checkMachine} from './check-machine.js'
export {
  type EvaluatedGoldPage,
  type EvaluateOptions,
  type Evaluation,
  evaluate
} from './evaluate.js'
export {type FailureBudget, parseBudget} from './failure-budget.js'
export {type FoundInput, findInputs} from './find-inputs.js'
export {readFloor, writeFloor} from './floor-file.js'
export {type Inspection, type InspectOptions, inspect} from './inspect.js'
export {type MergeOptions, type MergeResult, merge} from './merge/index.js'
export {findGold, type GoldFolder, readGold} from './read-gold.js'
export {defaultMaxFileBytes, defaultMaxScanBytes} from './read-input.js'
export {type OutputFolder, openOutput} from './read-output.js'
export {checkProfile, type ProfileSource, readProfiles} from './read-profiles.js'
export type {TreeInput} from './read-tree.js'
export {type EventLog, openEvents} from './report/open-events.js'
export type {ReportHead} from './report/write-report.js'
export {type RunOptions, run} from './run.js'
export {RunError} from './run-error.js'
export {parseShard, type Shard} from './shard.js'
export {StopError} from './stop-error.js'
export type {OnExisting} from './target/open-target.js'
export type {ReadingOptions} from './use-engines.js'
export {version} from './version.js'
