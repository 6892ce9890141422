import type {Plugin} from 'unified'
import type {VFile} from 'vfile'
import {report} from '../diagnostics/index.js'
import {weekdayName, weekdayOf} from '../grammar/calendar.js'
import {fitsLunarDate, toLunarDate} from '../grammar/lunar.js'
import type {Page, Publication} from '../npst/types.js'
import {collectLines} from '../npst/visit.js'
import {type ProfileSet, profileOf, type TitleProfile} from '../profile/index.js'
import {isWeekday, type Masthead, type MastheadLine, readMasthead} from './read-masthead.js'

/** Configuration. */
export interface PublicationOptions {
  /** Title profiles: the one of the page says its title and what never changes (default: none). */
  profiles?: ProfileSet | undefined
}

/**
 * Say of each page what paper it is of: publication, number, label, section.
 *
 * Sets `publication`, `number`, `label` and `section` of the page, from its
 * furniture and, for date and number, from the file name where print is
 * silent; moves and removes nothing. Absent means not found. Title and
 * constants of a profile come before print.
 * Reports `extract:title-missing`, `extract:date-missing`,
 * `extract:date-ambiguous`, `extract:date-contradicted`,
 * `extract:weekday-contradicted`, `extract:lunar-date-contradicted` and
 * `extract:page-number-contradicted`, with a profile
 * `profile:publication-contradicted`.
 */
export const extractPublication: Plugin<[PublicationOptions?], Page> =
  (options = {}) =>
  (page, file) => {
    const {facts} = page
    const printed = readMasthead(furnitureLines(page), facts.date)
    const profile = profileOf(page, options.profiles)
    const publication = profile ? putRight(printed.publication, profile, page, file) : printed.publication
    const masthead = {...printed, publication}
    const number = pageNumber(masthead, facts.number)
    const date = publication.date ?? facts.date

    reportDoubts(page, file, masthead)
    page.publication = {...publication, ...(date ? {date} : {})}
    if (number === undefined) delete page.number
    else page.number = number
    if (masthead.label === undefined) delete page.label
    else page.label = masthead.label
    if (masthead.section === undefined) delete page.section
    else page.section = masthead.section
  }

/** The profile knows the title whatever was read; its numbers are the same on every page. */
function putRight(
  {title: _, ...printed}: Publication,
  {title, publication = {}}: TitleProfile,
  page: Page,
  file: VFile
): Publication {
  for (const field of ['cn', 'postalCode'] as const) {
    const [actual, expected] = [printed[field], publication[field]]
    if (actual === undefined || expected === undefined || actual === expected) continue
    report(file, 'profile:publication-contradicted', {ancestors: [page], actual, expected})
  }
  return {title, ...printed, ...publication}
}

/** Furniture with the place of each line on the page. */
function furnitureLines(page: Page): MastheadLine[] {
  const found: MastheadLine[] = []
  let at = 0
  for (const node of page.children) {
    const lines = collectLines(node)
    if (node.type === 'furniture')
      for (const [place, line] of lines.entries()) found.push({text: line.value, at: at + place})
    at += lines.length
  }
  return found
}

/**
 * Print goes before the file name. B3 is page 3 of its section only: there the
 * file name, which counts through, is right.
 */
function pageNumber({label, number}: Masthead, inFile: number | undefined): number | undefined {
  return isInSection(label) ? (inFile ?? number) : (number ?? inFile)
}

function isInSection(label: string | undefined): boolean {
  return label !== undefined && /[B-Z]/u.test(label)
}

function reportDoubts(page: Page, file: VFile, {publication, number, label, otherDates}: Masthead): void {
  const {facts} = page
  const {title, date, weekday, lunarDate} = publication
  const ancestors = [page]

  if (!title) report(file, 'extract:title-missing', {ancestors})
  if (!date && !facts.date) report(file, 'extract:date-missing', {ancestors})
  if (date) {
    for (const actual of otherDates)
      report(file, 'extract:date-ambiguous', {ancestors, actual, expected: date})
  }
  if (date && facts.date && date !== facts.date) {
    report(file, 'extract:date-contradicted', {ancestors, actual: date, expected: facts.date})
  }
  if (date && weekday && !isWeekday(weekday, date)) {
    const expected = weekdayName(weekdayOf(date))
    report(file, 'extract:weekday-contradicted', {ancestors, actual: weekday, expected})
  }
  if (date && lunarDate && fitsLunarDate(lunarDate, date) === false) {
    report(file, 'extract:lunar-date-contradicted', {
      ancestors,
      actual: lunarDate,
      expected: toLunarDate(date)
    })
  }
  if (number !== undefined && facts.number !== undefined && number !== facts.number && !isInSection(label)) {
    report(file, 'extract:page-number-contradicted', {ancestors, actual: number, expected: facts.number})
  }
}
