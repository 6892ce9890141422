import {lstatSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import type {ArticleJson, IssueJson, ReportJson, RunEvent} from '../emit/index.js'
import {
  listFiles,
  listResults,
  makeFolder,
  readJsonFile,
  samplePage,
  writeFiles
} from '../testing/temporary.js'
import {sealEntry} from './cache/entry.js'
import {readEvents} from './report/read-events.js'
import {type RunOptions, run} from './run.js'

const pageTwo = samplePage.replace('第1版', '第2版').replace('渡口修了新桥', '山村通了电')
const nextDay = samplePage.replace('5月6日 星期一', '5月7日 星期二')
const pages = {
  'xjrb-20240506-01.txt': samplePage,
  'xjrb-20240506-02.txt': pageTwo,
  'xjrb-20240507-01.txt': nextDay
}
const issue = 'xjrb-2024-05-06'
const article = `${issue}/${issue}-p01-a01.json`

/** A folder of pages, and runs over them into one target. */
async function makeRuns(files: Record<string, string> = pages) {
  const folder = makeFolder()
  const input = join(folder, 'in')
  const output = join(folder, 'out')
  await writeFiles(input, files)
  const again = (more: Partial<RunOptions> = {}) => run({inputs: [input], output, ...more})
  await again()
  return {input, output, again}
}

/** What a run has written, without what differs from run to run. */
function readResults(output: string): Record<string, string> {
  const names = listResults(output).filter((name) => !name.startsWith('report.'))
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(output, name), 'utf8')]))
}

function messagesOf(output: string): string[] {
  const {inputs} = readJsonFile<ReportJson>(output, 'report.json')
  return inputs.flatMap(({pages: list = []}) =>
    list.flatMap(({messages = []}) => messages.map(({ruleId}) => ruleId))
  )
}

describe('a second run', () => {
  it('takes over what is there, and says the same', async () => {
    const {again, output} = await makeRuns()
    const before = readResults(output)
    const report = readJsonFile<ReportJson>(output, 'report.json')
    const times = listResults(output).map((name) => lstatSync(join(output, name)).mtimeMs)
    const {counts} = await again()
    expect(counts).toEqual({...report.counts, kept: 3})
    expect(readResults(output)).toEqual(before)
    const articles = listResults(output).filter((name) => name.includes('/'))
    expect(articles.map((name) => lstatSync(join(output, name)).mtimeMs)).toEqual(times.slice(3))
    const inputs = readJsonFile<ReportJson>(output, 'report.json').inputs
    expect(inputs).toEqual(
      report.inputs.map((entry) => ({...entry, pages: entry.pages?.map((page) => ({kept: true, ...page}))}))
    )
  })

  it('hands articles on as if it had made them', async () => {
    const {again, input} = await makeRuns()
    const articles: ArticleJson[] = []
    const fresh: ArticleJson[] = []
    await again({onArticle: (one) => articles.push(one)})
    await run({inputs: [input], onArticle: (one) => fresh.push(one)})
    expect(JSON.stringify(articles)).toBe(JSON.stringify(fresh))
  })

  it('does again what is missing or damaged, and that alone', async () => {
    const {again, output} = await makeRuns()
    const before = readResults(output)
    rmSync(join(output, article))
    expect((await again()).counts.kept).toBe(1)
    expect(readResults(output)).toEqual(before)
    writeFileSync(join(output, article), '{"id": "xjrb')
    await again()
    expect(readResults(output)).toEqual(before)
    writeFileSync(join(output, issue, 'issue.json'), '{}')
    await again()
    expect(readResults(output)).toEqual(before)
    expect((await again()).counts.kept).toBe(3)
  })

  it('is not led astray by a damaged cache', async () => {
    const {again, output} = await makeRuns()
    const before = readResults(output)
    for (const name of listFiles(join(output, '.banmian'))) {
      writeFileSync(join(output, '.banmian', name), 'banmian-cache-1 0\n{}')
    }
    // Nothing is known of who holds the lock; a run that is over holds none.
    rmSync(join(output, '.banmian/lock'), {force: true})
    expect((await again()).counts.kept).toBe(0)
    expect(readResults(output)).toEqual(before)
  })

  it('does a changed page again, with the others of its issue', async () => {
    const {again, input, output} = await makeRuns()
    const untouched = readFileSync(join(output, 'xjrb-2024-05-07/issue.json'), 'utf8')
    await writeFiles(input, {'xjrb-20240506-02.txt': pageTwo.replace('山村通了电', '山村通了车')})
    expect((await again()).counts).toMatchObject({kept: 1, pages: 3})
    const {headline} = readJsonFile<ArticleJson>(output, issue, `${issue}-p02-a01.json`)
    expect(headline).toBe('山村通了车')
    expect(readFileSync(join(output, 'xjrb-2024-05-07/issue.json'), 'utf8')).toBe(untouched)
  })

  it('does everything again when an option changes what comes out, and goes back as fast', async () => {
    const {again, output} = await makeRuns()
    const before = readResults(output)
    const hant = {pipeline: {normalize: {script: 'hant'}}} as const
    expect((await again(hant)).counts.kept).toBe(0)
    expect(readResults(output)).not.toEqual(before)
    await again()
    expect(readResults(output)).toEqual(before)
  })

  it('takes away what is no longer there', async () => {
    const {again, input, output} = await makeRuns()
    rmSync(join(input, 'xjrb-20240506-02.txt'))
    await again()
    expect(listResults(join(output, issue))).toEqual(['issue.json', `${issue}-p01-a01.json`])
  })

  it('leaves a folder that stands in place of what is no longer there', async () => {
    const {again, input, output} = await makeRuns()
    const gone = join(output, issue, `${issue}-p02-a01.json`)
    rmSync(gone)
    mkdirSync(gone)
    rmSync(join(input, 'xjrb-20240506-02.txt'))
    expect((await again()).status).toBe('ok')
    expect(lstatSync(gone).isDirectory()).toBe(true)
  })

  it('leaves an article that somebody has changed, and says so every time', async () => {
    const {again, input, output} = await makeRuns()
    const mine = readFileSync(join(output, article), 'utf8').replace('渡口修了新桥', '渡口修好了新桥')
    writeFileSync(join(output, article), mine)
    for (let round = 0; round < 2; round++) {
      await again()
      expect(readFileSync(join(output, article), 'utf8')).toBe(mine)
      expect(messagesOf(output)).toEqual(['run:article-changed'])
    }
    await writeFiles(input, {'xjrb-20240506-01.txt': samplePage.replace('三百米', '四百米')})
    await again()
    expect(readFileSync(join(output, article), 'utf8')).toBe(mine)
    await again({onExisting: 'overwrite'})
    expect(readFileSync(join(output, article), 'utf8')).toContain('四百米')
    expect(messagesOf(output)).toEqual([])
    expect((await again()).counts.kept).toBe(3)
  })
})

describe('--on-existing', () => {
  it('overwrite does everything again', async () => {
    const {again, output} = await makeRuns()
    const before = readResults(output)
    expect((await again({onExisting: 'overwrite'})).counts.kept).toBe(0)
    expect(readResults(output)).toEqual(before)
  })

  it('abort does nothing where an earlier run was', async () => {
    const {again, output} = await makeRuns()
    const before = readResults(output)
    await expect(again({onExisting: 'abort'})).rejects.toThrow(
      'got `report.json`, `report.ndjson`, `.banmian`'
    )
    expect(readResults(output)).toEqual(before)
    await again({onExisting: 'abort', output: join(output, 'new')})
  })
})

describe('a run that was interrupted', () => {
  it('takes nothing away, and the next one puts everything right', async () => {
    const {again, input, output} = await makeRuns()
    await writeFiles(input, {'xjrb-20240506-01.txt': samplePage.replace('三百米', '四百米')})
    rmSync(join(input, 'xjrb-20240507-01.txt'))
    const stop = new AbortController()
    const onEvent = ({event}: RunEvent) => event === 'read' && stop.abort()
    const {status} = await again({signal: stop.signal, onEvent})
    expect(status).toBe('interrupted')
    expect(listResults(join(output, issue))).toContain(`${issue}-p02-a01.json`)
    await again()
    expect(readJsonFile<IssueJson>(output, issue, 'issue.json').articles).toHaveLength(2)
    expect(readFileSync(join(output, article), 'utf8')).toContain('四百米')
  })
})

describe('pages that stand apart', () => {
  const apart = {'a.txt': samplePage, 'b.txt': nextDay, 'c.txt': pageTwo}

  it('come together again, however often they are run', async () => {
    const {again, output} = await makeRuns(apart)
    const before = readResults(output)
    await again()
    expect(readResults(output)).toEqual(before)
    expect(Object.keys(before)).toContain('星江日报-2024-05-06/星江日报-2024-05-06-p02-a01.json')
  })

  it('are taken away when their input is gone', async () => {
    const {again, input, output} = await makeRuns(apart)
    rmSync(join(input, 'c.txt'))
    await again()
    expect(listResults(join(output, '星江日报-2024-05-06'))).toEqual([
      'issue.json',
      '星江日报-2024-05-06-p01-a01.json'
    ])
    expect((await again()).counts.kept).toBe(2)
  })
})

describe('links in a target', () => {
  it('lead nothing out of it', async () => {
    const {again, output} = await makeRuns()
    const elsewhere = makeFolder()
    await writeFiles(elsewhere, {'mine.txt': 'mine', 'report.json': 'mine', 'article.json': 'mine'})
    rmSync(join(output, 'xjrb-2024-05-07'), {recursive: true})
    symlinkSync(elsewhere, join(output, 'xjrb-2024-05-07'))
    for (const [name, target] of [
      ['report.json', 'report.json'],
      ['report.ndjson', 'report.json'],
      ['review.json', 'mine.txt'],
      [article, 'article.json']
    ] as const) {
      rmSync(join(output, name))
      symlinkSync(join(elsewhere, target), join(output, name))
    }
    const {counts, status} = await again({onExisting: 'overwrite'})
    expect(status).toBe('failed')
    expect(counts).toMatchObject({failed: 1, pages: 2})
    expect(messagesOf(output)).toEqual(['run:issue-blocked'])
    expect(listFiles(elsewhere).map((name) => readFileSync(join(elsewhere, name), 'utf8'))).toEqual([
      'mine',
      'mine',
      'mine'
    ])
    expect(readJsonFile<ArticleJson>(output, article).headline).toBe('渡口修了新桥')
  })

  it('in place of what is kept end the run before it begins', async () => {
    const {again, output} = await makeRuns()
    rmSync(join(output, '.banmian'), {recursive: true})
    symlinkSync(makeFolder(), join(output, '.banmian'))
    await expect(again()).rejects.toThrow('got a link, which may lead out of the target')
  })
})

describe('what is kept', () => {
  it.each([
    {issue: '../../escape', page: 'p01'},
    {issue: '/escape', page: 'p01'},
    {issue: '报'.repeat(300), page: 'p01'},
    {issue: 'x', page: '../p01'}
  ])('counts for nothing when it names $issue, $page', async (identity) => {
    const {again, output} = await makeRuns()
    const before = readResults(output)
    for (const name of listFiles(join(output, '.banmian/cache'))) {
      writeFileSync(join(output, '.banmian/cache', name), sealEntry(Buffer.from(JSON.stringify(identity))))
    }
    rmSync(join(output, article))
    expect((await again()).status).toBe('ok')
    expect(readResults(output)).toEqual(before)
  })

  it('is written through no link', async () => {
    const {again, output} = await makeRuns()
    const elsewhere = makeFolder()
    const cache = join(output, '.banmian/cache/page')
    rmSync(cache, {recursive: true})
    symlinkSync(elsewhere, cache)
    const {reason, status} = await again({onExisting: 'overwrite'})
    expect(status).toBe('stopped')
    expect(reason).toContain('a link at')
    expect(listFiles(elsewhere)).toEqual([])
    rmSync(cache)
    expect((await again()).status).toBe('ok')
  })

  it('can not begin where a folder stands in its place, and leaves no lock', async () => {
    const {again, output} = await makeRuns()
    const started = join(output, '.banmian/started')
    rmSync(started)
    mkdirSync(join(started, 'x'), {recursive: true})
    await expect(again()).rejects.toThrow('Expected a folder that can be written')
    rmSync(started, {recursive: true})
    expect((await again()).counts.kept).toBe(3)
  })
})

describe('events', () => {
  it('are written as they happen, and the report is their sum', async () => {
    const {again, output} = await makeRuns()
    const told: RunEvent[] = []
    await again({onEvent: (event) => told.push(event)})
    const written: RunEvent[] = []
    for await (const line of readEvents(join(output, 'report.ndjson'))) {
      if ('event' in line) written.push(line.event)
    }
    expect(written).toEqual(told.filter(({event}) => event !== 'read'))
    expect(told.map(({event}) => event)).toEqual([
      ...['run', 'read', 'page', 'input', 'read', 'page', 'input', 'issue'],
      ...['read', 'page', 'input', 'issue', 'end']
    ])
  })

  it('that are torn are passed over', async () => {
    const folder = makeFolder()
    await writeFiles(folder, {
      x: '{"event":"issue","issue":"x","pages":1,"articles":2}\n\n{"event":"odd"}\n{"event":"iss'
    })
    const lines = []
    for await (const line of readEvents(join(folder, 'x'))) lines.push(line)
    expect(lines).toEqual([
      {event: {event: 'issue', issue: 'x', pages: 1, articles: 2}},
      {broken: '{"event":"odd"}', torn: false},
      {broken: '{"event":"iss', torn: true}
    ])
  })
})

describe('--max-failures', () => {
  const empty = {'a.txt': '', 'b.txt': ' ', 'c.txt': '\n', 'd.txt': samplePage}

  it.each([
    [{pages: 1}, 'stopped'],
    [{pages: 3}, 'failed'],
    [{share: 0.5}, 'stopped'],
    [{share: 0.8}, 'failed']
  ] as const)('%o of four pages, three of which fail: %s', async (maxFailures, status) => {
    const folder = makeFolder()
    await writeFiles(join(folder, 'in'), empty)
    const output = join(folder, 'out')
    const result = await run({inputs: [join(folder, 'in')], output, maxFailures})
    expect(result.status).toBe(status)
    expect(readJsonFile<ReportJson>(output, 'report.json')).toMatchObject({status})
    expect(result.reason !== undefined).toBe(status === 'stopped')
  })
})
