import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, it} from 'vitest'
import {
  type ArticleJson,
  articleSchema,
  type IssueJson,
  issueSchema,
  type ReportJson,
  type ReviewJson,
  reportSchema,
  reviewSchema
} from '../emit/index.js'
import {findUntraced} from '../testing/find-untraced.js'
import {
  listFiles,
  listResults,
  makeFolder,
  readJsonFile,
  samplePage,
  writeFiles
} from '../testing/temporary.js'
import {run} from './run.js'

const pageTwo = samplePage.replace('第1版', '第2版').replace('渡口修了新桥', '山村通了电')

/** Run over files; gives the report and where the output is. */
async function runFiles(
  files: Record<string, string | Uint8Array>,
  more: Partial<Parameters<typeof run>[0]> = {}
) {
  const folder = makeFolder()
  await writeFiles(join(folder, 'in'), files)
  const output = join(folder, 'out')
  const head = await run({inputs: [join(folder, 'in')], output, ...more})
  const report = readJsonFile<ReportJson>(output, 'report.json')
  expect(reportSchema.parse(report)).toEqual(report)
  expect(report).toEqual({...head, inputs: report.inputs})
  return {report, output, folder, files: listResults(output)}
}

describe('run', () => {
  it('writes issue, articles and report, and traces every character', async () => {
    const {report, output, files} = await runFiles({'xjrb-20240506-01.txt': samplePage})
    expect(files).toEqual([
      'report.json',
      'report.ndjson',
      'review.json',
      'xjrb-2024-05-06/issue.json',
      'xjrb-2024-05-06/xjrb-2024-05-06-p01-a01.json'
    ])
    const issue = readJsonFile<IssueJson>(output, files[3] ?? '')
    const article = readJsonFile<ArticleJson>(output, files[4] ?? '')
    expect(issueSchema.parse(issue)).toEqual(issue)
    expect(articleSchema.parse(article)).toEqual(article)
    expect(findUntraced(article)).toEqual([])
    expect(article).toMatchObject({
      headline: '渡口修了新桥',
      dateline: {text: '本报讯'},
      byline: {people: [{name: '林一帆', role: 'reporter'}]}
    })
    const {lines, inArticles, inFurniture} = report.counts
    expect(lines).toBe(5)
    expect(inArticles + inFurniture).toBe(lines)
    expect(inFurniture).toBe(2)
  })

  it('gives the same bytes for the same input, and no time or version in articles', async () => {
    const [a, b] = [await runFiles({'x.txt': samplePage}), await runFiles({'x.txt': samplePage})]
    expect(a.files).toEqual(b.files)
    const strip = (text: string, folder: string) => text.replaceAll(folder, '')
    for (const file of a.files.filter((name) => !name.startsWith('report.'))) {
      const [left, right] = [a, b].map(({output, folder}) =>
        strip(readFileSync(join(output, file), 'utf8'), folder)
      )
      expect(left).toBe(right)
    }
  })

  it('counts pages of one file on from the number in its name', async () => {
    const bare = samplePage.split('\n').slice(3).join('\n')
    const {files} = await runFiles({'xjrb-20240506-03.txt': `${bare}\f${bare}`})
    expect(files.filter((name) => name.includes('-a01'))).toEqual([
      'xjrb-2024-05-06/xjrb-2024-05-06-p03-a01.json',
      'xjrb-2024-05-06/xjrb-2024-05-06-p04-a01.json'
    ])
  })

  it('gives a page without masthead to the issue before it in its file', async () => {
    const bare = samplePage.split('\n').slice(3).join('\n')
    const {files} = await runFiles({'x.txt': `${samplePage}\f${bare}`})
    expect(files).toContain('星江日报-2024-05-06/星江日报-2024-05-06-p02-a01.json')
  })

  it('keeps both of two inputs that claim a page, and says so', async () => {
    const {report, files} = await runFiles({'a.txt': samplePage, 'b.txt': samplePage})
    expect(files.filter((name) => name.includes('-a01'))).toEqual([
      '星江日报-2024-05-06/星江日报-2024-05-06-p01-2-a01.json',
      '星江日报-2024-05-06/星江日报-2024-05-06-p01-a01.json'
    ])
    expect(report.status).toBe('partial')
    const claimed = report.inputs[1]?.pages?.[0]
    expect(claimed).toMatchObject({id: 'p01-2', status: 'partial', issue: '星江日报-2024-05-06'})
    expect(claimed?.messages?.map(({ruleId}) => ruleId)).toContain('run:page-claimed')
  })

  it('tells inputs of the same name apart', async () => {
    const bare = samplePage.split('\n').slice(3).join('\n')
    const {files} = await runFiles({'a/x.txt': bare, 'b/x.txt': bare})
    expect(files.filter((name) => name.endsWith('issue.json'))).toEqual(['x-2/issue.json', 'x/issue.json'])
  })

  it('brings pages of one issue together that stand apart in the inputs', async () => {
    const other = samplePage.replace('5月6日 星期一', '5月7日 星期二')
    const {output, report} = await runFiles({'a.txt': pageTwo, 'b.txt': other, 'c.txt': samplePage})
    const issue = readJsonFile<IssueJson>(output, '星江日报-2024-05-06', 'issue.json')
    expect(issueSchema.parse(issue)).toEqual(issue)
    expect(issue.pages.map(({id}) => id)).toEqual(['p01', 'p02'])
    expect(issue.articles).toHaveLength(2)
    expect(report.counts).toMatchObject({issues: 2, articles: 3})
  })

  it('removes articles of an earlier run that are gone, and nothing else', async () => {
    const folder = makeFolder()
    const input = join(folder, 'x.txt')
    const output = join(folder, 'out')
    const two = `${samplePage}\n\n山村通了电\n\n本报讯 记者周远报道 星江上游的小山村昨天通了电，老人看上了电视。村里的小学也装上了电灯，孩子们晚上能看书了。\n`
    await writeFiles(folder, {'x.txt': two})
    await run({inputs: [input], output})
    const issue = join(output, '星江日报-2024-05-06')
    await writeFiles(issue, {'notes.txt': 'mine', '星江日报-2024-05-06-p09-a01.json': '{}'})
    const before = readJsonFile<IssueJson>(issue, 'issue.json').articles.length
    await writeFiles(folder, {'x.txt': samplePage})
    await run({inputs: [input], output})
    const after = readJsonFile<IssueJson>(issue, 'issue.json').articles.length
    expect([before, after]).toEqual([2, 1])
    expect(listFiles(issue)).toEqual([
      'issue.json',
      'notes.txt',
      '星江日报-2024-05-06-p01-a01.json',
      '星江日报-2024-05-06-p09-a01.json'
    ])
  })

  it('stops behind the page at hand when it is told to', async () => {
    const stop = new AbortController()
    const pages = Object.fromEntries(['a', 'b', 'c'].map((name) => [`${name}.txt`, samplePage]))
    const {report} = await runFiles(pages, {signal: AbortSignal.abort()})
    expect(report).toMatchObject({status: 'interrupted', counts: {pages: 0}})
    const folder = makeFolder()
    await writeFiles(folder, {
      'a.txt': `${samplePage}\f${samplePage.replace('6日 星期一', '7日 星期二')}`,
      'b.txt': samplePage
    })
    const partly = await run({inputs: [folder], signal: stop.signal, onArticle: () => stop.abort()})
    // The first article comes out when page 2 is done and opens another issue.
    expect(partly).toMatchObject({status: 'interrupted', counts: {inputs: 1, pages: 2, articles: 2}})
  })

  it('lists what was not sure, and leads to the article and its line', async () => {
    const jumping = samplePage.replace('村民说', '（下转第2版）\n\n村民说')
    const {output, report} = await runFiles({'a.txt': jumping, 'b.txt': pageTwo})
    const review = readJsonFile<ReviewJson>(output, 'review.json')
    expect(reviewSchema.parse(review)).toEqual(review)
    const entry = review.entries.find(({kind}) => kind === 'jump')
    expect(entry).toMatchObject({what: 'The rest on page 2 was not found', text: '（下转第2版）'})
    const article = readJsonFile<ArticleJson>(output, entry?.file ?? '')
    expect(article.id).toBe(entry?.article)
    expect(article.source?.lines.map(({id}) => id)).toContain(entry?.lines[0])
    expect(article.source?.steps?.find(({stage}) => stage === 'layout')).toEqual({
      stage: 'layout',
      geometry: ['blankLines']
    })
    const [page] = report.inputs[0]?.pages ?? []
    expect(page).toMatchObject({geometry: ['blankLines'], decisions: {doubtful: expect.any(Number)}})
  })

  it('lists more or less, and warns of more or fewer stories, as it is told', async () => {
    const files = {'a.txt': samplePage}
    const all = await runFiles(files, {review: {below: 1}, pipeline: {segment: {doubtBelow: 1}}})
    const none = await runFiles(files, {review: {below: 0}, pipeline: {segment: {doubtBelow: 0}}})
    const totals = [all, none].map(({output}) => readJsonFile<ReviewJson>(output, 'review.json').total)
    expect(totals[0]).toBeGreaterThan(2)
    expect(totals[1]).toBe(0)
    expect([all.report.status, none.report.status]).toEqual(['partial', 'ok'])
    expect(all.report.options).toMatchObject({doubtBelow: 1, reviewBelow: 1})
  })

  it('hands articles on without writing', async () => {
    const folder = makeFolder()
    await writeFiles(folder, {'x.txt': samplePage})
    const articles: ArticleJson[] = []
    await run({inputs: [join(folder, 'x.txt')], onArticle: (article) => articles.push(article)})
    expect(articles.map(({id}) => id)).toEqual(['星江日报-2024-05-06-p01-a01'])
    expect(listFiles(folder)).toEqual(['x.txt'])
  })
})

describe('fixture pages', () => {
  it('loses no line, and leads every character of every article back to its line', async () => {
    const articles: ArticleJson[] = []
    const pages = fileURLToPath(new URL('../../fixtures/pages', import.meta.url))
    const {counts} = await run({inputs: [pages], onArticle: (article) => articles.push(article)})
    expect(counts).toMatchObject({failed: 0, errors: 0, articles: articles.length})
    expect(counts.inArticles + counts.inFurniture).toBe(counts.lines)
    expect(articles.length).toBeGreaterThan(counts.pages)
    expect(
      articles.flatMap((article) => findUntraced(article).map((fault) => `${article.id} ${fault}`))
    ).toEqual([])
  })
})
