import {traceText} from '../npst/to-text.js'
import type {Article, Paragraph} from '../npst/types.js'
import {runsOfPieces} from './runs.js'
import type {BodyPart} from './schema/index.js'
import {type Trace, traceField} from './trace-field.js'

/** The paragraphs and crossheads of an article; one that gave all its text to other fields is left out. */
export function emitBody(article: Article, trace: Trace): BodyPart[] {
  const body: BodyPart[] = []
  for (const {type, children, cuts} of bodyOf(article)) {
    const {text, pieces} = traceText(children, cuts, type === 'crosshead' ? 'head' : 'body')
    if (text === '') continue
    traceField(trace, `body.${body.length}.text`, runsOfPieces(pieces))
    body.push({type, text})
  }
  return body
}

function bodyOf(article: Article): Paragraph[] {
  return article.children.filter(
    (child): child is Paragraph => child.type === 'paragraph' || child.type === 'crosshead'
  )
}
