import {RunError} from '../run-error.js'
import {readPartIssue} from './part-files.js'
import {sortInputs} from './plan.js'
import type {Part, PartInput} from './read-part.js'
import {type IssueReader, isSameInput} from './same-input.js'

/** Inputs that are named in a message; of many the first say enough. */
const mostNamed = 5

/** Inputs to merge. */
export interface ChosenInputs {
  /** In their order, each once. */
  inputs: PartInput[]
  notes: string[]
}

/**
 * Put the inputs of all parts into their order. Of one that several parts have
 * read the first is taken, when all have made the same of it.
 *
 * @throws {RunError} when they have not: nobody can tell which is right.
 */
export function chooseInputs(parts: readonly Part[]): ChosenInputs {
  const readIssue = rememberLast()
  const inputs: PartInput[] = []
  const repeated: PartInput[] = []
  for (const input of sortInputs(parts)) {
    const before = inputs.at(-1)
    if (before?.source !== input.source) {
      inputs.push(input)
      continue
    }
    if (!isSameInput(before, input, readIssue)) throw new RunError(explainDifference(before, input))
    repeated.push(input)
  }
  return {inputs, notes: repeated.length > 0 ? [explainRepeated(repeated)] : []}
}

/** Inputs of one issue follow each other; two parts take turns. */
function rememberLast(): IssueReader {
  let known: {part: Part; issueId: string; issue: ReturnType<IssueReader>}[] = []
  return (part, issueId) => {
    const found = known.find((item) => item.part === part && item.issueId === issueId)
    if (found) return found.issue
    const issue = readPartIssue(part, issueId)
    known = [...known.slice(-3), {part, issueId, issue}]
    return issue
  }
}

function explainDifference(a: PartInput, b: PartInput): string {
  return (
    `Expected one result for \`${a.source}\`, got another one in \`${b.part.folder}\` than in \`${a.part.folder}\`. ` +
    'Leave one of the folders out, or run both parts again with the same version and options. Nothing is merged.'
  )
}

function explainRepeated(inputs: readonly PartInput[]): string {
  const names = inputs.slice(0, mostNamed).map(({part, source}) => `\`${source}\` (\`${part.folder}\`)`)
  const more = inputs.length > mostNamed ? ` and ${inputs.length - mostNamed} more` : ''
  return `Expected every input in one part, got some again, with the same result: ${names.join(', ')}${more}. They are merged once.`
}
