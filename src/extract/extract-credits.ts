import type {Plugin} from 'unified'
import {report} from '../diagnostics/index.js'
import {matchCredit} from '../grammar/credit.js'
import {toText} from '../npst/to-text.js'
import type {Article, Caption, Credit, Figure, Page} from '../npst/types.js'
import {articlesOf} from '../npst/visit.js'
import {noteForm} from './note-form.js'

/**
 * Find out who took each picture.
 *
 * Fills `credit` nodes that have lines; cuts a credit off the end of a
 * caption and adds a derived `credit` behind it. Reports `extract:credit-unread`.
 */
export const extractCredits: Plugin<[], Page> = () => (tree, file) => {
  for (const article of articlesOf(tree)) {
    for (const figure of article.children) {
      if (figure.type !== 'figure') continue
      for (const part of [...figure.children]) {
        if (part.type === 'caption') cutCredit(article, figure, part)
        else if (part.value === undefined && !fillCredit(article, part)) {
          report(file, 'extract:credit-unread', {
            ancestors: [tree, article, figure, part],
            actual: part.value ?? ''
          })
        }
      }
    }
  }
}

/** @returns `false` when the line could not be read and is kept as printed. */
function fillCredit(article: Article, credit: Credit): boolean {
  const text = toText(credit.children, [], 'head')
  const found = matchCredit(text)
  const whole = found?.start === 0
  credit.value = whole ? found.value : text.replace(frame, '')
  if (whole && found.people.length > 0) credit.people = found.people
  if (whole) noteForm(article, credit.children[0], found.form, found.value)
  return whole
}

// brackets around a line
const frame = /^[（(【〔\s]{1,3}|[）)】〕\s]{1,3}$/gu

function cutCredit(article: Article, figure: Figure, caption: Caption): void {
  if (figure.children.some((child) => child.type === 'credit')) return
  const found = matchCredit(toText(caption.children))
  if (!found || found.start === 0) return
  caption.cuts = [...(caption.cuts ?? []), {start: found.start, end: found.end, as: 'credit'}]
  const people = found.people.length > 0 ? {people: found.people} : {}
  figure.children.push({type: 'credit', children: [], value: found.value, ...people})
  noteForm(article, caption.children.at(-1), found.form, found.value)
}
