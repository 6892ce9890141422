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
    note: 'The file is of a kind that is not read, or damaged. Give text, PNG, JPEG, TIFF, WebP, GIF, BMP or PDF.'
  },
  'ingest:page-empty': {
    severity: 'error',
    reason: 'Expected lines of text, got an empty page',
    note: 'Nothing can be read from it. Look at the program that made the file, or leave the file out.'
  },
  'ingest:image-unreadable': {
    severity: 'error',
    reason: 'Expected a picture that can be decoded, got {actual}',
    note: 'The file is damaged or was cut off on its way. Look whether other programs open it, and copy or scan it again.'
  },
  'ingest:image-oversize': {
    severity: 'error',
    reason: 'Expected a picture of at most {expected} pixels, got {actual}',
    note: 'It would take too much memory, or its header is damaged. If the page is so large, raise `--max-pixels`.'
  },
  'ingest:image-undersize': {
    severity: 'error',
    reason: 'Expected a picture of at least {expected} pixels, got {actual}',
    note: 'No text fits on it. Give the scan itself, and not a thumbnail.'
  },
  'ingest:pdf-locked': {
    severity: 'error',
    reason: 'Expected a PDF that opens without a password, got {actual}',
    note: 'Nothing in it can be read. Save a copy without encryption and run again.'
  },
  'ingest:pdf-broken': {
    severity: 'error',
    reason: 'Expected a PDF that can be read, got {actual}',
    note: 'The file is damaged or was cut off. Look whether other programs open it, and save it anew from there.'
  },
  'ingest:pdf-text-missing': {
    severity: 'error',
    reason: 'Expected a page with text of its own (`--pdf text`), got {actual}',
    note: 'The page is a scan, or its fonts do not say what their characters are. Run with `--pdf auto` to read the picture.'
  },
  'ingest:line-oversize': {
    severity: 'warning',
    reason: 'Expected a line of at most {expected} characters, got {actual}',
    note: 'The line is kept. A whole page on one line has lost its line ends, and stories can not be told apart.'
  }
}
