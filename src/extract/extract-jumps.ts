import type {Plugin} from 'unified'
import {report} from '../diagnostics/index.js'
import {type JumpMatch, matchJump} from '../grammar/jump.js'
import {toText} from '../npst/to-text.js'
import type {Article, Jump, Page, Paragraph} from '../npst/types.js'
import {articlesOf} from '../npst/visit.js'
import {noteForm} from './note-form.js'

/**
 * Find where a story goes on, and where it comes from.
 *
 * Fills `jump` nodes that have lines; cuts jumps off the start or the end of
 * a paragraph and adds a derived `jump` before or behind it.
 * Reports `extract:jump-unread`.
 */
export const extractJumps: Plugin<[], Page> = () => (tree, file) => {
  for (const article of articlesOf(tree)) {
    for (const part of [...article.children]) {
      if (part.type === 'paragraph') cutJump(article, part)
      else if (part.type === 'jump' && part.value === undefined && !fillJump(article, part)) {
        report(file, 'extract:jump-unread', {ancestors: [tree, article, part], actual: part.value ?? ''})
      }
    }
  }
}

/** @returns `false` when the line could not be read and is kept as printed. */
function fillJump(article: Article, jump: Jump): boolean {
  const text = toText(jump.children, [], 'head')
  const found = matchJump(text)
  Object.assign(jump, found ? toFields(found) : {value: text})
  if (found) noteForm(article, jump.children[0], found.form, found.value)
  return found !== undefined
}

function cutJump(article: Article, paragraph: Paragraph): void {
  if (paragraph.cuts?.some((cut) => cut.as === 'jump')) return
  const found = matchJump(toText(paragraph.children))
  if (!found) return
  const {start, end} = found
  paragraph.cuts = [...(paragraph.cuts ?? []), {start, end, as: 'jump' as const}].sort(
    (a, b) => a.start - b.start
  )
  const index = article.children.indexOf(paragraph)
  const jump: Jump = {type: 'jump', children: [], ...toFields(found)}
  article.children.splice(found.direction === 'to' ? index + 1 : index, 0, jump)
  noteForm(article, paragraph.children.at(found.direction === 'to' ? -1 : 0), found.form, found.value)
}

function toFields({direction, page, value}: JumpMatch): Pick<Jump, 'direction' | 'page' | 'value'> {
  return {direction, value, ...(page === undefined ? {} : {page})}
}
