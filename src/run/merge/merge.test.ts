import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {reportSchema, reviewSchema, type ReportJson, type ReviewJson} from '../../emit/index.js'
import {listResults, makeFolder, readJsonFile, samplePage, writeFiles} from '../../testing/temporary.js'
import {run} from '../run.js'
import {merge} from './merge.js'

const bare = samplePage.split('\n').slice(3).join('\n')
const pageTwo = samplePage.replace('第1版', '第2版').replace('渡口修了新桥', '山村通了电')
const nextDay = samplePage.replace('6日 星期一', '7日 星期二')

/** Pages whose names and mastheads meet across shards in every way. */
const meeting: Record<string, string> = {
  'a/x.txt': bare,
  'b/x.txt': bare,
  'c/x.txt': `${bare}\f${pageTwo}\f${bare}`,
  'd/same.txt': samplePage,
  'e/same.txt': samplePage.replace('村民说', '（下转第2版）\n\n村民说'),
  'f/other.txt': pageTwo,
  'g/report.json.txt': bare,
  'xjrb-20240508-01.txt': bare,
  'xjrb-20240508-02.txt': bare,
  'z/empty.txt': '',
  'z/y.txt': `${nextDay}\f${pageTwo}`
}

async function makeRuns(files: Record<string, string>, of = 3) {
  const folder = makeFolder()
  await writeFiles(join(folder, 'in'), files)
  const inputs = [join(folder, 'in')]
  const whole = join(folder, 'whole')
  await run({inputs, output: whole})
  const parts = Array.from({length: of}, (_, index) => join(folder, `part-${index + 1}`))
  for (const [index, output] of parts.entries()) await run({inputs, output, shard: {part: index + 1, of}})
  return {folder, inputs, parts, whole, output: join(folder, 'merged')}
}

function readAll(folder: string): Record<string, string> {
  const names = listResults(folder).filter((name) => !name.startsWith('report.'))
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
}

/** The report of a run without its times. */
function readReport(folder: string): unknown {
  const report = readJsonFile<ReportJson>(folder, 'report.json')
  expect(reportSchema.parse(report)).toEqual(report)
  return JSON.parse(
    JSON.stringify(report, (key, value: unknown) => (key === 'seconds' || key === 'timings' ? 0 : value))
  )
}

describe('merge', () => {
  it('gives what one run gives, whatever names meet', async () => {
    const {inputs, output, parts, whole} = await makeRuns(meeting)
    const {notes, report} = await merge({parts, output})
    expect(notes).toEqual([])
    expect(readAll(output)).toEqual(readAll(whole))
    expect(JSON.stringify(readReport(output))).toBe(JSON.stringify(readReport(whole)))
    expect(readJsonFile<ReportJson>(output, 'report.json')).toEqual({
      ...report,
      inputs: expect.any(Array)
    })
    const review = readJsonFile<ReviewJson>(output, 'review.json')
    expect(reviewSchema.parse(review)).toEqual(review)
    const {counts} = await run({inputs, output})
    expect(counts.kept).toBe(counts.pages)
  })
})
