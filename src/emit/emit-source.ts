import type {Article, Box, Decision, Line, Suggestion} from '../npst/types.js'
import {collectLines} from '../npst/visit.js'
import {round} from './round.js'
import type {ArticleSource, SourceLine, Span, Step} from './schema/index.js'

/** Everything behind an article: its lines, the way back of every character, what ran and why. */
export function emitSource(article: Article, spans: Span[], steps: readonly Step[]): ArticleSource {
  const decisions = article.data?.decisions ?? []
  return {
    lines: collectLines(article).map(emitLine),
    ...(spans.length > 0 ? {spans} : {}),
    ...(steps.length > 0 ? {steps: [...steps]} : {}),
    ...(decisions.length > 0 ? {decisions: decisions.map(emitDecision)} : {})
  }
}

/** Boxes in whole pixels, as all numbers of the output are rounded. */
export function emitBox({x, y, width, height}: Box): Box {
  return {x: Math.round(x), y: Math.round(y), width: Math.round(width), height: Math.round(height)}
}

function emitLine({id, raw, box, place, data}: Line): SourceLine {
  return {
    id,
    raw,
    ...(box ? {box: emitBox(box)} : {}),
    ...(place ? {place} : {}),
    ...(data?.role ? {role: data.role} : {}),
    ...(data?.rule ? {rule: data.rule} : {}),
    ...(data?.suggestions?.length ? {suggestions: data.suggestions.map(emitSuggestion)} : {})
  }
}

function emitSuggestion({offset, from, to, confidence}: Suggestion): Suggestion {
  return {offset, from, to, confidence: round(confidence)}
}

/** A decision with its figures rounded. */
export function emitDecision({about, line, choice, margin, rejected, evidence}: Decision): Decision {
  return {
    about,
    line,
    choice,
    ...(margin === undefined ? {} : {margin: round(margin)}),
    ...(rejected === undefined ? {} : {rejected}),
    evidence: evidence.map((item) => ({...item, weight: round(item.weight)}))
  }
}
