import type {Rules} from '../rule.js'

/** Rules about title profiles. */
export const profileRules: Rules = {
  'profile:page-unmatched': {
    severity: 'info',
    reason: 'Expected a page of {expected}, got {actual}',
    note: 'The page is read without a profile. If it is of that paper, add the title as it was read to `otherTitles`, or the form of the file name to `fileName`.'
  },
  'profile:page-contradicted': {
    severity: 'warning',
    reason: 'Expected a page of {expected}, got one of {actual}',
    note: 'That profile is not used for the page: what is printed comes before file name and option, and a file name before the option. If it is the same paper, add the name to `otherTitles` of the profile, or the form of the file name to `fileName`.'
  },
  'profile:title-misread': {
    severity: 'info',
    reason: 'Expected {expected} as title, got {actual}',
    note: 'It was taken for a misreading and put right. If it is another paper, leave the profile out; if it is a usual misreading, add it to `otherTitles`.'
  },
  'profile:match-ambiguous': {
    severity: 'warning',
    reason: 'Expected one profile that fits the page, got {actual}',
    note: 'None is used, as they fit equally well. Give the years of each in `years`, or one profile alone with `--profile`.'
  },
  'profile:publication-contradicted': {
    severity: 'info',
    reason: 'Expected {expected} as in the profile, got {actual} in print',
    note: 'The number of the profile was taken, as digits are easily misread. If the paper has changed it, change the profile or give its years.'
  }
}
