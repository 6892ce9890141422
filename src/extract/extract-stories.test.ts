import {unified} from 'unified'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {article, figure, head, line, page, paragraph} from '../npst/build.js'
import {toText} from '../npst/to-text.js'
import type {Article, Page} from '../npst/types.js'
import {collectLines} from '../npst/visit.js'
import {extractCredits} from './extract-credits.js'
import {extractJumps} from './extract-jumps.js'
import {extractKinds} from './extract-kinds.js'
import {extractLeads, type LeadsOptions} from './extract-leads.js'

const long = '白河两岸的堤防昨天全线合龙，一万两千名民工用四十六天挖出八公里新河道。'.repeat(9)

type Part = [
  type: 'headline' | 'kicker' | 'paragraph' | 'crosshead' | 'byline' | 'dateline' | 'jump' | 'figure',
  text: string,
  credit?: string
]

let count = 0
const lineOf = (text: string) => line(`p01-l${String(++count).padStart(4, '0')}`, text)

function story(...parts: Part[]): Article {
  return article(
    parts.map(([type, text, credit]) => {
      if (type === 'paragraph' || type === 'crosshead') return paragraph([lineOf(text)], type)
      if (type === 'byline') return {type, children: [lineOf(text)], value: '', people: []}
      if (type === 'dateline') return {type, children: [lineOf(text)], value: ''}
      if (type === 'jump') return {type, children: [lineOf(text)]}
      if (type === 'figure') return figure([lineOf(text)], credit ? [lineOf(credit)] : [])
      return head(type, [lineOf(text)])
    })
  )
}

/** Run the stage; the second run must change nothing, and no line may be lost. */
function extract(stories: Article[], options: LeadsOptions = {}): {tree: Page; messages: string[]} {
  const tree = {...page('p01', 'page.txt', stories), facts: {date: '2024-01-03'}}
  const lines = collectLines(tree).map(({id}) => id)
  const run = (file: VFile) => {
    const processor = unified()
      .use(extractLeads, options)
      .use(extractCredits)
      .use(extractJumps)
      .use(extractKinds)
    processor.runSync(tree as never, file)
  }
  const file = new VFile()
  run(file)
  const once = JSON.stringify(tree)
  run(new VFile())
  expect(JSON.stringify(tree)).toBe(once)
  expect(JSON.parse(once)).toEqual(tree)
  expect(collectLines(tree).map(({id}) => id)).toEqual(lines)
  return {tree, messages: file.messages.map((message) => `${message.source}:${message.ruleId}`)}
}

/** What a reader of the article sees. */
function read(node: Article | undefined): Record<string, unknown> {
  const result: Record<string, unknown> = {kind: node?.kind, body: []}
  const body: string[] = []
  for (const part of node?.children ?? []) {
    if (part.type === 'byline') {
      result.byline = part.value
      result.people = part.people.map(({name, role}) => `${name} ${role}`).join(', ')
    } else if (part.type === 'dateline')
      result.dateline = [part.value, part.place ?? '', part.date ?? ''].join('|')
    else if (part.type === 'jump') result.jump = `${part.direction} ${part.page}`
    else if (part.type === 'paragraph') body.push(toText(part.children, part.cuts))
  }
  return {...result, body}
}

const stories: [string, Part[], Record<string, unknown>][] = [
  [
    'an opener with dateline and byline, over the turn of the year',
    [
      ['headline', '白河合龙'],
      ['paragraph', `新华社石棠12月31日电（记者闻一舟、李大江）${long}`]
    ],
    {
      dateline: '新华社石棠12月31日电|石棠|2023-12-31',
      byline: '记者闻一舟、李大江',
      people: '闻一舟 reporter, 李大江 reporter',
      body: [long],
      kind: 'news'
    }
  ],
  [
    'a signature in brackets and a jump behind it',
    [
      ['headline', '白河合龙'],
      ['paragraph', long],
      ['paragraph', `${long}（本报记者 闻一舟）（下转第3版）`]
    ],
    {byline: '本报记者闻一舟', people: '闻一舟 reporter', jump: 'to 3', body: [long, long], kind: 'news'}
  ],
  [
    'a jump in front of the opener',
    [
      ['headline', '白河合龙'],
      ['paragraph', `（上接第1版）本报讯（记者闻一舟）${long}`]
    ],
    {
      dateline: '本报讯||',
      byline: '记者闻一舟',
      people: '闻一舟 reporter',
      jump: 'from 1',
      body: [long],
      kind: 'news'
    }
  ],
  [
    'names alone behind 本报讯: they sent it in',
    [
      ['headline', '白河合龙'],
      ['paragraph', `本报讯　${long}（闻　舟　李大江）`]
    ],
    {
      dateline: '本报讯||',
      byline: '闻舟 李大江',
      people: '闻舟 correspondent, 李大江 correspondent',
      body: [long],
      kind: 'news'
    }
  ],
  [
    'names alone under news: reporters',
    [
      ['headline', '白河合龙'],
      ['paragraph', long],
      ['paragraph', `${long}（闻 舟）`]
    ],
    {byline: '闻舟', people: '闻舟 reporter', body: [long, long], kind: 'news'}
  ],
  [
    'a name under a letter: its author',
    [
      ['kicker', '读者来信'],
      ['headline', '路灯该修了'],
      ['paragraph', `巷口的路灯坏了很久。（石棠县 闻一舟）`]
    ],
    {byline: '石棠县 闻一舟', people: '闻一舟 author', body: ['巷口的路灯坏了很久。'], kind: 'commentary'}
  ],
  [
    'a signature on a line of its own',
    [
      ['kicker', '读者来信'],
      ['headline', '路灯该修了'],
      ['paragraph', '巷口的路灯坏了很久。'],
      ['paragraph', '石棠县第二农机厂 闻一舟等八人']
    ],
    {
      byline: '石棠县第二农机厂 闻一舟等八人',
      people: '闻一舟 author',
      body: ['巷口的路灯坏了很久。', ''],
      kind: 'commentary'
    }
  ],
  [
    'a note on the author',
    [
      ['headline', '给手艺人一个台阶'],
      ['byline', '闻一舟'],
      ['paragraph', `${long}（作者系石棠县教师）`]
    ],
    {byline: '闻一舟', people: '闻一舟 author', body: [long], kind: 'commentary'}
  ],
  [
    'a byline line that holds the dateline',
    [
      ['headline', '老車站'],
      ['byline', '記者沈其昌／鹿港報導'],
      ['paragraph', long],
      ['crosshead', '末班車'],
      ['paragraph', long]
    ],
    {
      dateline: '鹿港報導|鹿港|',
      byline: '記者沈其昌',
      people: '沈其昌 reporter',
      body: [long, long],
      kind: 'feature'
    }
  ],
  [
    'a byline line over an opener',
    [
      ['headline', '港口见闻'],
      ['byline', '本报特派记者　闻　舟'],
      ['paragraph', `本报维港1月2日专电　${long}`]
    ],
    {
      dateline: '本报维港1月2日专电|维港|2024-01-02',
      byline: '本报特派记者闻舟',
      people: '闻舟 reporter',
      body: [long],
      kind: 'news'
    }
  ],
  [
    'a dateline on a line of its own',
    [
      ['headline', '白河合龙'],
      ['dateline', '【中央社石棠二日電】'],
      ['paragraph', long]
    ],
    {dateline: '中央社石棠二日電|石棠|2024-01-02', body: [long], kind: 'news'}
  ],
  [
    'a sentence that begins with 记者',
    [
      ['headline', '白河合龙'],
      ['paragraph', `记者2日从水利局获悉，${long}`]
    ],
    {body: [`记者2日从水利局获悉，${long}`], kind: 'news'}
  ]
]

describe('extract', () => {
  it.each(stories)('%s', (_name, parts, expected) => {
    expect(read(extract([story(...parts)]).tree.children[0] as Article)).toEqual(expected)
  })

  it('keeps 报道 where it is the constant form of a page, and nowhere else', () => {
    const formula = () => story(['headline', '白河合龙'], ['paragraph', `本报讯 记者闻一舟报道 ${long}`])
    const other = story(['headline', '白河合龙'], ['paragraph', `本报讯（记者闻一舟）${long}`])
    const values = (tree: Page) => tree.children.map((node) => read(node as Article).byline)
    expect(values(extract([formula(), formula(), formula()]).tree)).toEqual(Array(3).fill('记者闻一舟报道'))
    expect(values(extract([formula(), formula(), formula(), other]).tree)).toEqual(
      Array(4).fill('记者闻一舟')
    )
    expect(values(extract([formula(), formula()]).tree)).toEqual(Array(2).fill('记者闻一舟'))
    expect(values(extract([formula()], {keepVerb: true}).tree)).toEqual(['记者闻一舟报道'])
  })

  it('reports a crowd and a line that it can not read', () => {
    const names = '闻一舟、李大江、王小河、陈石、周远山、吴江、郑河'
    const crowd = story(['headline', '白河合龙'], ['byline', `本报记者 ${names}`], ['paragraph', long])
    expect(extract([crowd]).messages).toEqual(['extract:byline-crowded'])
    const odd = story(['headline', '白河合龙'], ['byline', '■一群热心的人们'], ['paragraph', long])
    const {tree, messages} = extract([odd])
    expect(messages).toEqual(['extract:byline-unread'])
    expect(read(tree.children[0] as Article).byline).toBe('一群热心的人们')
  })
})

describe('extractCredits', () => {
  const credits: [string, string | undefined, string, string | undefined, number][] = [
    ['市民在新河道边散步。', '本报记者 闻 舟 摄', '市民在新河道边散步。', '本报记者闻舟 摄', 1],
    ['市民在新河道边散步。（闻一舟 摄）', undefined, '市民在新河道边散步。', '闻一舟 摄', 0],
    [
      '市民在新河道边散步。 新华社记者 闻一舟 摄',
      undefined,
      '市民在新河道边散步。',
      '新华社记者闻一舟 摄',
      0
    ],
    ['市民在新河道边散步。', '（金谷戲院／提供）', '市民在新河道边散步。', '金谷戲院／提供', 1],
    ['市民在新河道边拍照、摄影。', undefined, '市民在新河道边拍照、摄影。', undefined, 0]
  ]

  it.each(credits)('%s %s', (caption, credit, text, value, lines) => {
    const {tree} = extract([story(['headline', '河边'], ['figure', caption, credit ?? ''])])
    const node = (tree.children[0] as Article).children[1]
    const parts = node?.type === 'figure' ? node.children : []
    const [first, second] = parts
    expect(first?.type === 'caption' && toText(first.children, first.cuts)).toBe(text)
    expect(second?.type === 'credit' ? second.value : undefined).toBe(value)
    expect(second?.children.length ?? 0).toBe(lines)
  })

  it('reports a line that it can not read', () => {
    const {messages} = extract([story(['headline', '河边'], ['figure', '散步。', '河边的人们'])])
    expect(messages).toEqual(['extract:credit-unread'])
  })
})

describe('extractJumps', () => {
  it('fills lines of their own and reports what is none', () => {
    const {tree, messages} = extract([
      story(['headline', '白河合龙'], ['paragraph', long], ['jump', '▶▶下轉第5版']),
      story(['headline', '白河合龙'], ['paragraph', long], ['jump', '請看下回'])
    ])
    expect(tree.children.map((node) => read(node as Article).jump)).toEqual(['to 5', 'undefined undefined'])
    expect(messages).toEqual(['extract:jump-unread'])
  })
})

describe('extractKinds', () => {
  const short = '白河大桥昨天恢复双向通行。'
  const kinds: [string, Part[]][] = [
    [
      'brief',
      [
        ['headline', '大桥通行'],
        ['paragraph', `本报讯 ${short}`]
      ]
    ],
    [
      'photo',
      [
        ['headline', '河边'],
        ['figure', '市民散步。', '闻一舟 摄']
      ]
    ],
    [
      'photo',
      [
        ['headline', '河边'],
        ['paragraph', `${short}通讯员 闻一舟 摄影报道`]
      ]
    ],
    [
      'notice',
      [
        ['headline', '停水通知'],
        ['paragraph', '因水管维修，定于1月9日停水。'],
        ['paragraph', '石棠县自来水厂']
      ]
    ],
    [
      'notice',
      [
        ['headline', '訃告'],
        ['paragraph', '沈其昌先生因病逝世。']
      ]
    ],
    [
      'notice',
      [
        ['headline', '遗失启事'],
        ['paragraph', '闻一舟遗失驾驶证，声明作废。']
      ]
    ],
    [
      'advert',
      [
        ['headline', '白河牌雨伞'],
        ['paragraph', '结实耐用，老少皆宜。函购免收邮费。'],
        ['paragraph', '厂址：石棠县河街3号；电话：2461。']
      ]
    ],
    [
      'index',
      [
        ['headline', '今日导读'],
        ['paragraph', '白河合龙（见第2版）']
      ]
    ],
    [
      'index',
      [
        ['headline', '看点'],
        ['paragraph', '白河合龙（见第2版）'],
        ['paragraph', '大桥通行（第3版）'],
        ['paragraph', '新校落成（4版）']
      ]
    ],
    [
      'commentary',
      [
        ['headline', '把小事办好'],
        ['byline', '本报评论员'],
        ['paragraph', long]
      ]
    ],
    [
      'commentary',
      [
        ['kicker', '讀者論壇'],
        ['headline', '還路於人'],
        ['byline', '◎沈其昌／退休教師'],
        ['paragraph', long]
      ]
    ],
    [
      'feature',
      [
        ['headline', '河工一日'],
        ['byline', '□ 闻一舟'],
        ['paragraph', long.replaceAll('昨天', '')]
      ]
    ],
    [
      'news',
      [
        ['headline', '外交部就此发表声明'],
        ['paragraph', `新华社北京1月2日电 ${long}`]
      ]
    ],
    [
      'news',
      [
        ['headline', '白河合龙'],
        ['byline', '本报记者 闻一舟'],
        ['paragraph', long]
      ]
    ],
    ['other', [['headline', '白河']]]
  ]

  it.each(kinds)('%s: %j', (kind, parts) => {
    expect((extract([story(...parts)]).tree.children[0] as Article).kind).toBe(kind)
  })

  it('leaves a kind that segment has set', () => {
    const node: Article = {
      ...story(['headline', '停水通知'], ['paragraph', '定于1月9日停水。']),
      kind: 'index'
    }
    expect((extract([node]).tree.children[0] as Article).kind).toBe('index')
  })
})

describe('forms', () => {
  it('notes which row of the grammar read each part, at the line where it stands', () => {
    const node = story(
      ['headline', '白河合龙'],
      ['paragraph', '新华社白河1月2日电（记者 闻一舟）白河昨天合龙。'],
      ['paragraph', '他走了。（下转第3版）'],
      ['figure', '图为白河。', '本报记者 上官秋 摄']
    )
    const [, first, last, picture] = node.children
    const {tree} = extract([node])
    const decisions = (tree.children[0] as Article).data?.decisions ?? []
    expect(decisions.map(({about, line: id, choice}) => [about, id, choice])).toEqual([
      ['form', idOf(first), 'dateline:sender-place-day'],
      ['form', idOf(first), 'opener:people'],
      ['form', idOf(picture?.type === 'figure' ? picture.children[1] : undefined), 'credit:photographer'],
      ['form', idOf(last), 'jump:continued-below']
    ])
  })

  it('notes nothing for a story that says nothing of itself', () => {
    const {tree} = extract([story(['headline', '白河合龙'], ['paragraph', '他走了。'])])
    expect((tree.children[0] as Article).data).toBeUndefined()
  })
})

function idOf(part: {children: readonly object[]} | undefined): unknown {
  const first = part?.children[0]
  return first && 'id' in first ? first.id : undefined
}
