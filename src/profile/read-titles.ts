/** Titles that the edges of a page print, for comparison with profiles. */
import {matchFurniture} from '../grammar/furniture.js'
import {matchPublication} from '../grammar/publication.js'
import {countPoints} from '../npst/points.js'
import {stripLabel} from './names.js'

/** Mastheads and folios stand at the edges of a page: within this many lines of its ends (as for `label`). */
export const edge = 16

/** Longest line that is looked at, in UTF-16 units: a whole masthead that was read as one line. */
const longestLine = 160
/** Longest title on a line of its own, in code points. */
const longestTitle = 12

/** A title as it was read. */
export interface PrintedTitle {
  /** Without blanks and marks. */
  text: string
  /** The grammar knows it for a title: it has the form of one, at the top of the page or beside date and number. */
  formed: boolean
}

/** What the edges of a page say of its paper. */
export interface PrintedFacts {
  titles: PrintedTitle[]
  /** Lines of the edges, stripped, in which a name may stand beside other facts. */
  lines: string[]
  /** First full date beside title or number, `YYYY-MM-DD`. */
  date?: string
}

/**
 * Read what the edges of a page say of its paper.
 *
 * @param lines text of all lines of the page, in order.
 */
export function readPrintedFacts(lines: readonly string[]): PrintedFacts {
  const facts: PrintedFacts = {titles: [], lines: []}
  for (const [index, line] of lines.entries()) {
    const top = index < edge
    if ((top || index >= lines.length - edge) && line.length <= longestLine) readLine(line, top, facts)
  }
  return facts
}

function readLine(line: string, top: boolean, facts: PrintedFacts): void {
  const text = stripLabel(line)
  if (text === '' || /[。，；？！]/u.test(line)) return
  const kind = matchFurniture(line)?.kind
  const isFolio = kind === 'masthead' || kind === 'folio'
  const found = isFolio ? matchPublication(line)?.facts : undefined
  const company = found ? Object.keys(found).length > 1 : false
  if (isFolio) facts.lines.push(text)
  if (found?.title) facts.titles.push({text: stripLabel(found.title), formed: company || top})
  else if (countPoints(text) <= longestTitle) facts.titles.push({text, formed: false})
  if (found?.date !== undefined && facts.date === undefined) facts.date = found.date
}
