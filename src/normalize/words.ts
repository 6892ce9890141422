/** Words of newspapers that tell a space of structure from a stray one. */

/** Words before or behind which names stand: 记者 王 朵, 摄影：李 青, 編輯／趙 明. */
const roles: readonly string[] = [
  ...[
    '记者',
    '記者',
    '通讯员',
    '通訊員',
    '实习生',
    '實習生',
    '特派员',
    '特派員',
    '特约',
    '特約',
    '编译',
    '編譯'
  ],
  ...[
    '责任编辑',
    '責任編輯',
    '责编',
    '責編',
    '编辑',
    '編輯',
    '主编',
    '主編',
    '版式',
    '视觉',
    '視覺',
    '美编',
    '美編'
  ],
  ...[
    '校对',
    '校對',
    '检校',
    '檢校',
    '值班',
    '策划',
    '統籌',
    '统筹',
    '制图',
    '製圖',
    '发行人',
    '發行人',
    '社长',
    '社長'
  ],
  ...[
    '摄影',
    '攝影',
    '摄',
    '攝',
    '作者',
    '撰文',
    '文字',
    '图片',
    '圖片',
    '供图',
    '供圖',
    '图',
    '圖',
    '文',
    '译',
    '譯'
  ]
]

/** Words that open or close the line of who, where, when. */
const openers: readonly string[] = [
  ...['本报', '本報', '本刊', '本网', '本網', '新华社', '新華社', '中新社', '中央社', '讯', '訊', '电', '電'],
  ...['报道', '报导', '報道', '報導', '消息', '专电', '專電']
]

/** Words that a stray space is known to have torn: 通 讯员, 本报 讯. */
const whole: readonly string[] = [
  ...roles,
  ...openers,
  '本报讯',
  '本報訊',
  '综合',
  '綜合',
  '采访',
  '採訪'
].filter((word) => word.length > 1)

const role = new RegExp(`(?:${roles.filter((word) => word.length > 1).join('|')})`, 'u')
const roleStart = new RegExp(
  `^[（(【〔［]?(?:${roles.filter((word) => word.length > 1).join('|')}|[文图圖]／|文\\/|[摄攝文图圖]$)`,
  'u'
)
const roleEnd = new RegExp(`(?:${roles.join('|')})[：:／/]?$`, 'u')
const openerStart = /^[（(【〔［]?(?:本报|本報|本刊|新华社|新華社|中新社|中央社)/u
const openerEnd = new RegExp(`(?:${openers.join('|')}|[）)】〕］])$`, 'u')

/**
 * Beginning of a story’s first paragraph: 本报讯 记者…, 新华社杭州3月27日电 …,
 * 江城晚報訊 …, 【記者…, （记者…, ■记者 …
 */
const opening =
  /^[□■◎●▲◆]?[（(【〔［]?[据據]?(?:本报|本報|本刊|本网|本網|新华|新華|中新|中央社|[\p{Script=Han}]{2,8}[讯訊](?=[\s（(【〔])|[\p{Script=Han}0-9]{2,20}日[电電](?=\s)|(?:特派)?(?:记者|記者|通讯员|通訊員|编译|編譯)(?=\s))/u
const openingBracket = /^[□■◎●▲◆]?[（(【〔［].{0,20}(?:记者|記者|通讯员|通訊員|编译|編譯)/u

/** Suffix of one character behind a name or an office: 孔令仪 摄, 交警支队 宣. */
const suffix = /^[摄攝文图圖宣绘繪画畫撰译譯讯訊电電供启啟][）)】〕］]?$/u
/** Prefix of one character before a name: 文 叶知秋, 图 白露. */
const prefix = /^[（(□■◎●▲]?[文图圖译譯摄攝绘繪]$/u

/** Whether a text names a role: 记者, 通讯员, 责任编辑. */
export function namesRole(text: string): boolean {
  return role.test(text)
}

/** Whether a piece begins with a role or opener: 记者阮…, （通讯员…, 摄影报道. */
export function startsStructure(piece: string): boolean {
  return roleStart.test(piece) || openerStart.test(piece)
}

/** Whether a name must follow: …记者, 编辑：, 文／. */
export function endsInRole(piece: string): boolean {
  return roleEnd.test(piece)
}

/** Whether a piece ends the line of who, where, when: 本报讯, 3月27日电, …报道, …）. */
export function endsOpener(piece: string): boolean {
  return openerEnd.test(piece)
}

/** Whether a paragraph begins as a story does. Only its first characters are looked at. */
export function opensStory(text: string): boolean {
  const start = text.slice(0, 40)
  return opening.test(start) || openingBracket.test(start)
}

/** Whether one character stands for itself behind a name (`摄`) or before one (`文`). */
export function isSuffix(piece: string): boolean {
  return suffix.test(piece)
}

/** See `isSuffix`. */
export function isPrefix(piece: string): boolean {
  return prefix.test(piece)
}

/**
 * Whether a space between two pieces tears a known word.
 *
 * One piece must be nothing but a part of the word, so that 江城晚报 道路 is safe.
 */
export function tearsWord(left: string, right: string): boolean {
  const a = left.replace(/^[（(【〔［]/u, '')
  const b = right.replace(/[）)】〕］]$/u, '')
  const goesOn = torn.heads.get(a)?.some((rest) => b.startsWith(rest)) ?? false
  return goesOn || (torn.rests.get(b)?.some((head) => a.endsWith(head)) ?? false)
}

// 〔記者張育 誠／攝影: the name behind its role, then the rest of the name up to the end of it
const nameEnd =
  /(?:记者|記者|通讯员|通訊員|实习生|實習生|特派员|特派員|编译|編譯)(?<name>\p{Script=Han}{1,2})$/u
const restOfName = /^(?<rest>\p{Script=Han}{1,2})(?:$|[、／/〕）】)\]])/u
/** These stand for themselves behind a name: 孔令仪 摄. */
const notGiven = /^[摄攝文图圖宣绘繪画畫撰译譯讯訊电電供启啟]/u

/** Whether two pieces are a name of three characters: 孔令 + 仪, 潘 + 乃文. */
export function tearsGiven(left: string, right: string): boolean {
  const name = left.replace(/^[（(〔【]/u, '')
  const rest = restOfName.exec(right)?.groups?.rest
  if (rest === undefined || notGiven.test(rest)) return false
  return /^\p{Script=Han}{1,2}$/u.test(name) && name.length + rest.length === 3
}

/** 新华 社, 本报 讯, behind whatever stands before: 据新华 社星江. */
const agencyEnd = /(?:新华|新華|中新|中央)$/u
const agencyRest = /^社(?![会會区區])/u
// ／綜合外 電報導〕: the end of an opener
const openerRest = /^(?:[电電]?[报報][导導道][〕】）)\]」]|[电電]?[报報](?:[导導道])?$)/u

/** Whether a space tears the line of who, where, when: an agency, the name of a reporter, 報導 at its end. */
export function tearsOpener(left: string, right: string): boolean {
  if (agencyEnd.test(left) && agencyRest.test(right)) return true
  if (/[／/]/u.test(left) && openerRest.test(right)) return true
  const name = nameEnd.exec(left)?.groups?.name
  return name !== undefined && !/^\p{Script=Han}{1,2}$/u.test(right) && tearsGiven(name, right)
}

/** Both halves of every word of `whole` at every place where a space can tear it, each with its others. */
const torn = tear(whole)

function tear(words: readonly string[]): Record<'heads' | 'rests', ReadonlyMap<string, string[]>> {
  const heads = new Map<string, string[]>()
  const rests = new Map<string, string[]>()
  for (const word of words) {
    for (let cut = 1; cut < word.length; cut++) {
      const head = word.slice(0, cut)
      const rest = word.slice(cut)
      heads.set(head, [...(heads.get(head) ?? []), rest])
      rests.set(rest, [...(rests.get(rest) ?? []), head])
    }
  }
  return {heads, rests}
}
