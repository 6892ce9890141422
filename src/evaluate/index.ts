/** Gold against output: how much of a page came out right. */

export {pageKey} from './page-key.js'
export {type CountName, type PageScore, scorePage} from './score-page.js'
export {type Measure, type Summary, summarize} from './summarize.js'
export type {
  EvaluatedArticle,
  EvaluatedFigure,
  EvaluatedPage,
  EvaluatedPerson,
  EvaluatedPublication,
  GoldPage
} from './types.js'
