import {existsSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {checkPage} from '../npst/check.js'
import type {StageName} from '../pipeline.js'
import {formatMessages, outcomeOf} from './format-messages.js'
import {runCase} from './run-case.js'

/** What a case name looks like: how it ends, what is inside. Sample: `ok.headline-two-lines`. */
const caseName = /^(?<outcome>ok|warn|fail)\.[a-z0-9-]{1,60}$/u

/**
 * Test a stage on every case in `fixtures/<stage>/`.
 *
 * Compares tree and messages with `output.json` and `messages.txt`, checks the
 * invariants of the tree, that a second run changes nothing, and that the worst
 * message is the one that the name promises. Does nothing without cases.
 */
export function testCases(stage: StageName): void {
  const root = join('fixtures', stage)
  if (!existsSync(root)) return
  describe(stage, () => {
    for (const name of listFolders(root)) it(name, () => testCase(join(root, name), name, stage))
  })
}

async function testCase(folder: string, name: string, stage: StageName): Promise<void> {
  const {file, before, page, again} = await runCase(folder, stage)
  expect(caseName.exec(name)?.groups?.outcome, `${name} does not promise what happened`).toBe(outcomeOf(file))
  await expect(formatMessages(file)).toMatchFileSnapshot(resolveFixture(folder, 'messages.txt'))

  if (!page)
    return expect(existsSync(join(folder, 'output.json')), 'a refused page has no output').toBe(false)
  expect(checkPage(page, before)).toEqual([])
  if (again) expect(again, 'a second run changed the tree').toEqual(page)
  await expect(`${JSON.stringify(page, null, 2)}\n`).toMatchFileSnapshot(
    resolveFixture(folder, 'output.json')
  )
}

function listFolders(root: string): string[] {
  return readdirSync(root, {withFileTypes: true})
    .filter((entry) => entry.isDirectory())
    .map(({name}) => name)
    .sort()
}

/** Vitest takes relative snapshot paths from the test file, not from the root of the repository. */
function resolveFixture(folder: string, name: string): string {
  return join(process.cwd(), folder, name)
}
