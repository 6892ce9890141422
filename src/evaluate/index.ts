/** Gold against output: how much of a page came out right, and what went wrong. */

export {
  type Fallen,
  type Floor,
  listFallen,
  listRaises,
  listUnknown,
  makeFloor,
  type Raise
} from './check-floor.js'
export {evaluatePage, type PageEvaluation} from './evaluate-page.js'
export type {Cause, Verdict} from './list-pieces.js'
export type {Grouping} from './measure-grouping.js'
export type {ErrorField, PageError} from './page-error.js'
export {pageKey} from './page-key.js'
export {readArticle, readFurniture, readGoldPage, readOrder} from './read-json.js'
export {type CountName, type PageScore, scorePage} from './score-page.js'
export type {PartRole} from './story-text.js'
export {type Figures, type Measure, type Summary, summarize} from './summarize.js'
export {type GroupingMeasure, type GroupingSummary, summarizeGrouping} from './summarize-grouping.js'
export type {
  EvaluatedArticle,
  EvaluatedFigure,
  EvaluatedPage,
  EvaluatedPerson,
  EvaluatedPublication,
  GoldPage
} from './types.js'
export {causes} from './weigh-pieces.js'
