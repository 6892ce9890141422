import type {Paint} from '../diagnostics/index.js'
import type {ArticleJson, Correction, SourceLine} from '../emit/index.js'
import type {Decision, Evidence} from '../npst/types.js'
import {locate, shorten} from './format-tree.js'

/** Kinds of corrections shown, and places of each. */
const mostCorrections = 30
const mostPlaces = 4

/**
 * Tell why a story is as it is: where it begins and ends, why each line is in
 * it, what else was thought of, and what was changed in its text.
 */
export function formatExplanation(article: ArticleJson, paint: Paint): string {
  const lines = article.source?.lines ?? []
  const decisions = article.source?.decisions ?? []
  const blocks = [
    formatTitle(article, paint),
    formatEdge('Begins', lines.at(0), article, paint),
    formatEdge('Ends', lines.at(-1), article, paint),
    paint.bold('Lines'),
    ...lines.map((line) => formatLine(line, decisions, paint)),
    ...formatCorrections(article.corrections ?? [], paint)
  ]
  return blocks.filter((block) => block !== '').join('\n')
}

function formatTitle({id, type, headline, confidence}: ArticleJson, paint: Paint): string {
  const sure = confidence === undefined ? '' : paint.dim(`confidence ${confidence}`)
  return [paint.bold(id), type, headline === '' ? paint.dim('(no headline)') : headline, sure]
    .join(' ')
    .trim()
}

function formatEdge(title: string, line: SourceLine | undefined, article: ArticleJson, paint: Paint): string {
  if (!line) return ''
  const where = [article.pages[0]?.source, locate(line)].filter((part) => part).join(':')
  return `${paint.bold(title)} at ${line.id} ${paint.dim(where)} ${shorten(line.raw.trim())}`
}

function formatLine(line: SourceLine, decisions: readonly Decision[], paint: Paint): string {
  const {id, raw, role = '–', rule = ''} = line
  const head = `  ${paint.dim(id)} ${paint.info(role)} ${shorten(raw.trim())} ${paint.dim(rule)}`
  const own = decisions.filter((decision) => decision.line === id)
  return [head, ...own.flatMap((decision) => formatDecision(decision, paint))].join('\n')
}

function formatDecision({about, choice, margin, rejected, evidence}: Decision, paint: Paint): string[] {
  const lead = margin === undefined ? '' : ` by ${margin}`
  const other = rejected === undefined ? '' : paint.dim(` rather than ${rejected}`)
  return [
    `      ${about}: ${paint.bold(choice)}${lead}${other}`,
    ...evidence.map((item) => formatEvidence(item, paint))
  ]
}

function formatEvidence({name, weight, detail}: Evidence, paint: Paint): string {
  const figure = `${weight > 0 ? '+' : ''}${weight}`.padStart(9)
  const shown = weight < 0 ? paint.error(figure) : figure
  return `      ${shown} ${name}${detail === undefined ? '' : paint.dim(` ${shorten(detail)}`)}`
}

/** The same change in many places is one row: half-width punctuation alone can make hundreds. */
function formatCorrections(corrections: readonly Correction[], paint: Paint): string[] {
  if (corrections.length === 0) return []
  const groups = new Map<string, string[]>()
  for (const {path, offset, from, to, rule, confidence} of corrections) {
    const sure = confidence === undefined ? '' : ` ${confidence}`
    const change = `${show(from)} → ${show(to)} ${paint.dim(`${rule}${sure}`)}`
    const places = groups.get(change) ?? []
    places.push(`${path}:${offset}`)
    groups.set(change, places)
  }
  const rows = [...groups].slice(0, mostCorrections).map(([change, places]) => {
    const left = places.length - mostPlaces
    const more = left > 0 ? ` and ${left} more` : ''
    return `  ${change} ${places.slice(0, mostPlaces).join(', ')}${more}`
  })
  const left = groups.size - mostCorrections
  if (left > 0) rows.push(paint.dim(`  … and ${left} other changes, see \`corrections\``))
  return [paint.bold('Corrections'), ...rows]
}

/** Blanks and nothing must be seen. */
function show(text: string): string {
  return text === '' ? '∅' : text.replaceAll(' ', '␣').replaceAll('\u3000', '␣␣').replaceAll('\t', '⇥')
}
