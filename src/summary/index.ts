export {eventsOf} from './events-of.js'
export {RunSummary} from './run-summary.js'
export type {
  Bar,
  DateChart,
  DateUnit,
  Example,
  RuleGroup,
  Said,
  SlowPage,
  SummaryJson,
  SummaryStatus
} from './types.js'
