import type {Rules} from '../rule.js'

/** Rules of `extract`. */
export const extractRules: Rules = {
  'extract:byline-crowded': {
    severity: 'warning',
    reason: 'Expected at most {expected} people in a byline, got {actual}',
    note: 'A list of people may have been taken for a byline. Check the story; raise `maxPeople` when the byline is right.'
  },
  'extract:byline-unread': {
    severity: 'info',
    reason: 'Expected a byline, got {actual}',
    note: 'The line is kept as printed and names nobody. If it is no byline, the label of the line is wrong; if it is one, its form is not known yet.'
  },
  'extract:credit-unread': {
    severity: 'info',
    reason: 'Expected a photo credit, got {actual}',
    note: 'The line is kept as printed and names nobody. If it is no credit, the label of the line is wrong.'
  },
  'extract:jump-unread': {
    severity: 'info',
    reason: 'Expected a jump line, got {actual}',
    note: 'The line is kept as printed, without direction and page, so it can not be joined with another page.'
  },
  'extract:title-missing': {
    severity: 'info',
    reason: 'Expected the name of the paper in masthead or folio, got none',
    note: 'Articles carry no title and the issue is named after the file. Name files by the pattern, or see whether the masthead was read.'
  },
  'extract:date-missing': {
    severity: 'info',
    reason: 'Expected a full date in masthead, folio or file name, got none',
    note: 'Datelines get no year, and the issue is named after the file. Put the date into the file name.'
  },
  'extract:date-ambiguous': {
    severity: 'info',
    reason: 'Expected one date, {expected}, got {actual} as well',
    note: 'The date with its weekday, or next to other facts of the masthead, was taken.'
  },
  'extract:date-contradicted': {
    severity: 'warning',
    reason: 'Expected {expected} as in the file name, got {actual} in print',
    note: 'Print was taken. A figure may be misread or the file misnamed; the date is part of every id.'
  },
  'extract:weekday-contradicted': {
    severity: 'warning',
    reason: 'Expected {expected} for the printed date, got {actual}',
    note: 'Both are kept as printed. One of the two is misread or misprinted; look at the masthead.'
  },
  'extract:lunar-date-contradicted': {
    severity: 'warning',
    reason: 'Expected {expected} for the printed date, got {actual}',
    note: 'Both are kept as printed. One of the two is misread or misprinted; one day apart is not reported.'
  },
  'extract:page-number-contradicted': {
    severity: 'warning',
    reason: 'Expected page {expected} as in the file name, got {actual} in print',
    note: 'Print was taken. The label may be misread or the file misnamed; the number is part of every id.'
  }
}
