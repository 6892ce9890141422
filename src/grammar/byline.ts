/** Lines that are nothing but a byline: ■本报记者 王一, 文：李二, 記者王一／台北報導. */
import type {Person} from '../npst/types.js'
import {type BylineForm, bylineForms, bylineMarks, bylineSlots} from './forms/bylines.js'
import {toClass} from './forms/compile.js'
import {compileTable, type FormMatch} from './forms/form.js'
import {type DatelineMatch, toDateline} from './lead.js'
import {parseDatedOpener} from './opener.js'
import {isCredit, type PeopleMatch, parsePeople} from './people.js'
import {columnNamePattern} from './standing-head.js'

/** A byline on a line of its own. */
export interface BylineLineMatch {
  /** As printed, without marks and brackets; one blank between groups. */
  value: string
  people: Person[]
  /** Of 記者王一／台北報導. */
  dateline?: DatelineMatch
  /** `true` when nothing but the look of a name speaks for it: 李二. */
  weak?: boolean
  /** `true` for names without a role: their role is `author`, unless the story says better. */
  bare?: boolean
  /** Where the writer is from or what he is, when it is printed. */
  affiliation?: string
  /** Row of the tables that read it: `byline:people`. */
  form: string
}

/** Longest line that can be a byline, in UTF-16 units. */
const longestLine = 120

// ■ □ ◎ ○ ● ▲ before a byline, once or twice
const marks = new RegExp(`^[\\s\\u3000]{0,4}(?<mark>${toClass(bylineMarks)}{0,3})[\\s\\u3000]{0,4}`, 'u')
/** Most lines begin with a plain character, no blank and no mark (〇 is Han, too). */
const unmarked = /^[\u4E00-\u9FFF]/u
// （本报记者 王一）, 【記者王一／台北報導】
const boxed = /^[（(【〔[［](?<inner>.{2,110})[）)】〕\]］]$/u

const forms = compileTable(bylineForms, bylineSlots, 'whole')

/**
 * Read a line that is nothing but a byline.
 *
 * @param text of the line, as printed.
 * @param issueDate `YYYY-MM-DD`, for a dateline on the same line.
 */
export function matchBylineLine(text: string, issueDate?: string): BylineLineMatch | undefined {
  if (text.length < 2 || text.length > longestLine) return
  const mark = unmarked.test(text) ? null : marks.exec(text)
  const marked = (mark?.groups?.mark ?? '') !== ''
  const rest = text.slice(mark?.[0].length ?? 0).trim()
  const inner = boxed.exec(rest)?.groups?.inner
  const value = inner ?? rest
  if (value === '' || sentence.test(value)) return
  const sure: Sure = {marked, boxed: inner !== undefined}
  // A dateline without names is no byline, nor are names that only look like a line in front of it.
  let refused = false
  return forms.read(value, ({row, slots}) => {
    if (refused) return
    const form = `byline:${row.id}`
    if (row.reads === 'office') return {value: value.replace(/\s/gu, ''), people: [], form}
    if (row.reads === 'opener') {
      const opener = parseDatedOpener(value)
      refused = opener?.dateline !== undefined
      if (!opener?.byline || !opener.dateline) return
      const {byline, dateline} = opener
      return {
        value: byline.value,
        people: byline.people,
        dateline: toDateline(value, dateline, issueDate),
        form
      }
    }
    return readPeople(row, slots, value, sure)
  })
}

/** What stands around the line. */
interface Sure {
  marked: boolean
  boxed: boolean
}

function readPeople(
  {id, reads}: BylineForm,
  slots: FormMatch<BylineForm>['slots'],
  line: string,
  sure: Sure
): BylineLineMatch | undefined {
  const names = slots.people ?? ''
  const people = parsePeople(names)
  if (!people || isCredit(people) || isStaff(people)) return
  // A country in front says as much as a mark, where the name may be foreign.
  const marked = sure.marked || (reads === 'foreign' && people.weight > 0)
  const judged = judge(people, marked, sure.boxed)
  if (!judged) return
  const found = {...judged, form: `byline:${id}`}
  if (reads === 'genre') return {...found, value: `${found.value}／${slots.genre ?? ''}`}
  return reads === 'foreign' ? addCountry(found, line.slice(0, line.indexOf(names))) : found
}

/** 编辑 王一: the people who made the page, not the story. */
function isStaff(match: PeopleMatch): boolean {
  return /^(?:[编編][辑輯])/u.test(match.value) && match.people.every(({role}) => role === 'editor')
}

/** A foreign author stands first; 译 names the translator behind. */
function addCountry(found: BylineLineMatch, land: string): BylineLineMatch {
  const [first, ...rest] = found.people
  const people = first ? [{...first, role: 'author' as const}, ...rest] : []
  return {...found, value: land.trim() + found.value, people}
}

/** A byline holds no full stop and no comma of a sentence. */
const sentence = /[。！!？?；;“”「」『』…]|，.{6,}/u

/** Decide whether people that fill a line wrote something. */
function judge(
  found: PeopleMatch,
  marked: boolean,
  inBrackets: boolean
): Omit<BylineLineMatch, 'form'> | undefined {
  const {value, people, heads, weight, affiliation, outlet} = found
  const acted = people.some((person) => person.role !== 'other')
  if (heads === 0 && !acted && weight < 2 && !marked) return
  // ■ 社论: a mark before the name of a column
  if (heads === 0 && weight === 0 && columnNamePattern.test(value)) return
  if (people.length === 0) return outlet ? {value, people} : undefined
  if (heads > 0 || acted) {
    // 记者体验: names that no table knows need 本报, a mark, or a blank before them.
    if (weight === 0 && !outlet && !marked && !inBrackets && !/[\s：:／/]/u.test(value)) return
    return {value, people}
  }
  const authors = people.map((person) => ({...person, role: 'author' as const}))
  const sure = marked || inBrackets
  return {
    value,
    people: authors,
    bare: true,
    ...(sure ? {} : {weak: true}),
    ...(affiliation === undefined ? {} : {affiliation})
  }
}
