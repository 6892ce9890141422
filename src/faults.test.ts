/** What happens to long runs: each fault is a case of fixtures/faults, with what is said and the exit code. */
import {spawnSync} from 'node:child_process'
import {rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {open} from 'node:fs/promises'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterEach, describe, expect, it, vi} from 'vitest'
import {chooseExitCode} from './cli/exit-code.js'
import type {Io} from './cli/io.js'
import {run as runCommand} from './cli/main.js'
import {createReporters} from './cli/reporters/index.js'
import {type RunOptions, run} from './run/index.js'
import {
  listFiles,
  listResults,
  makeFolder,
  readJsonFile,
  samplePage,
  writeFiles
} from './testing/temporary.js'

const worker = fileURLToPath(new URL('testing/faulty-worker.mjs', import.meta.url))

/** First bytes of a picture; the faulty worker looks at its name alone. */
const picture = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')

const nextDay = samplePage.replace('6日 星期一', '7日 星期二')
const pages = {'a.txt': samplePage, 'b.txt': nextDay}

/** Inputs in `in`, target in `out`. */
interface Place {
  folder: string
  /** What was said, without what differs from run to run. */
  said: () => string
  io: Io
}

/** @param onLine looks at each line that is said, as it is said. */
async function makePlace(files: Record<string, string | Uint8Array>, onLine?: (line: string) => void) {
  const folder = makeFolder()
  await writeFiles(join(folder, 'in'), files)
  let text = ''
  const write = (data: string | Uint8Array) => {
    text += String(data)
    for (const line of String(data).split('\n')) onLine?.(line)
  }
  const io: Io = {
    stdout: {write: () => {}},
    stderr: {write},
    stdin: (async function* () {})(),
    env: {},
    folder,
    signal: new AbortController().signal,
    closed: new AbortController().signal
  }
  return {folder, io, said: () => tidy(text, folder)}
}

/** Times, process ids and names of folders differ from run to run. */
function tidy(text: string, folder: string): string {
  return text
    .replaceAll(folder, '')
    .replace(/\d{1,6}\.\d{1,3} s/gu, 'N s')
    .replace(/process \d{1,9} on \S{1,80}, since [\dTZ:.-]{10,30}Z/gu, 'process N on HOST, since THEN')
    .replace(/held \d{1,9}|got `\d{1,9}`/gu, 'got N')
}

/** The command, as a user runs it. */
async function runOver({folder, io}: Place, ...args: string[]): Promise<number> {
  return runCommand(['run', join(folder, 'in'), '-o', join(folder, 'out'), ...args], io)
}

/** The same with workers that misbehave. */
async function runFaulty({folder, io}: Place, options: Partial<RunOptions> = {}): Promise<number> {
  const output = join(folder, 'out')
  const reporter = createReporters({wanted: ['plain'], quiet: false, jsonl: false, output}, io)
  const ended = await run({
    inputs: [join(folder, 'in')],
    output,
    worker,
    jobs: 2,
    ...options,
    onEvent: reporter.event
  })
  reporter.close()
  return chooseExitCode(ended, false, io)
}

/** Compare with `fixtures/faults/<name>`. */
async function expectCase(name: string, code: number, {said}: Place): Promise<void> {
  const fixture = (file: string) => join(process.cwd(), 'fixtures/faults', name, file)
  await expect(said()).toMatchFileSnapshot(fixture('messages.txt'))
  await expect(`${code}\n`).toMatchFileSnapshot(fixture('exit-code.txt'))
}

/** After the fault is gone: the target is as if there had been none. */
async function expectHealed(place: Place): Promise<void> {
  const {folder} = place
  expect(await runOver(place)).toBe(0)
  const clean = await makePlace({})
  await runCommand(['run', join(folder, 'in'), '-o', join(clean.folder, 'out')], clean.io)
  const names = listResults(join(folder, 'out'))
  expect(names).toEqual(listResults(join(clean.folder, 'out')))
  expect(names.length).toBeGreaterThan(6)
}

afterEach(() => vi.restoreAllMocks())

describe('a worker', () => {
  it.each([
    ['throws', 'throw', {}],
    ['hangs', 'hang', {pageSeconds: 0.3}],
    ['exits', 'exit', {}],
    ['crashes', 'segfault', {}],
    ['returns-garbage', 'page', {}],
    ['leaks', 'leak', {workerMegabytes: 150}]
  ])('that %s costs one page', async (name, file, options) => {
    const place = await makePlace({...pages, [`${file}.png`]: picture})
    const code = await runFaulty(place, options)
    await expectCase(`fail.worker-${name}`, code, place)
    expect(listResults(join(place.folder, 'out')).filter((path) => path.includes('-a01'))).toHaveLength(2)
  })
})

describe('a target', () => {
  it('on a full disk: the run stops, and goes on when there is room', async () => {
    const place = await makePlace(pages)
    const handle = await open(join(place.folder, 'in/a.txt'))
    const write = Object.getPrototypeOf(handle) as {writeFile: () => Promise<void>}
    await handle.close()
    let written = 0
    const original = write.writeFile
    vi.spyOn(write, 'writeFile').mockImplementation(function (this: unknown, ...args: unknown[]) {
      if (++written <= 2) return Reflect.apply(original, this, args)
      return Promise.reject(
        Object.assign(new Error('ENOSPC: no space left on device, write'), {code: 'ENOSPC'})
      )
    })
    const code = await runOver(place)
    vi.restoreAllMocks()
    await expectCase('stop.disk-full', code, place)
    expect(listFiles(join(place.folder, 'out')).filter((name) => name.includes('unfinished/'))).toEqual([])
    await expectHealed(place)
  })

  it('that can not be written is refused before anything runs', async () => {
    const place = await makePlace({...pages})
    writeFileSync(join(place.folder, 'out'), 'a file')
    await expectCase('stop.target-no-folder', await runOver(place), place)
  })

  it('that can only be read is refused before anything runs', async () => {
    const place = await makePlace(pages)
    symlinkSync('/proc', join(place.folder, 'out'))
    await expectCase('stop.target-read-only', await runOver(place), place)
  })

  it('that another run writes to is refused', async () => {
    const place = await makePlace(pages)
    // The first run is at work while the second begins.
    let second: Promise<number> | undefined
    const other = {...place, io: {...place.io, stderr: {write: () => {}}}}
    const first = run({
      inputs: [join(place.folder, 'in')],
      output: join(place.folder, 'out'),
      onEvent: ({event}) => {
        if (event === 'run') second = runOver(place)
      }
    })
    expect((await first).status).toBe('ok')
    await expectCase('stop.target-locked', (await second) ?? 0, place)
    expect(await runOver(other)).toBe(0)
  })

  it('of a run that was killed is free again', async () => {
    const place = await makePlace(pages)
    const {pid} = spawnSync(process.execPath, ['-e', '0'])
    const {hostname} = await import('node:os')
    await writeFiles(join(place.folder, 'out/.banmian'), {
      lock: JSON.stringify({pid, host: hostname(), started: '2024-05-06T08:00:00.000Z'}),
      'unfinished/123-1': '{"half": '
    })
    expect(await runOver(place)).toBe(0)
    expect(listFiles(join(place.folder, 'out')).filter((name) => name.includes('unfinished/'))).toEqual([])
  })

  it('that is taken away while the run is at work stops it', async () => {
    const place: Place = await makePlace(
      {'a.txt': samplePage, 'b.txt': nextDay, 'c.txt': samplePage},
      (line) => {
        if (line.includes('b.txt')) rmSync(join(place.folder, 'out'), {recursive: true, force: true})
      }
    )
    await expectCase('stop.target-gone', await runOver(place, '--reporter', 'plain'), place)
    expect(listFiles(place.folder).filter((name) => name.startsWith('out'))).toEqual([])
  })

  it('with a link in place of an issue: that issue is not written', async () => {
    const place = await makePlace(pages)
    const elsewhere = makeFolder()
    await writeFiles(join(place.folder, 'out'), {'mine.txt': 'mine'})
    symlinkSync(elsewhere, join(place.folder, 'out/星江日报-2024-05-06'))
    await expectCase('fail.issue-blocked', await runOver(place), place)
    expect(listFiles(elsewhere)).toEqual([])
  })

  it('with an article that somebody has changed: it is left as it is', async () => {
    const place = await makePlace(pages)
    await runOver({...place, io: {...place.io, stderr: {write: () => {}}}})
    const path = join(place.folder, 'out/星江日报-2024-05-06/星江日报-2024-05-06-p01-a01.json')
    const mine = {...readJsonFile<object>(path), headline: '渡口修好了新桥'}
    writeFileSync(path, JSON.stringify(mine))
    await expectCase('warn.article-changed', await runOver(place), place)
    expect(readJsonFile(path)).toEqual(mine)
  })
})

describe('an input', () => {
  it('that is deleted while the run is at work costs itself', async () => {
    const place: Place = await makePlace(
      {'a.txt': samplePage, 'b.txt': nextDay, 'c.txt': samplePage.replace('6日 星期一', '8日 星期三')},
      (line) => {
        if (line.includes('a.txt')) rmSync(join(place.folder, 'in/b.txt'), {force: true})
      }
    )
    await expectCase('fail.input-vanished', await runOver(place, '--reporter', 'plain'), place)
    expect(listResults(join(place.folder, 'out')).filter((path) => path.includes('-a01'))).toHaveLength(2)
  })

  it('that fails once too often stops the run', async () => {
    const place = await makePlace({'a.txt': samplePage, 'b.txt': '', 'c.txt': '', 'd.txt': nextDay})
    await expectCase('stop.too-many-failures', await runOver(place, '--max-failures', '1'), place)
  })
})
