import type {Paint} from '../diagnostics/index.js'
import type {PageError} from '../evaluate/index.js'
import type {EvaluatedGoldPage} from '../run/index.js'

const causeWidth = 8

/** Show what is wrong, page by page: step, story, field, and the piece that went wrong. */
export function formatErrors(pages: readonly EvaluatedGoldPage[], paint: Paint): string {
  const wrong = pages.filter(({errors}) => errors.length > 0)
  if (wrong.length === 0) return 'Nothing is wrong.'
  return wrong
    .map(({name, errors}) =>
      [paint.bold(name), ...errors.map((error) => formatError(error, paint))].join('\n')
    )
    .join('\n')
}

function formatError(error: PageError, paint: Paint): string {
  const {cause, field, story, headline, article, similarity} = error
  const cell = cause.padEnd(causeWidth)
  const shown = cause === 'reading' ? paint.warning(cell) : paint.error(cell)
  const subject = field === 'article' ? '' : `${field} of `
  const which = story === undefined ? 'no gold story' : `story ${story}`
  const alike = similarity === undefined ? '' : `, similarity ${similarity.toFixed(2)}`
  const found = paint.dim(`(${article ?? 'not found'}${alike})`)
  return `  ${shown} ${subject}${which} ${quote(headline)} ${found}: ${formatExtent(error)}${explainVerdict(error)}`
}

/** Nothing when no character is wrong. */
function formatExtent({characters, share}: PageError): string {
  if (characters === 0) return ''
  return `${characters} ${characters === 1 ? 'character' : 'characters'}, ${(100 * share).toFixed(0)} %: `
}

function explainVerdict({verdict, piece, read = '', goldRole, role, partner}: PageError): string {
  const text = quote(piece)
  const other = [partner?.article, partner?.headline === undefined ? '' : quote(partner.headline)]
    .filter((part) => part)
    .join(' ')
  switch (verdict) {
    case 'elsewhere':
      return `${text} stands in ${other}`
    case 'foreign':
      return `${text} belongs to ${other}`
    case 'fragment':
      return `${text} is a piece of ${other}`
    case 'mixed':
      return `${text} takes turns with lines of ${other}`
    case 'missing':
      return `${text} stands nowhere`
    case 'misplaced':
      return `${text} stands in the wrong order`
    case 'breaks':
      return `paragraphs break at other places than in ${text}`
    case 'dropped':
      return `${text} was taken for furniture`
    case 'furniture':
      return `furniture ${text} was kept as ${role ?? 'a story'}`
    case 'unknown':
      return `${text} is text of no gold story, kept as ${role ?? 'a story'}`
    case 'role':
      return `${goldRole} ${text} was taken for ${role}`
    case 'value':
      return `expected ${text}, got ${quote(read)}`
    case 'misread':
      return `${text} was read as ${quote(read)}`
    case 'unread':
      return `${text} was not read`
    case 'invented':
      return `${text} is not printed`
  }
}

function quote(text: string): string {
  return `“${text}”`
}
