import {readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import type {ReportJson, ReviewJson} from '../../emit/index.js'
import {editEvents, expectSame, explainThrown, readResults, runParts} from '../../testing/run-parts.js'
import {listFiles, listResults, readJsonFile, samplePage, writeFiles} from '../../testing/temporary.js'
import {run} from '../run.js'
import {merge} from './merge.js'

const issue = '星江日报-2024-05-06'
const nextDay = samplePage.replace('6日 星期一', '7日 星期二')
const pages = {'a.txt': samplePage, 'b.txt': nextDay, 'c.txt': samplePage.replace('第1版', '第2版')}
const split = [['a.txt', 'c.txt'], ['b.txt']]

describe('merge of parts that did not come to their end', () => {
  it('merges what a killed run has, with its doubts, and says so', async () => {
    const {output, parts, whole} = await runParts(pages, split)
    const [part = ''] = parts
    // The kill came when the end was being written.
    editEvents(part, (lines) => [...lines.slice(0, -2), '{"event":"inp'])
    rmSync(join(part, 'review.json'))
    const {notes, report} = await merge({parts, output})
    expect(report.status).toBe('interrupted')
    expect(notes).toEqual([
      expect.stringMatching(/^Expected a run that came to its end in `.*part-1`, got one without an end/u)
    ])
    expect(readResults(output)).toEqual(readResults(whole))
    const {counts, inputs, status} = readJsonFile<ReportJson>(output, 'report.json')
    expect([status, counts.pages, inputs.length]).toEqual(['interrupted', 3, 3])
  })

  it('takes no doubts from the list of an earlier run', async () => {
    const {output, parts} = await runParts(pages, split)
    const [part = ''] = parts
    editEvents(part, (lines) => lines.slice(0, 1))
    const {report} = await merge({parts, output})
    expect(report.counts).toMatchObject({inputs: 1, pages: 1})
    const {counts, entries, total} = readJsonFile<ReviewJson>(output, 'review.json')
    expect(new Set(entries.map(({source}) => source.slice(-5)))).toEqual(new Set(['b.txt']))
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(total)
  })

  it('says where doubts are not known', async () => {
    const {output, parts} = await runParts(pages, split)
    const [killed = '', listless = ''] = parts
    editEvents(killed, (lines) => lines.slice(0, -1))
    rmSync(join(killed, '.banmian'), {recursive: true})
    rmSync(join(listless, 'review.json'))
    const {notes} = await merge({parts, output})
    const silent = notes.filter((note) => note.startsWith('Expected to know what was doubtful'))
    expect(silent.map((note) => /part-\d/u.exec(note)?.[0])).toEqual(['part-1', 'part-2'])
  })

  it('is as bad as the worst part: stopped, and why', async () => {
    const {output, parts} = await runParts(pages, split)
    const [stopped = '', interrupted = ''] = parts
    const endAs = (status: object) => (lines: string[]) =>
      lines.map((line) => {
        const event: object = JSON.parse(line)
        return JSON.stringify('event' in event && event.event === 'end' ? {...event, ...status} : event)
      })
    editEvents(interrupted, endAs({status: 'interrupted'}))
    editEvents(stopped, endAs({status: 'stopped', reason: 'The disk was full.'}))
    const {notes, report} = await merge({parts, output})
    expect(report).toMatchObject({status: 'stopped', reason: `\`${stopped}\`: The disk was full.`})
    expect(notes).toHaveLength(2)
  })

  it('says how many events are lost', async () => {
    const {output, parts} = await runParts(pages, split)
    editEvents(parts[0] ?? '', (lines) => [...lines.slice(0, 2), 'x', '{"event":"page"}', ...lines.slice(2)])
    expect((await merge({parts, output})).notes).toEqual([
      expect.stringContaining('got 2 lines that are none')
    ])
  })
})

describe('merge of parts that do not go together', () => {
  it('takes an input once that two parts have made the same of', async () => {
    const {output, parts, whole} = await runParts(pages, [
      ['a.txt', 'b.txt'],
      ['b.txt', 'c.txt']
    ])
    const {notes} = await merge({parts, output})
    expect(notes).toEqual([expect.stringMatching(/got some again, with the same result: `.*b\.txt`/u)])
    expectSame(output, whole)
  })

  it('knows the same result by another name', async () => {
    const same = {'a.txt': samplePage, 'b.txt': samplePage}
    const {output, parts, whole} = await runParts(same, [['a.txt', 'b.txt'], ['b.txt']])
    await merge({parts, output})
    expectSame(output, whole)
  })

  it('refuses two results of one input, and writes nothing', async () => {
    const {input, output, parts} = await runParts(pages, [['a.txt'], ['b.txt']])
    const other = parts[1] ?? ''
    await writeFiles(input, {'a.txt': samplePage.replace('三百米', '四百米')})
    await run({inputs: [input], output: other})
    expect(await explainThrown(merge({parts, output}))).toMatch(
      /^RunError: Expected one result for `.*a\.txt`, got another one in `.*part-2` than in `.*part-1`\. Leave/u
    )
    expect(listFiles(output.replace(/merged$/u, '')).filter((name) => name.startsWith('merged'))).toEqual([])
  })

  it('names what was made otherwise, and which shards are not there', async () => {
    // Names of issues alone decide the shard: with others it would be the folder, which is another one each time.
    const issues = Object.fromEntries(
      [1, 2, 3, 4, 5, 6].map((day) => [
        `xjrb-2024050${day}-01.txt`,
        samplePage.replace('5月6日', `5月${day}日`)
      ])
    )
    const {input, output, parts} = await runParts(issues, 3)
    const [first = '', second = ''] = parts
    await run({
      inputs: [input],
      output: second,
      shard: {part: 2, of: 3},
      pipeline: {normalize: {script: 'hant'}}
    })
    const {notes} = await merge({parts: [first, second], output})
    expect(notes).toEqual([
      'Expected all 3 shards, got none for 3/3. Their pages are not in what is merged.',
      expect.stringContaining(
        `in \`${second}\` script \`hant\` for \`keep\`, other stages, otherwise than in`
      )
    ])
  })
})

describe('merge into a target', () => {
  it('does nothing where output stands, unless it is told to', async () => {
    const {output, parts, whole} = await runParts(pages, split)
    await merge({parts: parts.slice(0, 1), output})
    expect(await explainThrown(merge({parts, output}))).toMatch(
      /^RunError: Expected a folder without output/u
    )
    await merge({parts, output, onExisting: 'overwrite'})
    expectSame(output, whole)
  })

  it('leaves what somebody has changed, or writes it anew', async () => {
    const {output, parts, whole} = await runParts(pages, split)
    await merge({parts, output})
    const path = join(output, issue, `${issue}-p01-a01.json`)
    const changed = readFileSync(path, 'utf8').replace('渡口修了新桥', '渡口的新桥')
    writeFileSync(path, changed)
    const {report} = await merge({parts, output, onExisting: 'skip'})
    expect(readFileSync(path, 'utf8')).toBe(changed)
    expect(report).toMatchObject({status: 'partial', counts: {warnings: 1}})
    await merge({parts, output, onExisting: 'overwrite'})
    expectSame(output, whole)
  })

  it('takes along what somebody has changed in a part, and a later run leaves it', async () => {
    const {input, output, parts} = await runParts(pages, split)
    const name = `${issue}/${issue}-p01-a01.json`
    const path = join(parts[0] ?? '', name)
    writeFileSync(path, readFileSync(path, 'utf8').replace('渡口修了新桥', '渡口的新桥'))
    await merge({parts, output})
    expect(readJsonFile(output, name)).toMatchObject({headline: '渡口的新桥'})
    const {counts} = await run({inputs: [input], output})
    expect(readJsonFile(output, name)).toMatchObject({headline: '渡口的新桥'})
    expect(counts.warnings).toBe(1)
  })

  it('does not write into parts', async () => {
    const {folder, parts} = await runParts(pages, split)
    const before = parts.map((part) => listFiles(part).map((name) => readFileSync(join(part, name), 'utf8')))
    for (const output of [parts[0] ?? '', join(parts[1] ?? '', 'merged'), folder]) {
      expect(await explainThrown(merge({parts, output}))).toMatch(
        /^RunError: Expected a target beside the parts/u
      )
    }
    await merge({parts, output: join(folder, 'merged')})
    const after = parts.map((part) => listFiles(part).map((name) => readFileSync(join(part, name), 'utf8')))
    expect(after).toEqual(before)
  })

  it('follows no link out of the target', async () => {
    const {folder, output, parts} = await runParts(pages, split)
    await writeFiles(output, {'mine.txt': ''})
    await writeFiles(folder, {'elsewhere/mine.txt': ''})
    symlinkSync(join(folder, 'elsewhere'), join(output, issue))
    const {report} = await merge({parts, output})
    expect(report.status).toBe('stopped')
    expect(report.reason).toContain('Remove it')
    expect(listFiles(join(folder, 'elsewhere'))).toEqual(['mine.txt'])
  })

  it('ends when it is told to', async () => {
    const {output, parts} = await runParts(pages, split)
    const {report} = await merge({parts, output, signal: AbortSignal.abort()})
    expect(report).toMatchObject({status: 'interrupted', counts: {pages: 0}})
    expect(listResults(output)).toEqual(['report.json', 'report.ndjson', 'review.json'])
  })
})
