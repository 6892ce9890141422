import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {
  type ArticleJson,
  articleSchema,
  type IssueJson,
  profileKeys,
  type ReportJson,
  reportSchema,
  toJsonSchema
} from '../emit/index.js'
import {runCli} from '../testing/fake-io.js'
import {findRules} from '../testing/find-rules.js'
import {findUntraced} from '../testing/find-untraced.js'
import {listFiles, makeFolder, readJsonFile, samplePage, writeFiles} from '../testing/temporary.js'

const profile = 'fixtures/profiles/lzrb.json'
const page = 'fixtures/profiles/pages/linzhu 2023-09-12 (3).txt'

/** Run over inputs; gives the articles as well. */
async function runOver(inputs: readonly string[], ...flags: string[]) {
  const output = join(makeFolder(), 'out')
  const {code, err} = await runCli(['run', ...inputs, '-o', output, ...flags])
  const files = listFiles(output)
  const articles = files
    .filter((file) => /-a\d\d\.json$/u.test(file))
    .map((file) => articleSchema.parse(readJsonFile<ArticleJson>(output, file)))
  const report = reportSchema.parse(readJsonFile<ReportJson>(output, 'report.json'))
  return {code, err, output, files, articles, report}
}

/** Write files into a folder of their own; gives their paths. */
async function put(files: Record<string, string>): Promise<string[]> {
  const folder = makeFolder()
  await writeFiles(folder, files)
  return Object.keys(files).map((name) => join(folder, name))
}

describe('a page with a misread masthead, columns and pen names', () => {
  it('follows the misprint without a profile', async () => {
    const {articles} = await runOver([page])
    expect(articles[0]).toMatchObject({
      id: '临诸日报-2023-09-12-p03-a01',
      publication: {title: '临诸日报'},
      kicker: '半亩田',
      headline: '外公的竹篮'
    })
    expect(articles[0]?.source?.steps?.map(({stage}) => stage)).not.toContain('profile')
  })

  it('is read right with its profile', async () => {
    const {articles, code, output, report} = await runOver([page], '--profile', profile, '--strict')
    expect(code).toBe(0)
    expect(articles).toHaveLength(4)
    for (const article of articles) {
      expect(article.publication).toMatchObject({title: '临渚日报', cn: 'CN00-0417', postalCode: '00-93'})
      expect(findUntraced(article)).toEqual([])
    }
    expect(articles[0]).toMatchObject({
      id: 'lzrb-2023-09-12-p03-a01',
      type: 'feature',
      standingHead: '半亩田',
      headline: '外公的竹篮',
      byline: {text: '阿檐', people: [{name: '阿檐', role: 'author'}]}
    })
    expect(articles[3]).toMatchObject({
      type: 'commentary',
      standingHead: '街口',
      byline: {text: '老麦子', people: [{name: '老麦子', role: 'author'}]}
    })
    expect(articles[3]?.body.at(-1)?.text).toMatch(/管用。$/u)
    const issue = readJsonFile<IssueJson>(output, 'lzrb-2023-09-12', 'issue.json')
    expect(issue.pages[0]?.furniture?.map(({role, text}) => `${role} ${text}`)).toEqual([
      'masthead 临诸日报',
      'folio 2023年9月12日 星期二 第3版 副刊',
      'slogan 一水绕城 万家灯火',
      'columnLabel 七日一城'
    ])
    const [step] = articles[0]?.source?.steps?.filter(({stage}) => stage === 'profile') ?? []
    expect(step?.options).toMatchObject({name: 'lzrb', by: 'fileName', printed: '临诸日报', changes: 1})
    expect(report.options.profiles).toBe(`lzrb@${step?.options?.hash}`)
    expect(report.inputs[0]?.pages?.[0]?.profile).toBe('lzrb')
    expect(findRules(report, '.txt').rules).toContain('profile:title-misread')
  })

  it('takes profiles from the config, and those of the command line in their place', async () => {
    const folder = makeFolder()
    await writeFiles(folder, {
      'banmian.config.json': JSON.stringify({profiles: [join(process.cwd(), 'fixtures/profiles/lzrb.json')]})
    })
    const fromConfig = await runCli(['run', page, '--jsonl'], {folder})
    expect(fromConfig.out).toContain('"id":"lzrb-2023-09-12-p03-a01"')
    const flags = ['--profile', 'fixtures/profiles/bhxb.json']
    const fromFlag = await runCli(['run', page, '--jsonl', ...flags], {folder})
    expect(fromFlag.out).toContain('"id":"临诸日报-2023-09-12-p03-a01"')
  })

  it('is shown with the reason', async () => {
    const {err, out} = await runCli(['inspect', page, '--profile', 'fixtures/profiles'])
    expect(out.split('\n')[0]).toContain('profile lzrb by fileName')
    expect(err).toContain('(profile:title-misread)')
    const diff = await runCli([
      'inspect',
      page,
      '--stage',
      'layout',
      '--format',
      'diff',
      '--profile',
      profile
    ])
    expect(diff.out).toContain('page.profile')
  })

  it('goes on from a saved tree', async () => {
    const folder = makeFolder()
    const {out} = await runCli([
      'inspect',
      page,
      '--stage',
      'label',
      '--format',
      'json',
      '--profile',
      profile
    ])
    await writeFiles(folder, {'tree.json': out})
    const flags = ['--from', 'segment', '--profile', profile, '--jsonl']
    const again = await runCli(['run', '--from-tree', join(folder, 'tree.json'), ...flags])
    expect(again.out).toContain('"headline":"外公的竹篮"')
    expect(again.out).toContain('"title":"临渚日报"')
  })
})

describe('one profile among many pages', () => {
  it('is chosen page by page out of a folder, and says so', async () => {
    const inputs = await put({
      'a.txt': samplePage,
      'b.txt': samplePage.replace('星江日报', '临渚曰报'),
      'lzrb-20240506-02.txt': samplePage.replace('星江日报', '临诸日报').replace('第1版', '第2版')
    })
    const {code, report} = await runOver(inputs, '--profile', 'fixtures/profiles')
    expect(code).toBe(0)
    const pages = report.inputs.map(({pages = []}) => [pages[0]?.issue, pages[0]?.profile])
    expect(pages).toEqual([
      ['星江日报-2024-05-06', undefined],
      ['lzrb-2024-05-06', 'lzrb'],
      ['lzrb-2024-05-06', 'lzrb']
    ])
    expect(findRules(report, 'a.txt').rules).toContain('profile:page-unmatched')
    expect(findRules(report, 'b.txt').rules).toContain('profile:title-misread')
  })

  it('is not used where the page is another paper’s', async () => {
    const inputs = await put({'a.txt': samplePage})
    const {articles, code, err, report} = await runOver(inputs, '--profile', profile)
    expect(code).toBe(0)
    expect(findRules(report, 'a.txt').rules).toContain('profile:page-contradicted')
    expect(err).toContain('Expected a page of `临渚日报`, got one of `星江日报`')
    expect(articles[0]).toMatchObject({id: '星江日报-2024-05-06-p01-a01', publication: {title: '星江日报'}})
    expect(articles[0]?.publication.cn).toBeUndefined()
    const strict = await runOver(inputs, '--profile', profile, '--strict')
    expect(strict.code).toBe(1)
  })

  it('passes on to the pages behind it in a text file, up to another paper', async () => {
    const second = samplePage.split('\n').slice(2).join('\n')
    const third = samplePage.replace('星江日报', '泊河新报')
    const text = [samplePage.replace('星江日报', '临渚日报'), second, third, second].join('\f')
    const inputs = await put({'a.txt': text})
    const {report} = await runOver(inputs, '--profile', 'fixtures/profiles')
    expect(report.inputs[0]?.pages?.map((one) => one.profile)).toEqual(['lzrb', 'lzrb', undefined, undefined])
  })

  it('says when a printed number is not its own', async () => {
    const text = samplePage.replace('星江日报', '临渚日报\n国内统一刊号：CN00-0471')
    const inputs = await put({'a.txt': text})
    const {articles, report} = await runOver(inputs, '--profile', profile)
    expect(articles[0]?.publication.cn).toBe('CN00-0417')
    expect(findRules(report, 'a.txt').rules).toContain('profile:publication-contradicted')
  })
})

describe('files that are no profile', () => {
  const good = {title: '星江日报', shortName: 'xjrb'}
  it.each<[string, string, string]>([
    ['no JSON', '{title', 'Expected JSON in'],
    ['no object', '[]', 'expected object'],
    ['no title', '{"shortName": "xjrb"}', 'title: '],
    ['a short name with a path', JSON.stringify({...good, shortName: '../x'}), 'shortName: '],
    ['a slip in a key', JSON.stringify({...good, standingHead: []}), 'did you mean `standingHeads`?'],
    [
      'a slip below',
      JSON.stringify({...good, staff: [{nmae: '阿檐'}]}),
      'unknown key `nmae` in `staff.0`, did you mean `name`?'
    ],
    ['a key of nothing', JSON.stringify({...good, circulation: 1}), 'known are schemaVersion, title'],
    ['a wrong role', JSON.stringify({...good, staff: [{name: '阿檐', role: 'boss'}]}), 'staff.0.role: '],
    [
      'lists that clash',
      JSON.stringify({...good, slogans: ['街口'], columnLabels: ['街口']}),
      'stands in slogans already'
    ],
    [
      'a pattern that does not read its sample',
      JSON.stringify({...good, fileName: {patterns: ['x{page}'], samples: [{name: 'x3.txt', page: 4}]}}),
      'is read as page 3, expected page 4'
    ]
  ])('%s', async (_, text, said) => {
    const [path = ''] = await put({'p.json': text})
    const output = join(makeFolder(), 'out')
    const {code, err, out} = await runCli(['run', page, '-o', output, '--profile', path])
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err.match(/^banmian: /gmu)).toHaveLength(1)
    expect(err).toContain(said)
    expect(err).not.toContain('unexpected fault')
    const checked = await runCli(['validate', path])
    expect(checked.code).toBe(1)
  })

  it.each([
    ['nothing there', 'nowhere.json'],
    ['a folder without JSON files', 'fixtures/profiles/pages']
  ])('%s', async (said, path) => {
    const {code, err} = await runCli(['run', page, '--profile', path])
    expect(code).toBe(2)
    expect(err).toContain(said)
  })

  it('two of one short name', async () => {
    const paths = await put({'a.json': JSON.stringify(good), 'b.json': JSON.stringify(good)})
    const flags = paths.flatMap((path) => ['--profile', path])
    const {code, err} = await runCli(['inspect', page, ...flags])
    expect(code).toBe(2)
    expect(err).toContain('Expected one profile with the short name `xjrb`')
  })
})

describe('schema', () => {
  it('is printed, describes every key, and knows them by name', async () => {
    const {code, out} = await runCli(['schema', 'profile'])
    expect(code).toBe(0)
    expect(JSON.parse(out)).toEqual(toJsonSchema('profile'))
    const {properties} = JSON.parse(out) as {properties: Record<string, {description?: string}>} // what zod prints
    expect(Object.keys(properties)).toEqual(profileKeys(''))
    for (const {description} of Object.values(properties)) expect(description).toBeDefined()
  })

  it('takes the profiles of the fixtures', async () => {
    const {code, err} = await runCli([
      'validate',
      'fixtures/profiles/lzrb.json',
      'fixtures/profiles/bhxb.json'
    ])
    expect([code, err.trim()]).toEqual([0, '2 valid, 0 not'])
  })
})
