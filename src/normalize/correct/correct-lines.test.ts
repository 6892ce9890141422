import {unified} from 'unified'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {line, page, region} from '../../npst/build.js'
import {applyEdits, findEditFaults} from '../../npst/edits.js'
import type {Line, Page} from '../../npst/types.js'
import {collectLines} from '../../npst/visit.js'
import {openNoWords, openTestWords} from '../../testing/open-words.js'
import {normalizeLines} from '../normalize-lines.js'
import {type CorrectOptions, correctLines} from './correct-lines.js'

function makePage(...texts: string[]): Page {
  return page('p01', 'a.txt', [region(texts.map((raw, index) => line(`p01-l${index + 1}`, raw)))])
}

async function run(tree: Page, options: CorrectOptions = {}): Promise<{lines: Line[]; file: VFile}> {
  const file = new VFile()
  const chosen = {openWords: openTestWords, ...options}
  await unified().use(normalizeLines, {}).use(correctLines, chosen).run(tree, file)
  const lines = collectLines(tree)
  for (const {raw, value, data} of lines) {
    expect(applyEdits(raw, data?.edits)).toBe(value)
    expect(findEditFaults(raw, data?.edits ?? [])).toEqual([])
  }
  return {lines, file}
}

async function correct(raw: string, options: CorrectOptions = {}): Promise<string> {
  return (await run(makePage(raw), options)).lines[0]?.value ?? ''
}

describe('what is misread is put right', () => {
  it.each([
    ['有关部门正在研究这个问题，下午发布消惠。', '息'],
    ['这次会议讨论了国民轻济发展计划。', '经'],
    ['该厂技术人员经过反复试睑，终于获得成功。', '验'],
    ['消防人员迅速赶到现埸扑灭大火。', '场'],
    ['村民们己经搬进了新居。', '已'],
    ['記者從縣政府獲悉，新建的圖書館開放時閒為上午九時。', '間']
  ])('%s → %s', async (raw, to) => {
    const {lines} = await run(makePage(raw))
    const edits = lines[0]?.data?.edits ?? []
    expect(edits).toEqual([expect.objectContaining({to, rule: 'normalize:confusable'})])
    expect(edits[0]?.confidence).toBeGreaterThan(0.8)
    expect(edits[0]?.confidence).toBeLessThanOrEqual(1)
  })

  it('joins a word that is torn at the end of a line', async () => {
    const {lines} = await run(makePage('县里有关部门正在研究，这次会议讨论了国民', '轻济发展计划和工作。'))
    expect(lines.map(({value}) => value)).toEqual([
      '县里有关部门正在研究，这次会议讨论了国民',
      '经济发展计划和工作。'
    ])
  })

  it('puts more right with `bold`', async () => {
    const raw = '大家都说日子过得很幸幅。'
    expect(await correct(raw)).toBe(raw)
    expect(await correct(raw, {correct: 'bold'})).toBe(raw.replace('幅', '福'))
  })
})

describe('what is right stays', () => {
  it.each([
    ['a name behind its role', '本报讯（记者王己然）今天上午，大桥正式通车。'],
    ['a name anywhere', '咱村的老支书王己然说，路修好了。'],
    ['numerals', '三干元奖金已经发放，共有八百人参加，一千零二人到场。'],
    ['figures and Latin letters', '搭载Wind0ws系统的X2O型机售价甚高。'],
    ['dialect', '俺娘说咧，恁就搁这儿等着，俺去喊他。'],
    ['the written language of old', '夫君子之行，静以修身，俭以养德，非淡泊无以明志。'],
    ['telegrams of old', '昨據路局消息、南下列車因橋墩被水沖刷、今晨誤點三小時、旅客均於站内守候、'],
    ['Cantonese beside a word', '人哋知係新嘅就會唔捨得著。'],
    ['Cantonese', '佢哋話今日返工嘅時候，喺街口見到嗰個阿伯。'],
    ['a word that comes back', '剪纸艺人把窗花叫“囍字花”，囍字花要剪十二刀，囍字花贴在窗上。'],
    [
      'traditional words with several simplified ones',
      '乾隆年間，著名畫家在后土祠作畫，皇后曾往觀看，髮如雪。'
    ]
  ])('%s', async (_, raw) => {
    expect(await correct(raw)).toBe(raw)
  })

  it('does not change a name that stands without its role', async () => {
    const tree = makePage('本报记者　王轻济', '王轻济走进车间，王轻济说，今年的任务完成了。')
    const {lines} = await run(tree)
    expect(lines[1]?.value).toBe(lines[1]?.raw)
  })
})

describe('rubbish', () => {
  const raw = '雨势很急，下午大雨倾盒，路面积水。'
  // What Tesseract makes of blurred print.
  const rubbish = [
    '荐霹广蓄齐不必等旺优然亮册',
    '槛天营户痢插来接寿的惧纸',
    '汪丰震殉远处巩缚梧撤殉蒋入',
    '姐屉卫陋覃昏璧喧栓怠'
  ].join('，')

  it('raises the bar: what is put right on a clean page stays on a page of rubbish', async () => {
    expect(await correct(raw)).toBe(raw.replace('盒', '盆'))
    const tree = makePage(raw, ...Array.from({length: 8}, () => rubbish))
    const {lines} = await run(tree)
    expect(lines.map(({value}) => value)).toEqual(lines.map((one) => one.raw))
  })
})

describe('options', () => {
  const raw = '这次会议讨论了国民轻济发展计划。'

  it('does nothing with `off`', async () => {
    const {lines, file} = await run(makePage(raw), {correct: 'off'})
    expect(lines[0]).toEqual(line('p01-l1', raw))
    expect(file.messages).toEqual([])
  })

  it('does nothing where its rule is off', async () => {
    expect(await correct(raw, {off: ['normalize:confusable']})).toBe(raw)
  })

  it('says that there is no dictionary, and goes on', async () => {
    const {lines, file} = await run(makePage(raw), {openWords: openNoWords})
    expect(lines[0]?.value).toBe(raw)
    expect(file.messages.map(({ruleId, source}) => `${source}:${ruleId}`)).toEqual([
      'normalize:dictionary-missing'
    ])
  })

  it('leaves alone what the profile of the page spells so', async () => {
    const known = {title: '临渚日报', shortName: 'lzrb', hash: '0', standingHeads: [{name: '国民轻济'}]}
    const tree = makePage(raw)
    const profiles = {profiles: [known]}
    expect((await run(structuredClone(tree), {profiles})).lines[0]?.value).not.toBe(raw)
    tree.profile = {name: 'lzrb', by: 'given', changes: 0}
    expect((await run(tree, {profiles})).lines[0]?.value).toBe(raw)
  })

  it('gives the same tree when it runs again', async () => {
    const tree = makePage(raw, '村民们己经搬进了新居。')
    await run(tree)
    const once = structuredClone(tree)
    await run(tree)
    expect(tree).toEqual(once)
  })
})

describe('suggestions', () => {
  it('notes what is likely, and changes nothing', async () => {
    const {lines} = await run(makePage('大家都说日子过得很幸幅。'))
    const [suggestion] = lines[0]?.data?.suggestions ?? []
    expect(suggestion).toMatchObject({offset: 10, from: '幅', to: '福'})
    expect(suggestion?.confidence).toBeGreaterThan(0.25)
  })
})

describe('lines that an engine has read', () => {
  function makeRead(raw: string, offset: number, confidence: number, choices: [string, number][]): Page {
    const tree = makePage(raw)
    const alternatives = choices.map(([text, share]) => ({text, confidence: share}))
    for (const one of collectLines(tree)) {
      one.confidence = 0.95
      one.data = {alternatives: [{offset, confidence, alternatives}]}
    }
    return tree
  }

  it('takes what the engine held possible, where the words agree', async () => {
    const {lines} = await run(makeRead('操场上有人打乒兵球，有人跑步。', 7, 0.457, [['乓', 0.44]]))
    expect(lines[0]?.value).toBe('操场上有人打乒乓球，有人跑步。')
  })

  it('leaves what the engine was sure of', async () => {
    const {lines} = await run(makeRead('村民们己经搬进了新居。', 0, 0.9, []))
    expect(lines[0]?.value).toBe('村民们己经搬进了新居。')
  })
})
