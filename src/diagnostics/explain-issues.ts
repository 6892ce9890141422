import type {z} from 'zod'
import {findNearest} from './nearest.js'

/**
 * Say what is wrong with a file that a person has written, one line a fault.
 *
 * @param issues what its schema found.
 * @param keysOf known keys of the object at a path, such as `fileName.samples`
 *   (numbers of list items left out); empty for the whole file.
 */
export function explainIssues(
  issues: readonly z.core.$ZodIssue[],
  keysOf: (path: string) => readonly string[]
): string {
  return issues.flatMap((issue) => explainIssue(issue, keysOf)).join('\n')
}

function explainIssue(issue: z.core.$ZodIssue, keysOf: (path: string) => readonly string[]): string[] {
  const place = issue.path.join('.')
  if (issue.code !== 'unrecognized_keys') return [`  ${place}: ${issue.message}`]
  const known = keysOf(issue.path.filter((key) => typeof key === 'string').join('.'))
  return issue.keys.map((key) => {
    const nearest = findNearest(key, known)
    const where = place === '' ? '' : ` in \`${place}\``
    return `  unknown key \`${key}\`${where}, ${nearest ? `did you mean \`${nearest}\`?` : `known are ${known.join(', ')}`}`
  })
}
