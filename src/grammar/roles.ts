/** Words that say what a person did for a story. */
import type {PersonRole} from '../npst/types.js'

/** Words for people, of two characters or more: they need nothing behind them. */
const roleWords: Readonly<Record<string, PersonRole>> = {
  记者: 'reporter',
  記者: 'reporter',
  通讯员: 'correspondent',
  通訊員: 'correspondent',
  报道员: 'correspondent',
  特派员: 'reporter',
  特派員: 'reporter',
  实习生: 'trainee',
  實習生: 'trainee',
  见习生: 'trainee',
  見習生: 'trainee',
  编译: 'translator',
  編譯: 'translator',
  翻译: 'translator',
  翻譯: 'translator',
  译者: 'translator',
  譯者: 'translator',
  摄影: 'photographer',
  攝影: 'photographer',
  摄像: 'photographer',
  攝像: 'photographer',
  图片: 'photographer',
  圖片: 'photographer',
  作者: 'author',
  撰文: 'author',
  撰稿人: 'author',
  撰稿: 'author',
  撰述: 'author',
  摘译: 'translator',
  摘譯: 'translator',
  评论员: 'author',
  評論員: 'author',
  主笔: 'author',
  主筆: 'author',
  执笔: 'author',
  執筆: 'author',
  文字: 'author',
  采写: 'author',
  採寫: 'author',
  读者: 'author',
  讀者: 'author',
  编辑: 'editor',
  編輯: 'editor',
  整理: 'editor',
  编写: 'editor',
  编者: 'editor',
  口述: 'other',
  讲述: 'other',
  講述: 'other',
  策划: 'other',
  策劃: 'other',
  供稿: 'correspondent',
  供图: 'photographer',
  供圖: 'photographer',
  制图: 'other',
  製圖: 'other',
  绘图: 'other',
  繪圖: 'other',
  漫画: 'other',
  漫畫: 'other',
  插图: 'other',
  插圖: 'other',
  统筹: 'other',
  統籌: 'other'
}

/** Roles of one character: only with a stroke or a colon behind them (文：, 图/), or behind a name (周远 摄). */
const shortRoles: Readonly<Record<string, PersonRole>> = {
  文: 'author',
  图: 'photographer',
  圖: 'photographer',
  摄: 'photographer',
  攝: 'photographer',
  影: 'photographer',
  译: 'translator',
  譯: 'translator',
  编: 'editor',
  編: 'editor',
  著: 'author',
  撰: 'author',
  绘: 'other',
  繪: 'other',
  画: 'other',
  畫: 'other'
}

/** What ranks a reporter: 首席, 全媒体, 驻京. */
const ranks =
  '特约 特約 特派 特邀 特別 首席 高级 高級 资深 資深 全媒体 全媒體 视觉 視覺 融媒体 融媒體 融媒 见习 見習 实习 實習 摄影 攝影 图片 文字 视频 通讯 战地 旅行 随军 本地 驻会 主任 财经 体育 军事 調查 调查 編譯'
    .split(' ')
    .sort((a, b) => b.length - a.length)
    .join('|')

/** Ends of the name of whoever employs a reporter: 日报, 网, 融媒体中心, 工作室. */
const employers =
  '本报|本報|本刊|本社|本网|本網|本台|社|报|報|网|網|台|臺|刊|新闻|新聞|视频|影像|视界|客户端|频道|頻道|中心|传媒|杂志|周刊|週刊|在线|都市|财经|半月谈|瞭望|央视|总台|工作室|帮忙团'

/** Pattern source: every word for people of two characters or more, 记者. */
export const roleSource: string = Object.keys(roleWords)
  .sort((a, b) => b.length - a.length)
  .join('|')
const short = Object.keys(shortRoles).join('')

/**
 * Head of a group of people: 本报驻石棠县首席记者, 通讯员, 文/图, 攝影：.
 *
 * Sticky. The part in front of the role may not hold a role itself, so that it
 * never reaches over a name into the next group.
 */
const headPattern: RegExp = new RegExp(
  `(?<outlet>(?:(?!记者|記者|通讯员|通訊員)[\\p{Script=Han}A-Za-z0-9·•—\\-“”]){0,16}?(?:${employers})\\s?)?` +
    `(?<station>[驻駐](?:(?!记者|記者)\\p{Script=Han}){1,10}?)?` +
    `(?<rank>(?:[A-Z]{1,8})?(?:(?:${ranks})\\s?){0,3})(?<role>${roleSource})|(?<short>[${short}])(?=\\s?[/／:：|｜])`,
  'uy'
)

// 文/图, 图、文, 撰文/摄影, 文并摄: what the people of a line did, named together
const comboPattern =
  /(?:撰文|摄影|攝影|图片|圖片|文字|[文图圖摄攝影])\s?(?:[/／、·&＋+|｜]|并|並|及|和)?\s?(?:撰文|摄影|攝影|图片|圖片|视频|視頻|编辑|[文图圖摄攝影])(?=$|[\s:：/／|）)])/uy

// 摄影报道, 摄, 文/图, 整理 behind the names
const suffixPattern: RegExp = new RegExp(
  `(?:[摄攝]影(?:报道|報道|報導)|文[/／、]?[图圖摄攝影]|[图圖][/／、]?文|文并摄|文並攝|专访|專訪|提供|${roleSource}|[${short}])(?=$|[\\s、，,/／|；;）)])`,
  'uy'
)

/** A head of a group as it stands in a text. */
export interface Head {
  /** The head without white space. */
  value: string
  /** Length as printed, in UTF-16 units. */
  length: number
  role: PersonRole
  /** `true` when the word names a trade of persons: 记者. */
  person: boolean
  /** `true` when the paper, an agency or a station stands in front: 本报记者. */
  outlet: boolean
}

/** Read the head of a group of people at a place (UTF-16). */
export function readHead(text: string, at: number): Head | undefined {
  comboPattern.lastIndex = at
  const combo = comboPattern.exec(text)
  if (combo && !/^[摄攝]影$/u.test(combo[0])) {
    const value = combo[0].replace(/\s/gu, '')
    return {value, length: combo[0].length, role: 'author', person: false, outlet: false}
  }
  headPattern.lastIndex = at
  const match = headPattern.exec(text)
  if (!match) return
  const {outlet = '', station = '', rank = '', role: word = '', short: char = ''} = match.groups ?? {}
  const role = roleWords[word] ?? shortRoles[char] ?? 'other'
  return {
    value: match[0].replace(/\s/gu, ''),
    length: match[0].length,
    role: role === 'reporter' ? rankRole(rank) : role,
    person: personWord.test(word),
    outlet: outlet !== '' || station !== '' || rank !== ''
  }
}

const personWord = /[者员員生人]$|主[笔筆]|^编译$|^編譯$/u

function rankRole(rank: string): PersonRole {
  if (/[实實见見][习習]/u.test(rank)) return 'trainee'
  return /[摄攝]影/u.test(rank) ? 'photographer' : 'reporter'
}

/** Read what people did, printed behind their names: 摄, 摄影报道, 文/图. */
export function readSuffix(text: string, at: number): {value: string; role: PersonRole} | undefined {
  suffixPattern.lastIndex = at
  const value = suffixPattern.exec(text)?.[0]
  if (value === undefined) return
  const role = roleWords[value] ?? shortRoles[value]
  if (role) return {value, role}
  if (value === '提供') return {value, role: 'other'}
  return {value, role: /^文|文$|[访訪]$/u.test(value) ? 'author' : 'photographer'}
}
