/** Bylines without brackets at the start of a story: 记者王一报道, 实习生 李二, 本报记者 王一 北京报道. */
import {type DatelineText, readWholeDateline} from './dateline.js'
import {compileTable} from './forms/form.js'
import {type PlainBylineForm, plainBylineForms, plainBylineSlots} from './forms/plain-bylines.js'
import {parseOpener, type Span} from './opener.js'
import {findAll} from './patterns.js'
import {type PeopleMatch, parsePeople} from './people.js'
import {readHead} from './roles.js'

/** A byline without brackets; offsets in UTF-16 units. */
export interface PlainByline {
  byline: PeopleMatch & Span & {verb?: string; form: string}
  dateline?: DatelineText & Span
  /** Behind the byline and the word that ends it. */
  end: number
}

/** What ends the stretch that a byline can stand in. */
const hardStop = /[，,。！!？?；;“”「」『』（(〔【《…0-9０-９%％—]/u

/** Longest byline without brackets, in UTF-16 units. */
const longestPlain = 60

const forms = compileTable(plainBylineForms, plainBylineSlots, 'start')
/** Behind a dateline names without a role may stand, too, when 报道 ends them. */
const verbForms = compileTable(
  plainBylineForms.filter(({ends}) => ends === 'placed' || ends === 'verb'),
  plainBylineSlots,
  'start'
)

/**
 * Read the byline that a text goes on with.
 *
 * A role alone proves nothing, since 记者 begins sentences: names must be
 * ended by 报道, a colon, or a blank.
 *
 * @param sure `true` behind a dateline, where a byline is to be expected.
 */
export function readPlainByline(text: string, sure: boolean): PlainByline | undefined {
  const head = readHead(text, 0)
  if (!head?.person && !sure) return
  const slice = text.slice(0, longestPlain)
  const trusted = sure || (head?.person === true && head.outlet)
  return (head?.person ? forms : verbForms).read(slice, ({row, slots, text: printed}) => {
    if (row.ends === 'dateline') return readJoined(printed)
    if (row.ends === 'placed') return readPlaced(printed, slots.people ?? '', row)
    if (row.ends === 'verb') return readVerbEnd(printed, slots, trusted, row)
    if (row.ends === 'colon') return readColonEnd(slots.people ?? '', trusted, row)
    const blank = /[\s\u3000]/u.test(text[head?.length ?? 0] ?? '')
    return readBlankEnd(cutAt(slice, hardStop), text, trusted ? 1 : 2, trusted || blank, row)
  })
}

/** Names and dateline without a bracket around them. */
function readJoined(joined: string): PlainByline | undefined {
  const opener = parseOpener(joined)
  if (!opener?.byline || !opener.dateline) return
  return {byline: opener.byline, dateline: opener.dateline, end: joined.length}
}

function cutAt(text: string, pattern: RegExp): string {
  const at = text.search(pattern)
  return at < 0 ? text : text.slice(0, at)
}

type Slots = Readonly<Record<string, string | undefined>>

/** 记者王一报道, 王一 摄影报道 */
function readVerbEnd(
  printed: string,
  {people: names = '', photo, verb = ''}: Slots,
  sure: boolean,
  row: PlainBylineForm
): PlainByline | undefined {
  const people = parsePeople(photo === undefined ? names : printed)
  if (!people || people.people.length === 0) return
  if (people.heads === 0 && photo === undefined) return
  if (!sure && people.weight === 0) return
  const end = printed.length
  return {
    byline: {...people, start: 0, end, ...(photo === undefined ? {verb} : {}), form: nameForm(row)},
    end
  }
}

function nameForm({id}: PlainBylineForm): string {
  return `byline:${id}`
}

/** 本报记者 王一 北京报道: the place is set apart by a blank and one that everybody knows. */
function readPlaced(text: string, names: string, row: PlainBylineForm): PlainByline | undefined {
  const people = parsePeople(names)
  if (!people || people.heads === 0 || people.people.length === 0) return
  const place = text.slice(names.length).trimStart()
  const dateline = readWholeDateline(place)
  if (!dateline) return
  const end = text.length
  return {
    byline: {...people, start: 0, end: names.length, form: nameForm(row)},
    dateline: {...dateline, start: end - place.length, end},
    end
  }
}

/** 记者王一：, 文字 王一：; not 記者：王一, where the colon stands in front of the name */
function readColonEnd(names: string, sure: boolean, row: PlainBylineForm): PlainByline | undefined {
  const people = parsePeople(names)
  if (!people || people.people.length === 0 || (!sure && people.weight < 2)) return
  return {byline: {...people, start: 0, end: names.length, form: nameForm(row)}, end: names.length}
}

const blankRuns = /[\s\u3000]{1,3}/gu

/** 实习生 王一　9月26日, 本报记者 王一 走进: as many names as go, but each a sure one. */
function readBlankEnd(
  stretch: string,
  text: string,
  weight: number,
  allowed: boolean,
  row: PlainBylineForm
): PlainByline | undefined {
  if (!allowed) return
  const whole = stretch.length < text.length && /[0-9０-９“「『《]/u.test(text[stretch.length] ?? '')
  const ends = findAll(blankRuns, stretch).map((match) => match.index)
  if (whole || stretch.length === text.length) ends.push(stretch.length)
  for (const end of ends.reverse()) {
    const people = parsePeople(stretch.slice(0, end))
    if (!people || people.people.length === 0 || people.weight < weight) continue
    // 王 一: a blank inside the last name is no end.
    if (people.people.some((person) => person.name.length < 2)) continue
    return {
      byline: {...people, start: 0, end: stretch.slice(0, end).trimEnd().length, form: nameForm(row)},
      end
    }
  }
  return
}
