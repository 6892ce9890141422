import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {beforeAll, describe, expect, it} from 'vitest'
import {eventSchema} from '../emit/index.js'
import {runCli} from '../testing/fake-io.js'
import {findElements, parseXml} from '../testing/parse-xml.js'
import {makeFolder, samplePage, writeFiles} from '../testing/temporary.js'

const folder = makeFolder()
const input = join(folder, 'xjrb-20240506-01.txt')

beforeAll(() => writeFiles(folder, {'xjrb-20240506-01.txt': samplePage, 'empty.txt': '\n'}))

describe('run --reporter', () => {
  it('tells of the run in several ways at once', async () => {
    const xml = join(folder, 'junit.xml')
    const args = ['run', input, join(folder, 'empty.txt'), '-o', join(folder, 'out')]
    const {code, out, err} = await runCli([...args, '--reporter', `junit=${xml}`, '--reporter', 'ndjson'])
    expect({code, err}).toEqual({code: 1, err: ''})
    const events = out
      .trimEnd()
      .split('\n')
      .map((line) => eventSchema.parse(JSON.parse(line)))
    expect(events[0]).toMatchObject({event: 'run', inputs: 2})
    expect(events.at(-1)).toMatchObject({event: 'end', status: 'failed', counts: {articles: 1}})
    const suites = findElements(parseXml(readFileSync(xml, 'utf8')), 'testsuite')
    expect(suites.map(({attributes}) => attributes.failures).toSorted()).toEqual(['0', '1'])
  })

  it('takes them from the config, and a flag before it', async () => {
    const home = makeFolder()
    await writeFiles(home, {'banmian.config.json': '{"reporter": ["github"]}'})
    const args = ['run', input, '-o', join(folder, 'out')]
    const config = await runCli(args, {folder: home})
    expect(config.out).toContain('::notice title=banmian::1 page, 1 article')
    const flag = await runCli([...args, '--reporter', 'plain'], {folder: home})
    expect({out: flag.out, err: flag.err}).toEqual({out: '', err: expect.stringContaining('done: 1 page')})
  })

  it.each([
    [['--reporter', 'x'], 'Expected a reporter, got `x`'],
    [['--reporter', 'ndjson', '--jsonl'], 'Expected one writer to standard output']
  ])('refuses %j', async (flags, message) => {
    const {code, err} = await runCli(['run', input, '-o', join(folder, 'out'), ...flags])
    expect(err).toContain(message)
    expect(code).toBe(2)
  })
})
