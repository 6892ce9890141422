import type {Article, Line} from '../npst/types.js'

/**
 * Note on an article which row of the grammar read a part of it.
 *
 * Adds a decision about `form`, so that `explain` can name the row.
 *
 * @param line first line of the part; without one nothing is noted.
 * @param form id of the row: `dateline:sender-place-day`.
 * @param text what was read.
 */
export function noteForm(article: Article, line: Line | undefined, form: string, text: string): void {
  if (!line) return
  article.data ??= {}
  article.data.decisions ??= []
  article.data.decisions.push({
    about: 'form',
    line: line.id,
    choice: form,
    evidence: [{name: 'printed-form', weight: 1, detail: text}]
  })
}
