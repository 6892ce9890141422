import {countPoints} from '../npst/points.js'
import {toText, traceText} from '../npst/to-text.js'
import type {Article, Credit, Figure, Jump} from '../npst/types.js'
import {captionsOf, tracePart} from './parts.js'
import {runsOfPieces} from './runs.js'
import type {Credits, FigureJson, JumpJson} from './schema/index.js'
import {type Trace, traceField} from './trace-field.js'

/** The pictures of an article; one without caption and credit is left out. */
export function emitFigures(article: Article, trace: Trace): FigureJson[] {
  const figures: FigureJson[] = []
  for (const figure of article.children.filter((child): child is Figure => child.type === 'figure')) {
    const path = `figures.${figures.length}`
    const caption = emitCaption(figure, path, trace)
    const credit = emitCredit(article, figure, path, trace)
    if (caption === '' && !credit) continue
    figures.push({...(caption === '' ? {} : {caption}), ...(credit ? {credit} : {})})
  }
  return figures
}

/** The jump lines of an article; one whose direction is not known says nothing. */
export function emitJumps(article: Article, trace: Trace): JumpJson[] {
  const jumps: JumpJson[] = []
  for (const jump of article.children.filter((child): child is Jump => child.type === 'jump')) {
    const text = jump.value ?? toText(jump.children)
    const {direction, page} = jump
    if (!direction || text === '') continue
    tracePart(trace, article, {
      path: `jumps.${jumps.length}.text`,
      value: text,
      lines: jump.children,
      as: 'jump'
    })
    jumps.push({direction, ...(page === undefined ? {} : {page}), text})
  }
  return jumps
}

function emitCaption(figure: Figure, path: string, trace: Trace): string {
  let caption = ''
  for (const {children, cuts} of captionsOf(figure)) {
    const {text, pieces} = traceText(children, cuts)
    const shift = countPoints(caption)
    const runs = runsOfPieces(pieces).map((run) => ({...run, offset: run.offset + shift}))
    traceField(trace, `${path}.caption`, runs)
    caption += text
  }
  return caption
}

/** A credit inside a caption was cut out of that caption; others were cut out of the story. */
function emitCredit(article: Article, figure: Figure, path: string, trace: Trace): Credits | undefined {
  const credit = figure.children.find((part): part is Credit => part.type === 'credit')
  if (!credit) return undefined
  const value = credit.value ?? toText(credit.children)
  if (value === '') return undefined
  const {people = [], children: lines} = credit
  const own = captionsOf(figure).filter(({cuts = []}) => cuts.some((cut) => cut.as === 'credit'))
  const nodes = own.length > 0 ? own : undefined
  tracePart(trace, article, {path: `${path}.credit.text`, value, lines, as: 'credit'}, nodes)
  return {text: value, ...(people.length > 0 ? {people} : {})}
}
