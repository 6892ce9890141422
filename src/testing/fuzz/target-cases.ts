/** Cases of targets that somebody has been at, and of commands that read what a run wrote. */
import {existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Draw} from './draw.js'
import type {CasePlaces, MakeCase} from './fuzz-case.js'
import {mutateBytes} from './mutate-bytes.js'
import {mutateJson} from './mutate-json.js'
import {oddNames} from './odd-values.js'

/** Two stories. */
export const firstPage: string = `星江日报
2024年5月6日 星期一 第1版

渡口修了新桥

本报讯 记者林一帆报道 横跨星江的渡口大桥昨天通车，两岸村民不再等船。大桥长三百米，桥面有四条车道。

山村通了电

本报讯 记者周远报道 星江上游的小山村昨天通了电，老人看上了电视。村里的小学也装上了电灯，孩子们晚上能看书了。
`
/** The second story is gone. */
const secondPage = firstPage.slice(0, firstPage.indexOf('山村通了电'))

/** What the first run wrote, by path below the target. */
const issue = '星江日报-2024-05-06'
const article = join(issue, `${issue}-p01-a01.json`)
const stale = join(issue, `${issue}-p01-a02.json`)
const issueFile = join(issue, 'issue.json')
const written: readonly string[] = ['report.json', 'report.ndjson', 'review.json', issueFile, article, stale]

type Damage = (places: CasePlaces, draw: Draw) => void

/** What may have happened to a target, by name. */
export const damages: Readonly<Record<string, Damage>> = {
  'the folder of an issue leads elsewhere': ({elsewhere, target}) => {
    renameSync(join(target, issue), join(elsewhere, 'issue'))
    symlinkSync(join(elsewhere, 'issue'), join(target, issue))
  },
  'the folder of an issue leads nowhere': ({elsewhere, target}) =>
    replaceByLink(target, issue, join(elsewhere, 'none')),
  'the folder of an issue leads to itself': ({target}) => replaceByLink(target, issue, join(target, issue)),
  'a file is a link': ({elsewhere, target}, draw) =>
    replaceByLink(target, draw.pick(written), join(elsewhere, 'canary.json')),
  'a file is a link to nothing': ({elsewhere, target}, draw) =>
    replaceByLink(target, draw.pick(written), join(elsewhere, 'none.json')),
  'an unfinished file is a link': ({elsewhere, target}, draw) => {
    const names = written.flatMap((path) => [`${path}.tmp`, `${path}.${process.pid}.tmp`])
    replaceByLink(target, draw.pick(names), join(elsewhere, 'canary.json'))
  },
  'a page that report writes is a link': ({elsewhere, target}) =>
    replaceByLink(target, 'report.html', join(elsewhere, 'canary.json')),
  'the target is a link': ({elsewhere, target}) => {
    renameSync(target, join(elsewhere, 'real'))
    symlinkSync(join(elsewhere, 'real'), target)
  },
  'a file is a folder': ({target}, draw) => {
    const path = join(target, draw.pick(written))
    rmSync(path, {recursive: true, force: true})
    mkdirSync(path)
  },
  'a folder is a file': ({target}) => {
    rmSync(join(target, issue), {recursive: true})
    writeFileSync(join(target, issue), 'mine')
  },
  'a file is gone': ({target}, draw) => rmSync(join(target, draw.pick(written)), {force: true}),
  'a file is something else': ({target}, draw) => mutateFile(target, draw.pick(written), draw),
  'the issue names other articles': ({target}, draw) => {
    const path = join(target, issueFile)
    const value = JSON.parse(readFileSync(path, 'utf8'))
    value.articles = Array.from({length: draw.number(1, 6)}, () =>
      draw.pick([
        ...oddNames,
        '../../elsewhere/canary',
        `${issue}/../../../elsewhere/canary`,
        `${issue}-p01-a02`
      ])
    )
    if (draw.chance(0.3)) value.id = draw.pick(oddNames)
    writeFileSync(path, JSON.stringify(value))
  }
}

function replaceByLink(target: string, path: string, to: string): void {
  const full = join(target, path)
  rmSync(full, {recursive: true, force: true})
  symlinkSync(to, full)
}

function mutateFile(target: string, path: string, draw: Draw): void {
  const full = join(target, path)
  if (!existsSync(full)) return
  const bytes = readFileSync(full)
  const isLines = path.endsWith('.ndjson')
  const changed = isLines
    ? mutateBytes(bytes, {draw, others: [bytes]}).bytes
    : mutateJson(JSON.parse(bytes.toString()), draw).text
  writeFileSync(full, changed)
}

/** A run into a target in which an earlier run has been, and somebody else. */
export const makeTargetCase: MakeCase = ({draw, places}) => {
  const names = Array.from({length: draw.pick([1, 1, 2])}, () => draw.pick(Object.keys(damages)))
  const path = join(places.input, 'page.txt')
  const args = ['run', path, '-o', places.target]
  return {
    what: names.join(', '),
    files: {[path]: firstPage},
    steps: [
      {args, whole: true},
      {
        change: () => {
          for (const name of names) attempt(() => damages[name]?.(places, draw))
          writeFileSync(path, draw.chance(0.5) ? firstPage : secondPage)
        }
      },
      {args},
      {args: ['report', places.target, '--html']}
    ]
  }
}

/** The second damage may not find what the first has taken away. */
function attempt(action: () => void): void {
  try {
    action()
  } catch {
    // Nothing is damaged twice.
  }
}

/** Commands that read what a run wrote, after somebody has changed it. */
export const makeReadingCase: MakeCase = ({draw, places}) => {
  const {input, target} = places
  const path = join(input, 'page.txt')
  const [file, ...commands] = draw.pick<readonly [string, ...(readonly string[])[]]>([
    [article, ['explain', join(target, article)]],
    ['review.json', ['review', target], ['review', target, '--most', '3']],
    [draw.pick(written), ['validate', target]],
    ['report.ndjson', ['report', target], ['report', target, '--json'], ['report', target, '--html', '-']],
    [draw.pick(written), ['report', target, '--html']],
    [article, ['evaluate', '--gold', join(input, 'gold'), target, '--errors', '--per-page']],
    ['report.json', ['evaluate', '--gold', join(input, 'gold'), target, '--json']],
    [issueFile, ['evaluate', '--gold', join(input, 'gold'), target]]
  ])
  const gold = {
    source: 'page.txt',
    publication: {},
    articles: [{headline: '渡口修了新桥', body: []}],
    furniture: []
  }
  const goldText = draw.chance(0.5) ? JSON.stringify(gold) : mutateJson(gold, draw).text
  return {
    what: `${file}; ${commands.map(([name]) => name).join(', ')}`,
    files: {[path]: firstPage, [join(input, 'gold', 'page.json')]: goldText},
    steps: [
      {args: ['run', path, '-o', target], whole: true},
      {change: () => mutateFile(target, file, draw)},
      ...commands.map((args) => ({args}))
    ]
  }
}
