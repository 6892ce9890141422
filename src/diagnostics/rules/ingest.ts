import type {Rules} from '../rule.js'

/** Rules of `ingest`. */
export const ingestRules: Rules = {
  'ingest:encoding-guessed': {
    severity: 'info',
    reason: 'Expected UTF-8 or a byte order mark, got bytes that read best as {actual}',
    note: 'A wrong guess turns every character into another. If the text looks wrong, save the file as UTF-8.'
  },
  'ingest:bytes-undecodable': {
    severity: 'error',
    reason: 'Expected UTF-8, UTF-16, GB18030 or Big5, got bytes that are Chinese text in none of them',
    note: 'The file may be damaged or in another encoding. Save it as UTF-8 and run again.'
  },
  'ingest:binary-found': {
    severity: 'error',
    reason: 'Expected text, got binary data',
    note: 'The file is an image, an archive or a document, or it is damaged. Give the text of the page.'
  },
  'ingest:page-empty': {
    severity: 'error',
    reason: 'Expected lines of text, got an empty page',
    note: 'Nothing can be read from it. Look at the program that made the file, or leave the file out.'
  },
  'ingest:line-oversize': {
    severity: 'warning',
    reason: 'Expected a line of at most {expected} characters, got {actual}',
    note: 'The line is kept. A whole page on one line has lost its line ends, and stories can not be told apart.'
  }
}
