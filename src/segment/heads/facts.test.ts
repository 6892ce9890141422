import {describe, expect, it} from 'vitest'
import {listSplits} from './admissible.js'
import {type LineFacts, readHead} from './facts.js'

function line(text: string, lead = ''): LineFacts | undefined {
  return readHead([text], {lead, wrapped: true}).lines[0]
}

describe('readHead, lines', () => {
  it.each<[keyof LineFacts, string, string]>([
    ['says', '彭大海在春灌现场会上强调', '强调质量的工厂'],
    ['says', '縣長勘災時表示', '表示感謝的信'],
    ['presides', '彭大海主持 吴桂芝致辞', '主持人大赛开赛'],
    ['occasion', '抗旱声中', '声中有情'],
    ['occasion', '为农服务', '人民为先'],
    ['body', '白沙县人民政府', '人民政府为人民'],
    ['body', '縣立第二醫院', '醫院擴建完工'],
    ['series', '走进老街系列之五', '之江新語'],
    ['series', '渡船（十二）', '渡船（旧作）'],
    ['meeting', '全县教师节庆祝大会', '大会堂里的灯'],
    ['affair', '城市公路自行车赛', '自行车赛道变农田'],
    ['affair', '排队买药事件', '事件亲历者'],
    ['notice', '迁移启事', '启事栏前'],
    ['news', '昨夜雷雨', '夜雷雨'],
    ['news', '本市两路公交改道', '两路公交改道'],
    ['voice', '学者：不必恐慌', '学者与农夫'],
    ['voice', '業者籲鬆綁', '業績長紅'],
    ['figure', '增产百分之八', '增产在望'],
    ['figure', '逾千人參加', '千人參加'],
    ['column', '民声论坛', '民声论坛昨日在临湖县图书馆举行'],
    ['four', '灯下漫谈', '灯下谈'],
    ['comma', '多了，快了', '多了 快了'],
    ['colon', '村民：值了', '村民值了'],
    ['exclaims', '水从哪里来？', '水从哪里来'],
    ['dash', '——山中一日', '山中——一日'],
    ['twin', '春来早 苗青青', '春来 早苗青青'],
    ['spaced', '春来 早苗青青', '春来早苗青青'],
    ['quote', '两枚“旧章”', '两枚旧章'],
    ['quote', '兩枚「舊章」', '兩枚舊章'],
    ['dash', '▲每石跌三角', '每石跌▲三角'],
    ['column', '码头人物', '人物塑像落成'],
    ['occasion', '小雪以後', '後山小雪'],
    ['form', '白沙渡口采访记', '采访记者进村'],
    ['form', '三论为民办事', '讨论三日'],
    ['press', '本报记者夜宿渔村', '渔村夜宿'],
    ['time', '昨夜十一时', '夜里十一时'],
    ['thing', '山坳里的邮递员', '邮递员进了山坳'],
    ['measure', '总面积六百亩', '六百亩早稻开镰'],
    ['detail', '每户补助两千', '补助每户两千'],
    ['source', '校長：絕不寬貸', '校長絕不寬貸'],
    ['source', '養蚵戶盼補償', '養蚵戶獲補償'],
    ['bracket', '（六月一日至六月三日）', '六月一日（周六）'],
    ['crowd', '三千村民到场', '三千村民回家'],
    ['verb', '举行第九次会议', '第九次会议举行'],
    ['place', '从渡口到码头', '码头有渡口'],
    ['place', '縣府門前', '縣府前門'],
    ['particle', '桥修好了', '修好桥面'],
    ['call', '切实减轻负担', '负担切实减轻'],
    ['count', '十七支队伍竞渡', '队伍十七支']
  ])('%s: %s, not %s', (fact, with_, without) => {
    expect(line(with_)?.[fact]).toBe(1)
    expect(line(without)?.[fact]).toBe(0)
  })

  it('compares with the beginning of the lead', () => {
    expect(line('白沙桥通车', '白沙桥昨天通车。')?.overlap).toBe(0.75)
    expect(line('白沙桥通车')?.overlap).toBe(0)
    expect(line('灯下漫谈', '灯下一夜')?.four).toBe(0)
  })

  it('measures in em', () => {
    expect(line('𠮷田A4')?.em).toBe(3)
  })
})

describe('readHead, neighbours', () => {
  function pair(first: string, second: string, lead = '') {
    return readHead([first, second], {lead, wrapped: true}).pairs[0]
  }

  it.each([
    ['山城里的“不夜', '书房”', 1],
    ['第一批支边青年和', '他们的果园', 1],
    ['老人', '的来信', 1],
    ['增收3', '万元', 1],
    ['新渡船首次', '开进芦苇荡', 1],
    ['（上', '篇）', 1],
    ['“山城书房”', '昨夜开门', 0],
    ['增收3万元', '五年翻两番', 0]
  ])('torn: %s / %s: %i', (first, second, torn) => {
    expect(pair(first, second)?.torn).toBe(torn)
  })

  it('sees a word across the break', () => {
    expect(pair('青石水', '库开闸', '青石水库昨天开闸。')?.sewn).toBe(1)
    expect(pair('青石水', '库开闸', '青石坝昨天开闸。')?.sewn).toBe(0)
  })

  it('sees a verb without its subject, steps in width and repeated words', () => {
    expect(pair('城北轻轨', '将于明年通车')?.predicate).toBe(1)
    expect(pair('城北轻轨', '城南公交')?.predicate).toBe(0)
    expect(pair('城北轻轨', '城南公交')?.growth).toBe(0)
    expect(pair('城北轻轨', '明年')?.growth).toBe(-2)
    expect(pair('城北轻轨', '轻轨票价')?.echo).toBeCloseTo(1 / 3)
  })
})

describe('listSplits', () => {
  it('lists what may be, each once', () => {
    const name = (parts: readonly string[]): string => parts.map((part) => part[0]).join('')
    expect(listSplits(2, true).map(name)).toEqual(['hh', 'hd', 'kh', 'sh'])
    expect(listSplits(2, false).map(name)).toEqual(['hd', 'kh', 'sh'])
    expect(listSplits(3, false, false).map(name)).toEqual(['khd'])
    const six = listSplits(6, true).map(name)
    expect(new Set(six).size).toBe(six.length)
    expect(six.every((parts) => /^s{0,2}k{0,3}h{1,6}d{0,4}$/.test(parts))).toBe(true)
  })
})

describe('what the lead says of two lines', () => {
  const order = (first: string, second: string, lead: string): string | undefined =>
    readHead([first, second], {lead, wrapped: true}).pairs[0]?.order

  it.each([
    ['望溪港吞吐量', '首破亿吨', '望溪港吞吐量昨天首破亿吨。', 'sameClause'],
    ['望溪港吞吐量破亿', '跻身大港行列', '望溪港吞吐量破亿，跻身大港行列。', 'nextClause'],
    ['望溪港扩建', '渔民盼补偿', '望溪港扩建。不少渔民来问。', 'nextSentence'],
    ['渔民盼补偿', '望溪港扩建', '望溪港扩建，渔民来问。', 'reverse'],
    ['望溪港扩建', '三年无音信', '望溪港扩建，渔民来问。', 'onlyFirst'],
    ['三年无音信', '望溪港扩建', '望溪港扩建，渔民来问。', 'onlySecond'],
    ['三年无音信', '何时动工', '望溪港扩建，渔民来问。', 'neither'],
    ['三年无音信', '何时动工', '', 'neither']
  ])('%s / %s in %s: %s', (first, second, lead, expected) => {
    expect(order(first, second, lead)).toBe(expected)
  })
})
