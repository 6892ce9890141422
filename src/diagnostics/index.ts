export {type ReportOptions, report} from './report.js'
export type {Rule, RuleId, Rules, Severity} from './rule.js'
export {rules} from './rules.js'
