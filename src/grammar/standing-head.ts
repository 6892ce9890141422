/** Words over columns and boxes: 简讯, 今日导读. The forms are in `forms/standing-heads.ts`. */
import {columnNameForms, columnNameSlots} from './forms/column-names.js'
import {compileForm} from './forms/compile.js'
import {compileTable} from './forms/form.js'
import {type StandingHeadForm, standingHeadForms, standingHeadSlots} from './forms/standing-heads.js'

/** A standing head that was read. */
export interface StandingHeadMatch {
  over: 'briefs' | 'index'
  /** The words could be a headline, too: weigh their place. */
  weak?: true
  /** Row of the table that read it: `standing-head:briefs`. */
  form: string
}

/** Longest standing head, in UTF-16 units, with marks and blanks and without. */
const longestPrinted = 12
const longest = 8

const forms = compileTable(standingHeadForms, standingHeadSlots, 'whole')
const marks = /[\s◆■●★☆▲【】[\]]/gu

/**
 * Read a line that is nothing but a standing head.
 *
 * @param text a line; marks around the words and blanks between them are left out.
 */
export function matchStandingHead(text: string): StandingHeadMatch | undefined {
  if (text.length > longestPrinted || text.length < 2) return
  const line = text.replace(marks, '')
  if (line.length < 2 || line.length > longest) return
  const found = forms.read(line, ({row}) => (row.over === 'none' ? 'none' : toMatch(row, row.over)))
  return found === 'none' ? undefined : found
}

function toMatch({id, weak}: StandingHeadForm, over: StandingHeadMatch['over']): StandingHeadMatch {
  return {over, ...(weak ? {weak} : {}), form: `standing-head:${id}`}
}

/** Ends like the name of a column; one pattern, for those who weigh it among others. */
export const columnNamePattern: RegExp = new RegExp(
  `(?:${columnNameForms.map(({form}) => compileForm(form, columnNameSlots).source).join('|')})$`,
  'u'
)
