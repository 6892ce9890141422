import type {Rules} from '../rule.js'

/** Rules of `recognize`. */
export const recognizeRules: Rules = {
  'recognize:page-silent': {
    severity: 'error',
    reason: 'Expected print that can be read, got none in {actual} lines',
    note: 'What looked like lines holds no characters: a photograph, an empty form, or a script that is not Chinese. Look at it with `inspect --stage layout --format svg`.'
  },
  'recognize:confidence-low': {
    severity: 'warning',
    reason: 'Expected a confidence of at least {expected}, got {actual}',
    note: 'Many characters of this page are guesses. Scan it again in a higher resolution (300 dpi), or give its script by `--lang`.'
  },
  'recognize:engine-failed': {
    severity: 'error',
    reason: 'Expected text of a line, got a fault of the engine: {actual}',
    note: 'The engine broke down on this page; other pages go on. Run `doctor`, or take the other engine by `--engine`.'
  },
  'recognize:engine-timeout': {
    severity: 'error',
    reason: 'Expected text of a line within {expected} seconds, got none from {actual}',
    note: 'The engine hangs on this page; other pages go on. Take the other engine by `--engine`, and look at the picture.'
  }
}
