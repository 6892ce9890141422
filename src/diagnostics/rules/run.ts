import type {Rules} from '../rule.js'

/** Rules of `run`. */
export const runRules: Rules = {
  'run:input-missing': {
    severity: 'error',
    reason: 'Expected a file, a folder or a pattern that matches, got nothing at {actual}',
    note: 'Nothing is there. Look at the spelling; quote patterns so that the shell leaves them alone.'
  },
  'run:folder-empty': {
    severity: 'error',
    reason: 'Expected pages (text, pictures, PDF) in the folder, got none in {actual}',
    note: 'Files are taken from folders by their extension. Give files of other names one by one or by a pattern.'
  },
  'run:input-unreadable': {
    severity: 'error',
    reason: 'Expected a file that can be read, got {actual}',
    note: 'The system refused it. Look at its permissions, and whether it is still there.'
  },
  'run:input-oversize': {
    severity: 'error',
    reason: 'Expected a file of at most {expected} bytes, got {actual}',
    note: 'No page has so many. Split the file, or raise `--max-file-bytes`.'
  },
  'run:page-oversize': {
    severity: 'error',
    reason: 'Expected a page of at most {expected} characters, got {actual}',
    note: 'No newspaper page is so long. If the file holds many pages, put a form feed between them or split it.'
  },
  'run:page-claimed': {
    severity: 'warning',
    reason: 'Expected one input for page {expected} of the issue, got another one; it is called {actual}',
    note: 'Both are kept, the later one under a second name. If they are the same page twice, leave one out.'
  },
  'run:issue-blocked': {
    severity: 'error',
    reason: 'Expected a folder for the issue in the target, got a link or a file at {actual}',
    note: 'Files would be written where the link leads, out of the target. Remove what stands there.'
  },
  'run:article-changed': {
    severity: 'warning',
    reason: 'Expected {actual} as an earlier run wrote it, got another one',
    note: 'Somebody has changed the file, so it is left as it is. `--on-existing overwrite` writes it anew.'
  },
  'run:page-crashed': {
    severity: 'error',
    reason: 'Expected every stage to finish, got {actual}',
    note: 'This is a fault of banmian. Report it with the page; the other pages are not affected.'
  },
  'run:page-timeout': {
    severity: 'error',
    reason: 'Expected a page to be read within {expected} seconds, got none',
    note: 'The page may be very large or damaged in an odd way; the others are not affected. Raise `--page-seconds`.'
  },
  'run:engine-missing': {
    severity: 'info',
    reason: 'Expected both engines, got one: {actual}',
    note: 'The page is read without the other engine, less well. `banmian doctor` says what to do.'
  },
  'run:worker-died': {
    severity: 'error',
    reason: 'Expected a worker that reads the page to its end, got {actual}',
    note: 'A library crashed, or memory ran out; a new worker went on with the next page. Try fewer `--jobs`, or a larger `--worker-megabytes`.'
  },
  'run:worker-oversize': {
    severity: 'error',
    reason: 'Expected a worker that holds at most {expected} MiB in memory, got {actual}',
    note: 'The page may be very large or damaged in an odd way; the others are not affected. Raise `--worker-megabytes`.'
  },
  'run:lines-lost': {
    severity: 'error',
    reason: 'Expected {expected} lines in articles and furniture, got {actual}',
    note: 'A stage lost or doubled lines. This is a fault of banmian. Report it with the page.'
  }
}
