/** The schemas by name, for `validate` and `schema`. */
import {z} from 'zod'
import {articleSchema} from './article.js'
import {eventSchema} from './event.js'
import {issueSchema} from './issue.js'
import {profileKeys, profileSchema} from './profile.js'
import {reportSchema} from './report.js'
import {doubtSchema, reviewSchema} from './review.js'

export type {ArticleJson} from './article.js'
export type {
  BodyPart,
  Correction,
  Credits,
  DatelineJson,
  FigureJson,
  JumpJson,
  PageReference
} from './article-parts.js'
export type {ArticleSource, SourceLine, Span, Step} from './article-source.js'
export {decisionSchema, roleSchema, stepSchema, suggestionSchema} from './article-source.js'
export {
  boxSchema,
  languageSchema,
  personSchema,
  placeSchema,
  publicationSchema,
  schemaVersion
} from './common.js'
export {define} from './define.js'
export type {
  RunEvent,
  RunEventEnd,
  RunEventInput,
  RunEventIssue,
  RunEventPage,
  RunEventRead,
  RunEventStart
} from './event.js'
export type {FurnitureLine, IssueJson, IssuePage} from './issue.js'
export type {ReportJson, RunOutcome, RunSetup} from './report.js'
export type {
  DecisionSummary,
  InputHead,
  InputReport,
  LineCounts,
  PageReport,
  RunCounts,
  RunStatus,
  Status,
  Wanted
} from './report-parts.js'
export {pageReportSchema} from './report-parts.js'
export {type ReviewEntry, type ReviewJson, type ReviewKind, reviewKinds} from './review.js'
export {
  articleSchema,
  doubtSchema,
  eventSchema,
  issueSchema,
  profileKeys,
  profileSchema,
  reportSchema,
  reviewSchema
}

/** Files that a run writes, and the one that it may be given. */
export type SchemaName = 'article' | 'event' | 'issue' | 'profile' | 'report' | 'review'

/** Schema of each kind of file. */
export const schemas: Readonly<Record<SchemaName, z.ZodType>> = {
  article: articleSchema,
  event: eventSchema,
  issue: issueSchema,
  profile: profileSchema,
  report: reportSchema,
  review: reviewSchema
}

/** Turn a schema into JSON Schema (draft 2020-12). */
export function toJsonSchema(name: SchemaName): object {
  return z.toJSONSchema(schemas[name])
}
