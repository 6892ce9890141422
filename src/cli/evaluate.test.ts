import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {beforeAll, describe, expect, it} from 'vitest'
import {runCli} from '../testing/fake-io.js'
import {listFiles, makeFolder, readJsonFile, writeFiles} from '../testing/temporary.js'

const gold = 'fixtures/evaluate/gold'
const output = 'fixtures/evaluate/output'
const folder = makeFolder()
const perfect = join(folder, 'perfect')
const article = {
  id: 'a01',
  type: 'news',
  headline: '渡口夜航',
  body: [{type: 'paragraph', text: '今夜开船。'}]
}
const pages = [{source: 'p01.txt'}]

beforeAll(() =>
  writeFiles(folder, {
    'gold/p01.json': JSON.stringify({source: 'p01.png', articles: [article]}),
    'perfect/a01.json': JSON.stringify({...article, pages}),
    'with-floor/p01.json': JSON.stringify({source: 'p01.png', articles: [article]}),
    'with-floor/floor.json': '{"article_f1": 0.5}',
    'floor.json': '{"article_f1": 0.5, "cer": 0.5}',
    'high.json': '{"article_f1": 1, "headline_f1": 0.1, "cer": 0.1}',
    'no-pages/readme.md': 'x',
    'other-gold/p01.json': '{"article_f1": 1}',
    'broken-gold/p01.json': '{"source": ',
    'broken-output/a01.json': '{"id": ',
    'no-articles/report.json': '{"inputs": []}',
    'broken-floor.json': '{article_f1: 1}',
    'words-floor.json': '{"article_f1": "high"}',
    'list-floor.json': '[1]',
    'slip-floor.json': '{"artcle_f1": 0.5}',
    'strange-floor.json': '{"beauty": 0.5}',
    'views/one/a01.json': JSON.stringify({...article, pages}),
    'views/two/a01.json': JSON.stringify({...article, pages: [{source: 'p01.l2.txt'}]})
  })
)

/** Evaluate the fixture, or other folders. */
function evaluate(...args: string[]) {
  return runCli(['evaluate', ...args])
}

describe('evaluate', () => {
  it('prints a row for each measure, and notes on stderr', async () => {
    const {code, out, err} = await evaluate('--gold', gold, output)
    expect({code, err}).toEqual({code: 0, err: 'banmian: Gold pages that have no article: `p02`.\n'})
    expect(out).toMatch(/^article_f1 +0\.4118\n/u)
    for (const row of [/^outside_articles +3$/mu, /^splits +1$/mu, /^wrong by joins +3$/mu])
      expect(out).toMatch(row)
  })

  it('prints a row for each page', async () => {
    const {out} = await evaluate('--gold', gold, output, '--per-page')
    expect(out).toMatch(/^page .*article_f1 .*splits +merges found\/gold\n/u)
    expect(out).toMatch(/^p01 .* 3\/3$/mu)
    expect(out).toMatch(/^p02 +0\.0000 .* 0\/2/mu)
  })

  it('lists what is wrong by page, story and field', async () => {
    const {out} = await evaluate('--gold', gold, output, '--errors')
    const rows = out.split('\n')
    expect(rows).toContain(
      '  roles    byline of story 3 “一口井养着半条街” (xx-1-p01-a02): 6 characters, 100 %: byline “本报记者龚望” was taken for paragraph'
    )
    expect(rows).toContain(
      '  layout   story 1 “全县喜降透雨” (not found, similarity 0.00): 58 characters, 100 %: “17日夜至18日晨，全县普降透雨，平均降水41.…” stands nowhere'
    )
    // Its headline is among the furniture that issue.json lists.
    const {out: json} = await evaluate('--gold', gold, output, '--errors', '--json')
    expect(JSON.parse(json).errors).toContainEqual(
      expect.objectContaining({
        page: 'p01',
        story: 2,
        field: 'article',
        causes: {joins: 37, layout: 0, roles: 8, reading: 0}
      })
    )
  })

  it('says so when nothing is wrong', async () => {
    const {code, out, err} = await evaluate('--gold', join(folder, 'gold'), perfect, '--errors')
    expect({code, err}).toEqual({code: 0, err: ''})
    expect(out).toMatch(/^Nothing is wrong\.\n\narticle_f1 +1\.0000\n/u)
  })

  it('adds to the JSON what is asked for', async () => {
    const {out} = await evaluate('--gold', gold, output, '--json')
    expect(Object.keys(JSON.parse(out))).toEqual(['total', 'grouping', 'causes'])
    const all = await evaluate('--gold', gold, output, '--json', '--per-page', '--errors')
    expect(Object.keys(JSON.parse(all.out))).toEqual(['total', 'grouping', 'causes', 'pages', 'errors'])
  })

  it('gives the same text again, and leaves both folders alone', async () => {
    const before = [...listFiles(gold), ...listFiles(output)]
    const args = ['--gold', gold, output, '--per-page', '--errors']
    expect(await evaluate(...args)).toEqual(await evaluate(...args))
    expect([...listFiles(gold), ...listFiles(output)]).toEqual(before)
  })

  it('colors where colors are wanted', async () => {
    const {out} = await runCli(['evaluate', '--gold', gold, output, '--errors'], {env: {FORCE_COLOR: '1'}})
    expect(out).toContain('\u001B[')
  })

  it('warns of two views of a page in one folder', async () => {
    const {code, err} = await evaluate('--gold', join(folder, 'gold'), join(folder, 'views'))
    expect(code).toBe(0)
    expect(err).toContain('`p01`')
    expect(err).toContain('give each view a folder of its own')
  })

  it('exits with 130 when interrupted, without figures', async () => {
    const surroundings = {signal: AbortSignal.abort()}
    const {code, out} = await runCli(['evaluate', '--gold', gold, output], surroundings)
    expect({code, out}).toEqual({code: 130, out: ''})
  })
})

describe('a floor', () => {
  const good = ['--gold', join(folder, 'gold'), perfect]

  it('holds', async () => {
    const {code, err} = await evaluate(...good, '--floor', join(folder, 'floor.json'))
    expect({code, err}).toEqual({
      code: 0,
      err: `floor: 2 of 2 figures of ${join(folder, 'floor.json')} hold\n`
    })
  })

  it('fails the run when a figure is worse, of costs when it is larger', async () => {
    const path = join(folder, 'high.json')
    const {code, out, err} = await evaluate('--gold', gold, output, '--floor', path, '--json')
    expect(code).toBe(1)
    expect(JSON.parse(out).total.article_f1).toBeCloseTo(0.41)
    expect(err).toContain('banmian: article_f1 is 0.4117647058823529, worse than its floor 1\n')
    expect(err).toContain('banmian: cer is 0.5086206896551724, worse than its floor 0.1\n')
    expect(err).toContain(`floor: 1 of 3 figures of ${path} hold\n`)
  })

  it('is raised when that is asked for, and never lowered', async () => {
    const path = join(folder, 'moving.json')
    await writeFiles(folder, {'moving.json': '{"article_f1": 0.5, "cer": 0.5}'})
    const up = await evaluate(...good, '--floor', path, '--update-floor')
    expect(up.code).toBe(0)
    expect(up.err).toContain('floor: article_f1 0.5 → 1\nfloor: cer 0.5 → 0\n')
    expect(readJsonFile(path)).toEqual({article_f1: 1, cer: 0})

    const down = await evaluate('--gold', gold, output, '--floor', path, '--update-floor')
    expect(down.code).toBe(1)
    expect(down.err).toContain('floors are lowered by hand alone')
    expect(readJsonFile(path)).toEqual({article_f1: 1, cer: 0})
  })

  it('is made where there is none, and holds then', async () => {
    const path = join(folder, 'new.json')
    const {code, err} = await evaluate('--gold', gold, output, '--floor', path, '--update-floor')
    expect(code).toBe(0)
    expect(err).toContain(`→ ${path}`)
    expect(readJsonFile(path)).toMatchObject({article_f1: 0.4117, cer: 0.5087, split_rate: 0.0556})
    expect((await evaluate('--gold', gold, output, '--floor', path)).code).toBe(0)
  })

  it('may lie beside the gold pages', async () => {
    const {code, out} = await evaluate('--gold', join(folder, 'with-floor'), perfect)
    expect(code).toBe(0)
    expect(out).toMatch(/^pages +1$/mu)
  })

  it('of the fixtures is one', async () => {
    const {err} = await evaluate(...good, '--floor', 'fixtures/floor.json')
    expect(err).toContain('of 16 figures of fixtures/floor.json hold')
  })
})

describe('nothing can be compared', () => {
  const own = join(folder, 'gold')
  it.each([
    [
      'gold that is not there',
      ['--gold', '/nowhere', perfect],
      'Expected a folder of gold pages at `/nowhere`'
    ],
    ['no gold pages', ['--gold', join(folder, 'no-pages'), perfect], 'got no JSON file. Give the folder'],
    [
      'gold of another kind',
      ['--gold', join(folder, 'other-gold'), perfect],
      'neither `articles` nor `source`'
    ],
    ['broken gold', ['--gold', join(folder, 'broken-gold'), perfect], 'Put the gold page right'],
    ['output that is not there', ['--gold', own, '/nowhere'], 'Expected a folder of articles at `/nowhere`'],
    ['broken output', ['--gold', own, join(folder, 'broken-output')], 'run the page again'],
    ['no gold', [perfect], "required option '--gold <folder>' not specified"],
    ['no output', ['--gold', own], "missing required argument 'output'"],
    ['no floor', ['--gold', own, perfect, '--update-floor'], 'Expected `--floor FILE`'],
    ['a floor that is not there', ['--gold', own, perfect, '--floor', '/nowhere.json'], 'got nothing there'],
    ...[
      ['broken-floor.json', 'Expected JSON'],
      ['words-floor.json', 'got `article_f1` with `"high"`'],
      ['list-floor.json', 'Expected measures with numbers'],
      ['slip-floor.json', 'unknown `artcle_f1`, did you mean `article_f1`?'],
      ['strange-floor.json', 'unknown `beauty`, known are article_f1, ']
    ].map(([name = '', message = '']): [string, string[], string] => [
      name,
      ['--gold', own, perfect, '--floor', join(folder, name)],
      message
    ])
  ])('%s', async (_, args, message) => {
    const {code, out, err} = await evaluate(...args)
    expect(err).toContain(message)
    expect({code, out}).toEqual({code: 2, out: ''})
  })

  it.each([
    ['no articles', own, join(folder, 'no-articles'), 'got none'],
    ['articles of other pages', own, join(output, 'x99'), 'got 3 of other pages']
  ])('%s: figures of zero, and why', async (_, goldFolder, outputFolder, message) => {
    const made = join(folder, 'never.json')
    const args = ['--gold', goldFolder, outputFolder, '--json', '--floor', made, '--update-floor']
    const {code, out, err} = await evaluate(...args)
    expect(code).toBe(2)
    expect(JSON.parse(out).total).toMatchObject({article_f1: 0, cer: 1, text_ned: 1})
    expect(err).toContain(message)
    expect(existsSync(made)).toBe(false)
  })
})
