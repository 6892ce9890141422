// These run the built program, as child processes do not run sources: `npm run build` has made it.
import {execFile, spawn} from 'node:child_process'
import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {promisify} from 'node:util'
import sharp from 'sharp'
import {beforeAll, describe, expect, it} from 'vitest'
import type {ReportJson} from '../emit/index.js'
import {
  listFiles,
  listResults,
  makeFolder,
  readJsonFile,
  samplePage,
  writeFiles
} from '../testing/temporary.js'

const folder = makeFolder()
const launcher = fileURLToPath(new URL('../../bin/banmian.js', import.meta.url))

const manyTexts = Array.from({length: 160}, (_, index) => samplePage.replace('第1版', `第${index + 1}版`))

/** A page of grey bars, each page another; no character is on it. */
async function makePicture(number: number): Promise<Uint8Array> {
  const bars = Array.from({length: 10}, (_, row) => {
    const width = 100 + ((row * 37 + number * 53) % 300)
    return `<rect x="40" y="${60 + 70 * row}" width="${width}" height="18" fill="#333"/>`
  })
  return sharp(Buffer.from(`<svg width="500" height="800">${bars.join('')}</svg>`))
    .flatten({background: 'white'})
    .jpeg()
    .toBuffer()
}

beforeAll(async () => {
  const names = Array.from({length: 8}, (_, index) => index + 1)
  const pictures = await Promise.all(names.map(makePicture))
  const files = pictures.map((bytes, index): [string, Uint8Array] => [
    `xjrb-20240506-0${index + 2}.jpg`,
    bytes
  ])
  await writeFiles(join(folder, 'in'), {
    ...Object.fromEntries(files),
    'xjrb-20240506-01.txt': samplePage,
    'xjrb-20240507-01.jpg': pictures[0]?.subarray(0, 900) ?? '',
    'xjrb-20240508-01.txt': samplePage,
    // So much text that it goes to child processes as well, unless there is one core.
    'xjrb-20240509.txt': manyTexts.join('\f')
  })
})

async function runBuilt(output: string, ...more: string[]): Promise<number> {
  const args = [launcher, 'run', 'in', '-o', output, '--quiet', ...more]
  return promisify(execFile)(process.execPath, args, {cwd: folder}).then(
    () => 0,
    (error: {code: number}) => error.code
  )
}

/** What a run says of its inputs, without times. */
function withoutTimes(report: ReportJson) {
  return report.inputs.map(({pages = [], ...input}) => ({
    ...input,
    pages: pages.map((page) => ({...page, seconds: 0}))
  }))
}

describe('pages in child processes', () => {
  it('give the same bytes in the same order with any number of jobs', async () => {
    const results = await Promise.all(
      ['1', '3'].map(async (jobs) => {
        const output = join(folder, `out-${jobs}`)
        const code = await runBuilt(output, '--jobs', jobs)
        const files = listResults(output).filter((name) => !name.startsWith('report.'))
        const report = readJsonFile<ReportJson>(output, 'report.json')
        const texts = files.map((name) => `${name}\n${readFileSync(join(output, name), 'utf8')}`)
        return {code, texts, inputs: withoutTimes(report), counts: report.counts}
      })
    )
    expect(results[1]).toEqual(results[0])
    expect(results[0]?.inputs.map(({source}) => source)).toEqual(
      listFiles(join(folder, 'in')).map((name) => join('in', name))
    )
  })

  it('cost one page each when a process is lost, and the run goes on', async () => {
    const output = join(folder, 'out-small')
    const inputs = ['in/xjrb-20240506-02.jpg', 'in/xjrb-20240508-01.txt']
    const args = [
      launcher,
      'run',
      ...inputs,
      '-o',
      output,
      '--quiet',
      '--worker-megabytes',
      '1',
      '--retries',
      '0'
    ]
    const error = await promisify(execFile)(process.execPath, args, {cwd: folder}).catch((reason) => reason)
    expect(error).toMatchObject({code: 1})
    expect(error.stderr).toMatch(/run:worker-(?:died|oversize)/u)
    const {counts} = readJsonFile<ReportJson>(output, 'report.json')
    expect(counts).toMatchObject({pages: 1, failed: 1, articles: 1})
  })

  it('come from standard input, all pages of them', async () => {
    const [width, height] = [300, 400]
    const pages = Buffer.alloc(2 * width * height, 255)
    const tiff = await sharp(pages, {raw: {width, height: 2 * height, channels: 1, pageHeight: height}})
      .tiff()
      .toBuffer()
    const output = join(folder, 'out-stdin')
    const child = execFile(process.execPath, [launcher, 'run', '-', '-o', output, '--quiet'])
    child.stdin?.end(tiff)
    expect(await new Promise((resolve) => child.on('exit', resolve))).toBe(1)
    const [input] = readJsonFile<ReportJson>(output, 'report.json').inputs
    expect(input?.pages?.map(({id, messages}) => [id, messages?.map(({ruleId}) => ruleId)])).toEqual([
      ['p01', ['layout:page-blank']],
      ['p02', ['layout:page-blank']]
    ])
  })

  it('come to an end on SIGINT: the pages at hand, a report, exit code 130', async () => {
    const many = makeFolder()
    const picture = await makePicture(1)
    const names = Array.from({length: 300}, (_, index) => `in/${String(index + 3).padStart(3, '0')}.jpg`)
    await writeFiles(many, Object.fromEntries(names.map((name) => [name, picture])))
    // An issue is written when the next one comes.
    const issues = ['日报', '晚报', '早报'].map((title, index) => [
      `in/00${index}.txt`,
      samplePage.replace('日报', title)
    ])
    await writeFiles(many, Object.fromEntries(issues))
    const output = join(many, 'out')
    const child = spawn(process.execPath, [launcher, 'run', join(many, 'in'), '-o', output], {
      stdio: 'ignore'
    })
    const ended = new Promise((resolve) => child.on('exit', (code, signal) => resolve(code ?? signal)))
    while (!existsSync(output) || listFiles(output).length < 2) {
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    child.kill('SIGINT')
    expect(await ended).toBe(130)
    const {counts, status} = readJsonFile<ReportJson>(output, 'report.json')
    expect(status).toBe('interrupted')
    expect(counts.pages + counts.failed).toBeGreaterThan(0)
    expect(counts.pages + counts.failed).toBeLessThan(300)
    expect(listFiles(output).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })
})
