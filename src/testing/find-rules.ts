import type {ReportJson} from '../emit/index.js'

/** The input of a report whose path ends so, and the rules of all that was said about it and its pages. */
export function findRules(
  report: ReportJson,
  name: string
): {input: ReportJson['inputs'][number] | undefined; rules: string[]} {
  const input = report.inputs.find(({source}) => source.endsWith(name))
  const rules = [input, ...(input?.pages ?? [])]
    .flatMap((part) => part?.messages ?? [])
    .map(({ruleId}) => ruleId)
  return {input, rules}
}
