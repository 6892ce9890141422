import {unified} from 'unified'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {line, page, region} from '../npst/build.js'
import {applyEdits} from '../npst/edits.js'
import {collectLines} from '../npst/visit.js'
import {restoreDigits} from './figures.js'
import {restoreFormulas} from './formula.js'
import {normalizeLines} from './normalize-lines.js'
import {restoreOnes} from './ones.js'
import {dropSpecks} from './specks.js'
import {dropDoubled, judgeCommas, restoreMarks} from './stops.js'
import {makeStrip, type Strip, type StripAround, stripText} from './strip.js'
import {turnQuotes} from './turned-quotes.js'

function run(pass: (strip: Strip) => void, raw: string, around: StripAround = {}): string {
  const strip = makeStrip(raw, around)
  pass(strip)
  return stripText(strip)
}

/** Texts that a pass must leave alone. */
function leaves(pass: (strip: Strip) => void, texts: readonly string[]): void {
  it.each(texts.map((text) => [text]))('leaves %s alone', (text) => {
    expect(run(pass, text)).toBe(text)
  })
}

describe('specks', () => {
  it.each([
    ['|汽笛长鸣', '汽笛长鸣'],
    ['. 汽笛长鸣', ' 汽笛长鸣'],
    ['^ 汽笛长鸣', ' 汽笛长鸣'],
    ["汽笛长鸣， '", '汽笛长鸣， '],
    ['汽笛长鸣|', '汽笛长鸣'],
    ['汽笛长鸣_', '汽笛长鸣'],
    ['汽^笛长鸣', '汽笛长鸣'],
    ['汽笛长鸣。.', '汽笛长鸣。'],
    ['|2011年3月开工', '2011年3月开工']
  ])('%s', (raw, expected) => {
    expect(run(dropSpecks, raw)).toBe(expected)
  })

  leaves(dropSpecks, [
    '·广告·',
    '• 先把水放满',
    '* 本文作者系教师',
    '姓名____',
    '责编|何山',
    '真好吃~',
    '青川.',
    '|5日开工',
    'a_b',
    '3.',
    '第1.2条'
  ])

  it('knows where a paragraph goes on', () => {
    expect(run(dropSpecks, '·史密斯说', {before: '约翰'})).toBe('·史密斯说')
    expect(run(dropSpecks, '· 水退了', {before: '他说，'})).toBe(' 水退了')
    expect(run(dropSpecks, '约翰·', {after: '史密斯说'})).toBe('约翰·')
  })
})

describe('marks read twice', () => {
  it.each([
    ['走了，，后来', '走了，后来'],
    ['走了。。后来', '走了。后来'],
    ['走了,，后来', '走了,后来'],
    ['桃、、李', '桃、李'],
    ['走了。，后来', '走了。后来']
  ])('%s', (raw, expected) => {
    expect(run(dropDoubled, raw)).toBe(expected)
  })

  leaves(dropDoubled, ['走了。。。', '，，，', 'a,,b', '走了，“好”，后来', '好！！'])

  it('looks over the end of the line', () => {
    expect(run(dropDoubled, '，后来', {before: '走了，'})).toBe('后来')
  })
})

describe('letters for marks', () => {
  it.each([
    ['存亡o繫乎', '存亡。繫乎'],
    ['他说o”', '他说。”'],
    ['走了O', '走了。'],
    ['走了‚后来', '走了，后来'],
    ['桃丶李', '桃、李']
  ])('%s', (raw, expected) => {
    expect(run(restoreMarks, raw)).toBe(expected)
  })

  leaves(restoreMarks, ['血库O型血', '降至0度', '一九九o年', '卡拉ok', '人心稍安○水退o了', '共0'])
})

describe('commas', () => {
  it.each([
    ['走了．也好', '走了，也好'],
    ['走了、却没有回来', '走了，却没有回来']
  ])('%s', (raw, expected) => {
    expect(run(judgeCommas, raw)).toBe(expected)
  })

  leaves(judgeCommas, ['桃、李、杏', '各位来宾，'])

  it('ends a paragraph with a stop', () => {
    expect(run(judgeCommas, '就走了，', {closes: true})).toBe('就走了。')
    expect(run(judgeCommas, '共3,', {closes: true})).toBe('共3,')
  })
})

describe('the numeral one', () => {
  it.each([
    ['第—次', '第一次'],
    ['—些人', '—些人'],
    ['有—些人', '有一些人'],
    ['看了-眼', '看了一眼'],
    ['试—试', '试一试'],
    ['十—月', '十一月'],
    ['—九八三年', '一九八三年'],
    ['二〇—四年', '二〇一四年'],
    ['统—部署', '统一部署'],
    ['一草—木', '一草一木'],
    ['总经费—百八十亿元', '总经费一百八十亿元'],
    ['重—公斤', '重一公斤']
  ])('%s', (raw, expected) => {
    expect(run(restoreOnes, raw, raw.startsWith('—些') ? {before: '、—'} : {})).toBe(expected)
  })

  leaves(restoreOnes, [
    '北京—上海',
    '昆明—个旧',
    '三—五天',
    '3—5天',
    '他——一个农民',
    '—周年纪念特刊',
    '周一—周五',
    '中-美',
    '1938-1945年',
    '北京—天津',
    '广州—公主岭'
  ])

  it('leaves halves of a dash alone that the end of a line parts', () => {
    expect(run(restoreOnes, '—个农民', {before: '他—'})).toBe('—个农民')
    expect(run(restoreOnes, '第—', {after: '—'})).toBe('第—')
  })
})

describe('digits', () => {
  it.each([
    ['2O24年', '2024年'],
    ['l2月', '12月'],
    ['l月', '1月'],
    ['年|月至9月', '年1月至9月'],
    ['已投入4l台', '已投入41台'],
    ['增长6.l%', '增长6.1%'],
    ['只有O.5米', '只有0.5米'],
    ['增长3。5%', '增长3.5%'],
    ['价1B6元', '价186元'],
    ['2丨日', '21日']
  ])('%s', (raw, expected) => {
    expect(run(restoreDigits, raw)).toBe(expected)
  })

  leaves(restoreDigits, [
    '走进4S店',
    'B2B平台',
    'O2O模式',
    '2B铅笔',
    'A4纸',
    'H2O分子',
    '5G基站',
    'I期工程',
    '地铁S1线',
    '装5l水',
    'PM2.5浓度',
    '始于2019。2020年',
    '12|34',
    '青川|要闻',
    '3D打印',
    'CO2排放'
  ])
})

describe('quotes that point the wrong way', () => {
  it.each([
    ['他说：”走吧。”', '他说：“走吧。”'],
    ['修“桥“，铺路', '修“桥”，铺路'],
    ['“修桥“两个字', '“修桥”两个字'],
    ['听了”研究”两个字', '听了“研究”两个字'],
    ['‘‘修桥’’两个字', '“修桥”两个字'],
    ['“走吧！“有人说', '“走吧！”有人说'],
    ['”走吧。”他说', '“走吧。”他说']
  ])('%s', (raw, expected) => {
    expect(run(turnQuotes, raw)).toBe(expected)
  })

  leaves(turnQuotes, ['“修桥”“铺路”', '他说：“走吧。”她说：“好。”', '“第一段没有完', '所谓“甲”与“乙”'])

  it('believes a mark that closes what an earlier line opened', () => {
    expect(run(turnQuotes, '的话”说完', {before: '他说：“这是很长的一句'})).toBe('的话”说完')
  })
})

describe('set phrases', () => {
  it.each([
    ['本报汛（记者 何山）昨夜', '本报讯（记者 何山）昨夜'],
    ['本服讯 昨夜', '本报讯 昨夜'],
    ['〔紀者何山中／嵐津報導〕拖延', '〔記者何山中／嵐津報導〕拖延'],
    ['〔記者何山中／嵐津報尊〕拖延', '〔記者何山中／嵐津報導〕拖延'],
    ['〔路透社倫敦六日雷〕今日', '〔路透社倫敦六日電〕今日'],
    ['【專雪】江口', '【專電】江口'],
    ['新华杜星江5月6日电 昨夜', '新华社星江5月6日电 昨夜'],
    ['（论者何山）昨夜', '（记者何山）昨夜'],
    ['本报纪者 何山', '本报记者 何山'],
    ['体报记者 何山', '本报记者 何山'],
    ['本报讯（记者 何山 通汛员 田雨）昨夜', '本报讯（记者 何山 通讯员 田雨）昨夜']
  ])('%s', (raw, expected) => {
    expect(run(restoreFormulas, raw)).toBe(expected)
  })

  leaves(restoreFormulas, [
    '（作者 何山）昨夜',
    '（笔者 何山）',
    '（学者何山）昨夜',
    '本报汛期特刊',
    '五月六日雷雨大作',
    '（讨论者众）',
    '本服务区昨夜停电',
    '他对本报汛（期）'
  ])

  it('looks at the beginning of a paragraph only, which may stand on two lines', () => {
    expect(run(restoreFormulas, '本报汛（记者 何山）昨夜', {before: '他说'})).toBe('本报汛（记者 何山）昨夜')
    const before = '〔記者何山中、實習'
    expect(run(restoreFormulas, '記老黃柏勳／南濱報導〕今', {before})).toBe('記者黃柏勳／南濱報導〕今')
  })
})

async function normalize(...raws: string[]): Promise<string[]> {
  const tree = page('p01', 'a.txt', [region(raws.map((raw, index) => line(`p01-l${index + 1}`, raw)))])
  await unified().use(normalizeLines).run(tree, new VFile())
  const lines = collectLines(tree)
  for (const {raw, value, data} of lines) expect(applyEdits(raw, data?.edits)).toBe(value)
  return lines.map(({value}) => value)
}

describe('all passes together', () => {
  it.each([
    ['2 024 年，增长3 .5%，共1 80米。', '2024年，增长3.5%，共180米。'],
    ['据新华 社星江5月6日电 昨夜大雨。', '据新华社星江5月6日电 昨夜大雨。'],
    ['〔編譯潘 乃文／綜合外 電報導〕位於北海的島，', '〔編譯潘乃文／綜合外電報導〕位於北海的島，'],
    ['（記者張育 誠／攝影）', '（記者張育誠／攝影）'],
    ['本报驻石棠县记者 孔令 仪', '本报驻石棠县记者 孔令仪'],
    ['〝青禾〞号', '“青禾”号'],
    ['本报记者 王 朵 摄', '本报记者 王 朵 摄'],
    ['单位：元/公斤 10月14日', '单位：元/公斤 10月14日'],
    ['比分 3 2', '比分 3 2']
  ])('%s', async (raw, expected) => {
    expect(await normalize(raw)).toEqual([expected])
  })

  it('passes over a line of dirt inside a paragraph', async () => {
    expect(await normalize('他说:"今年', '| l .', '的雨水很好。"')).toEqual([
      '他说：“今年',
      '| l .',
      '的雨水很好。”'
    ])
  })
})
