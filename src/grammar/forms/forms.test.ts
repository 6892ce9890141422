import {Converter} from 'opencc-js/cn2t'
import {describe, expect, it} from 'vitest'
import {slicePoints} from '../../npst/points.js'
import type {Person} from '../../npst/types.js'
import {matchBylineLine} from '../byline.js'
import {matchCredit} from '../credit.js'
import {matchFurniture} from '../furniture.js'
import {matchJump} from '../jump.js'
import {matchLead} from '../lead.js'
import {looksLikeSection, looksLikeTitle} from '../masthead.js'
import {showsLine} from '../notice-line.js'
import {readPenName} from '../pen-name.js'
import {matchPublication} from '../publication.js'
import {columnNamePattern, matchStandingHead} from '../standing-head.js'
import {showsKind} from '../story-kind.js'
import {isBoxedName, matchTail, namesSeveral} from '../tail.js'
import {bylineForms} from './bylines.js'
import {columnNameForms} from './column-names.js'
import {creditForms} from './credits.js'
import {datelineForms} from './datelines.js'
import {boxedDatelineForms, sourceForms} from './datelines-boxed.js'
import {datedDatelineForms} from './datelines-dated.js'
import type {Form} from './form.js'
import {jumpForms} from './jumps.js'
import {kindForms} from './kinds.js'
import {labelForms, mastheadForms} from './mastheads.js'
import {lineForms} from './notice-lines.js'
import {openerForms} from './openers.js'
import {penNameForms} from './pen-names.js'
import {plainBylineForms} from './plain-bylines.js'
import {printedAs} from './script-pairs.js'
import {sectionForms} from './sections.js'
import {standingHeadForms} from './standing-heads.js'
import {signatureLineForms, tailForms} from './tails.js'
import {titleForms} from './titles.js'

/** Date of the paper where a sample names none. */
const usualIssue = '2024-03-07'

interface Sample {
  text: string
  issue?: string
}

/** What a reader made of a sample: the fields of the table, and the rows that read it. */
interface Reading {
  fields: object
  forms: string[]
}

/** A table, the reader that uses it, and the way its rows are named. */
interface Table {
  name: string
  rows: readonly Form<object>[]
  read: (sample: Sample) => Reading | undefined
  /** `dateline:` of `dateline:sender-news`; empty when the reader names no row. */
  prefix: string
}

const listed = (people: readonly Person[]) => people.map(({name, role}) => `${name} ${role}`).join(', ')

/** Absent fields are absent, so that a field too many fails as well. */
function some(fields: Record<string, unknown>): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}

function readOpener({text, issue = usualIssue}: Sample): Reading | undefined {
  const match = matchLead(text, {issueDate: issue})
  if (!match) return
  const {dateline, byline, end} = match
  return {
    fields: some({
      dateline: dateline?.value,
      agency: dateline?.agency,
      place: dateline?.place,
      date: dateline?.date,
      byline: byline?.value,
      people: byline && listed(byline.people),
      body: slicePoints(text, end)
    }),
    forms: [dateline?.form, byline?.form].filter((form) => form !== undefined)
  }
}

function readTail({text}: Sample): Reading | undefined {
  const match = matchTail(text, {issueDate: usualIssue})
  if (!match) return
  const {dateline, byline, note, start} = match
  return {
    fields: some({
      byline: byline?.value,
      people: byline && listed(byline.people),
      dateline: dateline?.value,
      note: note && true,
      body: slicePoints(text, 0, start)
    }),
    forms: [dateline?.form, byline?.form].filter((form) => form !== undefined)
  }
}

function readSource(sample: Sample): Reading | undefined {
  const match = matchTail(sample.text)
  if (!match?.dateline) return
  const {value, agency, form} = match.dateline
  return {
    fields: some({dateline: value, agency, body: slicePoints(sample.text, 0, match.start)}),
    forms: [form]
  }
}

function readByline({text}: Sample): Reading | undefined {
  const match = matchBylineLine(text, usualIssue)
  if (!match) return
  const {value, people, dateline, weak, form} = match
  const named = people.length > 0 ? listed(people) : undefined
  return {fields: some({value, people: named, dateline: dateline?.value, weak}), forms: [form]}
}

function readCredit({text}: Sample): Reading | undefined {
  const match = matchCredit(text)
  if (!match) return
  const {value, people, start, form} = match
  const caption = start === 0 ? undefined : slicePoints(text, 0, start).trimEnd()
  return {
    fields: some({value, people: people.length > 0 ? listed(people) : undefined, caption}),
    forms: [form]
  }
}

function readJump({text}: Sample): Reading | undefined {
  const match = matchJump(text)
  if (!match) return
  const {value, page, start, end, form} = match
  const rest = slicePoints(text, 0, start) + slicePoints(text, end)
  return {fields: some({value, page, rest: rest === '' ? undefined : rest}), forms: [form]}
}

function readShape({text}: Sample): Reading | undefined {
  const match = readPenName(text)
  if (!match) return
  const {value, people, form} = match
  return {fields: some({value, people: people.length > 0 ? listed(people) : undefined}), forms: [form]}
}

function readMasthead({text}: Sample): Reading | undefined {
  const match = matchPublication(text)
  if (!match) return
  const {facts, rest} = match
  // What is left unexplained makes it no line of a masthead.
  if (rest !== '') return
  return {fields: some({facts, kind: matchFurniture(text)?.kind}), forms: []}
}

function readStandingHead({text}: Sample): Reading | undefined {
  const form = matchStandingHead(text)?.form
  return form === undefined ? undefined : {fields: {}, forms: [form]}
}

const ifTrue = (is: boolean): Reading | undefined => (is ? {fields: {}, forms: []} : undefined)

function readSignatureLine({text}: Sample): Reading | undefined {
  return ifTrue(isBoxedName(text) || namesSeveral(text))
}

const tables: readonly Table[] = [
  {name: 'datelines', rows: [...datedDatelineForms, ...datelineForms], read: readOpener, prefix: 'dateline:'},
  {name: 'datelines in brackets', rows: boxedDatelineForms, read: readOpener, prefix: 'dateline:'},
  {name: 'sources', rows: sourceForms, read: readSource, prefix: 'dateline:'},
  {name: 'openers', rows: openerForms, read: readOpener, prefix: ''},
  {name: 'bylines in running text', rows: plainBylineForms, read: readOpener, prefix: ''},
  {name: 'bylines', rows: bylineForms, read: readByline, prefix: 'byline:'},
  {name: 'tails', rows: tailForms, read: readTail, prefix: ''},
  {name: 'lines of signatures', rows: signatureLineForms, read: readSignatureLine, prefix: ''},
  {name: 'signatures by shape', rows: penNameForms, read: readShape, prefix: 'signature:'},
  {name: 'credits', rows: creditForms, read: readCredit, prefix: 'credit:'},
  {name: 'jumps', rows: jumpForms, read: readJump, prefix: 'jump:'},
  {name: 'mastheads', rows: [...mastheadForms, ...labelForms], read: readMasthead, prefix: ''},
  {name: 'titles', rows: titleForms, read: ({text}) => ifTrue(looksLikeTitle(text)), prefix: ''},
  {
    name: 'standing heads',
    rows: standingHeadForms,
    read: readStandingHead,
    prefix: 'standing-head:'
  },
  ...kindForms.map(
    (row): Table => ({
      name: `kinds, ${row.id}`,
      rows: [row],
      read: ({text}) => ifTrue(showsKind(row.sign, text)),
      prefix: ''
    })
  ),
  ...lineForms.map(
    (row): Table => ({
      name: `lines, ${row.id}`,
      rows: [row],
      read: ({text}) => ifTrue(showsLine(row.sign, text)),
      prefix: ''
    })
  ),
  {
    name: 'names of columns',
    rows: columnNameForms,
    read: ({text}) => ifTrue(columnNamePattern.test(text)),
    prefix: ''
  },
  {name: 'sections', rows: sectionForms, read: ({text}) => ifTrue(looksLikeSection(text)), prefix: ''}
]

/** Printed forms and lookalikes that the tables must hold at least. */
const leastForms = 300
const leastLookalikes = 250

const samplesOf = (row: Form<object>): (Sample & object)[] => [...row.samples]

describe.each(tables.map((table): [string, Table] => [table.name, table]))('%s', (_, {
  rows,
  read,
  prefix
}) => {
  const cases = rows.flatMap((row) =>
    samplesOf(row).map((sample): [string, string, Sample] => [sample.text, row.id, sample])
  )
  it.each(cases)('%s is %s', (text, id, sample) => {
    const {text: _text, issue: _issue, ...fields} = sample
    const reading = read(sample)
    expect(reading?.fields, text).toEqual(fields)
    if (prefix !== '') expect(reading?.forms).toContain(prefix + id)
  })

  const lookalikes = rows.flatMap(({not = []}) => not)
  if (lookalikes.length > 0) {
    it.each(lookalikes)('gives nothing for %s', (text) => {
      expect(read({text})).toBeUndefined()
    })
  }

  it('says when each form was seen, and shows it', () => {
    for (const row of rows) {
      expect(row.era).not.toBe('')
      expect(row.samples.length + (row.not?.length ?? 0), row.id).toBeGreaterThan(0)
    }
  })
})

describe('forms', () => {
  const rows = tables.flatMap((table) => table.rows)

  it('hold enough samples with exact fields, and enough lookalikes', () => {
    const samples = rows.flatMap((row) => samplesOf(row))
    const printed = new Set(samples.filter((sample) => Object.keys(sample).length > 1).map(({text}) => text))
    const lookalikes = new Set(rows.flatMap(({not = []}) => not))
    expect(printed.size).toBeGreaterThanOrEqual(leastForms)
    expect(lookalikes.size).toBeGreaterThanOrEqual(leastLookalikes)
  })

  it('are written in characters whose traditional forms are known', () => {
    const convert = Converter({from: 'cn', to: 't'})
    const written = new Set(
      rows.flatMap(({form}) => form.replace(/\{\w+\}/gu, '').match(/\p{Script=Han}/gu) ?? [])
    )
    const missing = [...written].filter((char) => !printedAs(char).includes(convert(char)))
    expect(missing).toEqual([])
  })
})
