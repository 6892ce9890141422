import {execFile, spawn} from 'node:child_process'
import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {promisify} from 'node:util'
import sharp from 'sharp'
import {beforeAll, describe, expect, it} from 'vitest'
import {type ArticleJson, articleSchema, type ReportJson} from '../emit/index.js'
import type {Page} from '../npst/types.js'
import {stageNames} from '../pipeline.js'
import {runCli} from '../testing/fake-io.js'
import {listFiles, makeFolder, readJsonFile, samplePage, writeFiles} from '../testing/temporary.js'
import {stageChoices} from './options.js'

const folder = makeFolder()
const input = join(folder, 'xjrb-20240506-01.txt')
const launcher = fileURLToPath(new URL('../../bin/banmian.js', import.meta.url))

beforeAll(() =>
  writeFiles(folder, {'xjrb-20240506-01.txt': samplePage, 'two.txt': `${samplePage}\f山村通了电\n`})
)

it('knows the stages', () => {
  expect(stageChoices).toEqual(stageNames)
})

describe('run', () => {
  it('says on stderr what it did, and nothing on stdout', async () => {
    const {code, err, out} = await runCli(['run', input, '-o', join(folder, 'out')])
    expect({code, out}).toEqual({code: 0, out: ''})
    expect(err).toMatch(
      /^\[1\/1\] .*01\.txt p01 ok, 1 article, \d+\.\d+ s\ndone: 1 page, 1 article, 0 warnings, \d+\.\d s → .*out\n$/u
    )
  })

  it('prints articles with --jsonl, and writes no files', async () => {
    const before = listFiles(folder)
    const {code, err, out} = await runCli(['run', '-', '--jsonl', '--quiet'], {stdin: samplePage})
    expect({code, err}).toEqual({code: 0, err: ''})
    const article = articleSchema.parse(JSON.parse(out))
    expect(article).toMatchObject({headline: '渡口修了新桥', pages: [{source: '-'}]})
    expect(listFiles(folder)).toEqual(before)
  })

  it('puts misread characters right as far as --correct says, and the report tells', async () => {
    const wrong = samplePage.replace('渡口修了新桥', '国民轻济发展计划')
    expect(wrong).not.toBe(samplePage)
    const headline = async (...args: string[]) => {
      const output = join(makeFolder(), 'out')
      const {code} = await runCli(['run', '-', '-o', output, ...args], {stdin: wrong})
      expect(code).toBe(0)
      const report = readJsonFile<ReportJson>(output, 'report.json')
      const [name = ''] = listFiles(output).filter((file) => file.includes('-a01'))
      return {
        text: readJsonFile<ArticleJson>(output, name).headline,
        mode: report.options.correct,
        step: report.steps.find(({stage}) => stage === 'normalize')
      }
    }
    expect(await headline()).toEqual({text: '国民经济发展计划', mode: 'safe', step: {stage: 'normalize'}})
    expect(await headline('--correct', 'off')).toEqual({
      text: '国民轻济发展计划',
      mode: 'off',
      step: {stage: 'normalize', options: {correct: 'off'}}
    })
    expect((await runCli(['run', '-', '--correct', 'wild'], {stdin: wrong})).code).toBe(2)
  })

  it('makes warnings fail with --strict', async () => {
    const files = {'a.txt': samplePage, 'b.txt': samplePage}
    const twice = makeFolder()
    await writeFiles(join(twice, 'in'), files)
    const args = ['run', join(twice, 'in'), '-o', join(twice, 'out')]
    const plain = await runCli(args)
    expect(plain.code).toBe(0)
    expect(plain.err).toContain('(run:page-claimed)')
    expect((await runCli([...args, '--strict'])).code).toBe(1)
  })

  it('exits with 130 when interrupted, and says so in the report', async () => {
    const output = join(folder, 'stopped')
    const {code, err} = await runCli(['run', input, '-o', output], {signal: AbortSignal.abort()})
    expect(code).toBe(130)
    expect(err).toContain('interrupted: 0 pages')
    expect(readJsonFile<ReportJson>(output, 'report.json').status).toBe('interrupted')
  })

  it('goes on with a saved tree, edited or not', async () => {
    const saved = await runCli(['inspect', input, '--stage', 'label', '--format', 'json'])
    const tree = JSON.parse(saved.out) as Page
    const edited = JSON.stringify(tree).replaceAll('渡口修了新桥', '渡口有了新桥')
    await writeFiles(folder, {'tree.json': edited})
    const {code, out} = await runCli([
      'run',
      '--from-tree',
      join(folder, 'tree.json'),
      '--from',
      'segment',
      '--jsonl'
    ])
    expect(code).toBe(0)
    expect((JSON.parse(out) as ArticleJson).headline).toBe('渡口有了新桥')
  })

  it.each([
    ['a field that is not there', '{"type":"page"}', 'label', '✖ Invalid input'],
    [
      'an unknown node',
      '{"type":"page","id":"p01","source":"x","direction":"horizontal-tb","facts":{},"children":[{"type":"box"}]}',
      'label',
      'children[0].type'
    ],
    [
      'a tree behind the stage',
      '{"type":"page","id":"p01","source":"x","direction":"horizontal-tb","facts":{},"children":[{"type":"article","children":[]}]}',
      'label',
      'save it before that stage'
    ],
    [
      'a picture that the stage needs',
      '{"type":"page","id":"p01","source":"x","direction":"horizontal-tb","facts":{},"children":[],"width":90,"height":90}',
      'recognize',
      'Expected a stage behind `recognize`'
    ],
    [
      'a page id that is a path',
      '{"type":"page","id":"../x","source":"x","direction":"horizontal-tb","facts":{},"children":[]}',
      'label',
      'at id'
    ],
    ['no JSON', 'page', 'label', 'Expected a page tree']
  ])('refuses a tree with %s', async (_, text, stage, message) => {
    await writeFiles(folder, {'bad.json': text})
    const {code, err} = await runCli(['run', '--from-tree', join(folder, 'bad.json'), '--from', stage])
    expect(err).toContain(message)
    expect(code).toBe(2)
  })
})

describe('inspect', () => {
  it('draws the page with role, rule and place of every line', async () => {
    const {code, out} = await runCli(['inspect', input, '--stage', 'segment'])
    expect(code).toBe(0)
    expect(out).toMatch(/^page p01 .*\n/u)
    expect(out).toMatch(/ {4}headline\n {6}p01-l0003 heading {6}渡口修了新桥 label:heading 4:1\n/u)
  })

  it('colours the outline where colours are wanted', async () => {
    const color = await runCli(['inspect', input], {env: {FORCE_COLOR: '1'}})
    const none = await runCli(['inspect', input], {env: {FORCE_COLOR: '1', NO_COLOR: '1'}})
    expect(color.out).toContain('\u001B[')
    expect(none.out).not.toContain('\u001B[')
  })

  it('shows what a stage changed, line by line', async () => {
    const {out} = await runCli(['inspect', input, '--stage', 'segment', '--format', 'diff'])
    expect(out).toMatch(/p01-l0003 渡口修了新桥\n {2}parent: region \d+ → article 1 > headline 1\n/u)
    expect((await runCli(['inspect', input, '--stage', 'recognize', '--format', 'diff'])).out).toBe(
      'This stage changed nothing.\n'
    )
  })

  it('shows the text, and pages behind the first', async () => {
    const {out} = await runCli(['inspect', join(folder, 'two.txt'), '--page', '2', '--format', 'text'])
    expect(out).toBe('山村通了电\n')
    const {code, err} = await runCli(['inspect', join(folder, 'two.txt'), '--page', '3'])
    expect(err).toContain('Expected a page 3')
    expect(code).toBe(2)
  })

  it.each([
    ['svg', '<svg '],
    ['png', '\u0089PNG']
  ])('draws a scan as %s', async (format, start) => {
    const scan = await sharp({create: {width: 300, height: 400, channels: 3, background: 'white'}})
      .png()
      .toBuffer()
    const file = join(folder, `drawn.${format}`)
    const args = ['inspect', '-', '--stage', 'ingest', '--format', format]
    const {code, out} = await runCli(args, {stdin: scan})
    expect(code).toBe(0)
    expect(out.startsWith(start)).toBe(true)
    expect(await runCli([...args, '-o', file], {stdin: scan})).toEqual({code: 0, out: '', err: ''})
    expect(readFileSync(file, 'latin1')).toBe(out)
  })

  it('refuses to draw a text, or where nothing can be written', async () => {
    const {code, err} = await runCli(['inspect', input, '--format', 'svg'])
    expect(err).toContain('Expected a picture or a scanned PDF')
    expect(code).toBe(2)
    expect((await runCli(['inspect', input, '-o', '/proc/none/x.txt'])).code).toBe(2)
  })

  it('says why a page can not be shown', async () => {
    const {code, err, out} = await runCli(['inspect', '-'], {stdin: '\n'})
    expect(err).toContain('(ingest:page-empty)')
    expect({code, out}).toEqual({code: 1, out: ''})
  })
})

describe('explain, validate, schema, doctor', () => {
  const output = join(folder, 'explained')
  const article = join(output, 'xjrb-2024-05-06', 'xjrb-2024-05-06-p01-a01.json')
  beforeAll(async () => {
    await runCli(['run', input, '-o', output])
  })

  it('tells where a story begins and ends, and shows each line', async () => {
    const {code, out} = await runCli(['explain', article])
    expect(code).toBe(0)
    expect(out).toContain('Begins at p01-l0003')
    expect(out).toContain('Ends at p01-l0005')
    expect(out).toContain('渡口修了新桥 label:heading')
    expect(out).toContain(
      'Geometry blank lines between blocks (no boxes of a scan, no indents of paragraphs)'
    )
    expect(out).toMatch(/ start: head of a story by \d+\.\d+ rather than /u)
    expect(out).toMatch(/ \+\d+\.\d+ it looks like a heading \(role:heading\)\n/u)
  })

  it('explains files without decisions, of earlier versions, and suggestions in them', async () => {
    const old = structuredClone(readJsonFile<ArticleJson>(article))
    const {lines = []} = old.source ?? {}
    lines[0] = {
      ...lines[0],
      id: 'p01-l0003',
      raw: '渡口',
      suggestions: [{offset: 1, from: '口', to: '囗', confidence: 0.4}]
    }
    await writeFiles(folder, {'old.json': JSON.stringify({...old, source: {lines}})})
    const {code, out} = await runCli(['explain', join(folder, 'old.json')])
    expect(code).toBe(0)
    expect(out).not.toContain('Geometry')
    expect(out).toContain('suggestion: 口 may be 囗 confidence 0.4, character 2')
    await writeFiles(folder, {'older.json': JSON.stringify({...old, source: undefined})})
    expect((await runCli(['explain', join(folder, 'older.json')])).code).toBe(0)
  })

  it('lists what was in doubt, with the command to look closer', async () => {
    const pages = fileURLToPath(new URL('../../fixtures/pages', import.meta.url))
    const reviewed = join(folder, 'reviewed')
    await runCli(['run', pages, '-o', reviewed, '--quiet'])
    const {code, out} = await runCli(['review', reviewed, '--most', '2'])
    expect(code).toBe(0)
    expect(out).toMatch(/^\d+ in doubt: story-start \d+/u)
    expect(out.match(/^ {2}\d\. /gmu)).toHaveLength(2)
    const [, path = ''] = /banmian explain (?<path>\S+)/u.exec(out) ?? []
    expect((await runCli(['explain', path])).out).toContain(' doubtful\n')
  })

  it('refuses a folder without a review list', async () => {
    const {code, err} = await runCli(['review', folder])
    expect(err).toContain('review.json')
    expect(code).toBe(2)
  })

  it('refuses to explain what is no article', async () => {
    const {code, err} = await runCli(['explain', join(output, 'report.json')])
    expect(err).toContain('Expected an article')
    expect(code).toBe(2)
  })

  it('finds what a run writes valid, and a damaged file not', async () => {
    expect(await runCli(['validate', output])).toEqual({code: 0, out: '', err: '4 valid, 0 not\n'})
    const damaged = {...readJsonFile<ArticleJson>(article), headline: null}
    await writeFiles(folder, {'damaged.json': JSON.stringify(damaged), 'other.json': '{}'})
    const {code, err} = await runCli([
      'validate',
      join(folder, 'damaged.json'),
      join(folder, 'other.json'),
      article
    ])
    expect(code).toBe(1)
    expect(err).toContain('at headline')
    expect(err).toContain('Expected an article, an issue, a report, a review list or a title profile')
    expect(err).toContain('1 valid, 2 not')
  })

  it.each([
    'article',
    'issue',
    'report',
    'review'
  ])('describes every field of the schema %s', async (name) => {
    const {out} = await runCli(['schema', name])
    expect(findUndescribed(JSON.parse(out), name)).toEqual([])
  })

  it('finds this machine fit', async () => {
    const {code, out} = await runCli(['doctor'], {folder})
    expect(code).toBe(0)
    expect(out).toMatch(/ok {6}Node\.js: \d/u)
    for (const name of ['sharp', 'pdfium', 'tesseract.js', 'onnxruntime'])
      expect(out).toContain(`ok      ${name}: `)
  })
})

/** Paths of properties without a description. */
function findUndescribed(schema: unknown, path: string): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const own = Object.entries(schema).flatMap(([key, value]) =>
    key === 'properties' ? [] : findUndescribed(value, path)
  )
  const {properties = {}} = schema as {properties?: Record<string, {description?: string; $ref?: string}>}
  const below = Object.entries(properties).flatMap(([key, value]) => [
    ...(value.description ? [] : [`${path}.${key}`]),
    ...findUndescribed(value, `${path}.${key}`)
  ])
  return [...own, ...below]
}

// These two run the built program: `npm ci` or `npm run build` has made it.
describe('bin/banmian.js', () => {
  it('starts', async () => {
    const {stdout} = await promisify(execFile)(process.execPath, [launcher, '--version'])
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/u)
  })

  it('comes to an end on SIGINT: whole files, a report, exit code 130', async () => {
    const many = makeFolder()
    const output = join(many, 'out')
    const names = Array.from({length: 3000}, (_, index) => `in/${String(index).padStart(4, '0')}.txt`)
    await writeFiles(
      many,
      Object.fromEntries(names.map((name, index) => [name, samplePage.replace('星江日报', `星江${index}报`)]))
    )
    const child = spawn(process.execPath, [launcher, 'run', join(many, 'in'), '-o', output], {
      stdio: 'ignore'
    })
    const ended = new Promise((resolve) => child.on('exit', (code, signal) => resolve(code ?? signal)))
    while (!existsSync(output) || listFiles(output).length < 4)
      await new Promise((resolve) => setTimeout(resolve, 20))
    child.kill('SIGINT')
    expect(await ended).toBe(130)
    const report = readJsonFile<ReportJson>(output, 'report.json')
    expect(report.status).toBe('interrupted')
    expect(report.counts.pages).toBeLessThan(3000)
    const files = listFiles(output)
    expect(files.filter((name) => name.endsWith('.tmp'))).toEqual([])
    expect(files.filter((name) => name.includes('-a01'))).toHaveLength(report.counts.articles)
  })
})
