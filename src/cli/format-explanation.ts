import type {Paint} from '../diagnostics/index.js'
import type {ArticleJson, Correction, SourceLine} from '../emit/index.js'
import {type Geometry, geometries} from '../npst/geometry.js'
import type {Decision, Suggestion} from '../npst/types.js'
import {formatEvidence} from './format-evidence.js'
import {locate, shorten} from './format-tree.js'
import {sayChoice} from './words/say.js'

/** Lead in log odds below which one decision in three is wrong (see `segment/README.md`). */
const doubtfulMargin = 2

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
    formatGeometry(article, paint),
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
  const changes = (line.suggestions ?? []).map((suggestion) => formatSuggestion(suggestion, paint))
  return [head, ...own.flatMap((decision) => formatDecision(decision, paint)), ...changes].join('\n')
}

function formatDecision({about, choice, margin, rejected, evidence}: Decision, paint: Paint): string[] {
  const lead = margin === undefined ? '' : ` by ${margin}`
  const other = rejected === undefined ? '' : paint.dim(` rather than ${sayChoice(rejected)}`)
  const doubt = margin !== undefined && margin < doubtfulMargin ? paint.warning(' doubtful') : ''
  return [
    `      ${about}: ${paint.bold(sayChoice(choice))}${lead}${other}${doubt}`,
    ...evidence.map((item) => formatEvidence(item, paint))
  ]
}

function formatSuggestion({offset, from, to, confidence}: Suggestion, paint: Paint): string {
  const sure = paint.dim(`confidence ${confidence}, character ${offset + 1}`)
  return `      ${paint.warning('suggestion')}: ${show(from)} may be ${show(to)} ${sure}`
}

const geometryWords: Readonly<Record<Geometry, string>> = {
  boxes: 'boxes of a scan',
  blankLines: 'blank lines between blocks',
  indents: 'indents of paragraphs'
}

/** What of the page’s geometry there was to go by; nothing for a file that does not say. */
function formatGeometry({source}: ArticleJson, paint: Paint): string {
  const found = source?.steps?.find(({geometry}) => geometry !== undefined)?.geometry
  if (!found) return ''
  const absent = geometries.filter((name) => !found.includes(name)).map((name) => geometryWords[name])
  const there = found.map((name) => geometryWords[name]).join(', ')
  const missing = absent.length === 0 ? '' : paint.dim(` (no ${absent.join(', no ')})`)
  return `${paint.bold('Geometry')} ${there === '' ? 'none' : there}${missing}`
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
