import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {joinLines} from '../npst/to-text.js'
import type {Article, Page} from '../npst/types.js'
import {articlesOf, collectLines, furnitureOf} from '../npst/visit.js'
import {createPagePipeline, parsePage} from '../pipeline.js'

const segment = createPagePipeline()

async function segmentText(text: string): Promise<{page: Page; file: VFile}> {
  const file = new VFile({path: 'page.txt', value: text})
  const page = await segment(parsePage(file), file, {to: 'segment'})
  return {page, file}
}

/** Types and first characters of the parts of an article. */
function outline(article: Article | undefined): string[] {
  return (article?.children ?? []).map((part) => {
    const text = joinLines(collectLines(part), part.type === 'headline' ? 'head' : 'body')
    return `${part.type}: ${text.slice(0, 12)}`
  })
}

const twoStories = `柳溪大桥今晨通车
全长三百二十米，工期提前四十天

　　本报讯（记者 何山）今天早
上七点，柳溪大桥正式通车。第一
辆过桥的是一辆运菜的三轮车，车
主老冯说，从前绕路要一个钟头。

　　大桥两头装了一百二十盏灯，
市政部门说，灯夜里十一点后减半。

三家老字号搬进旧仓库

　　本报讯 记者林越报道 城北旧
粮库昨天重新开门，三家老字号做
了第一批房客：一家酱园、一家茶
庄、一家木器店。

　　粮库建于一九五三年，砖墙厚
半米，冬暖夏凉。`

describe('segmentPage', () => {
  it('tells two stories apart', async () => {
    const {page} = await segmentText(twoStories)
    expect(articlesOf(page).map(outline)).toEqual([
      [
        'headline: 柳溪大桥今晨通车',
        'deck: 全长三百二十米，工期提前',
        'paragraph: 本报讯（记者 何山）今天',
        'paragraph: 大桥两头装了一百二十盏灯'
      ],
      [
        'headline: 三家老字号搬进旧仓库',
        'paragraph: 本报讯 记者林越报道 城',
        'paragraph: 粮库建于一九五三年，砖墙'
      ]
    ])
  })

  it('joins a paragraph torn by a column break and by a picture', async () => {
    const {page} = await segmentText(`柳溪大桥今晨通车

本报讯（记者 何山）今天早上七点，柳溪大桥正式通车。第一辆过桥的是一辆运菜的三轮车，车主老冯说，从前绕

图为市民走上新建成的柳溪大桥。

本报记者 林越 摄

路要一个钟头，如今只要五分钟。

大桥两头装了一百二十盏灯，市政部门说，灯夜里十一点后减半。`)
    const [story] = articlesOf(page)
    expect(outline(story)).toEqual([
      'headline: 柳溪大桥今晨通车',
      'paragraph: 本报讯（记者 何山）今天',
      'figure: 图为市民走上新建成的柳溪',
      'paragraph: 大桥两头装了一百二十盏灯'
    ])
    const torn = story?.children.find(({type}) => type === 'paragraph')
    expect(torn && joinLines(collectLines(torn))).toContain('从前绕路要一个钟头')
  })

  it('tells a column of briefs from a story with crossheads', async () => {
    const {page} = await segmentText(`青石桥明起封闭
　　本报讯 因桥面渗水，青石桥明天
起封闭二十天，过往车辆请绕行柳溪
大桥，行人可走便桥。
城南菜场迁新址
　　本报讯 城南菜场昨日搬进原棉纺
厂仓库，一百二十户摊主当天开张，
老顾客凭旧秤可换一只布袋。
图书馆周一闭馆
　　本报讯（记者 何山）市图书馆下
周一起逢周一闭馆整理，还书箱照常
开放，读者证不必换发。
水厂夜间检修
　　本报讯 第二水厂二十日夜里检修
水泵，东门一带水压会降低，请居民
睡前存好用水。`)
    expect(articlesOf(page)).toHaveLength(4)
  })

  it('puts masthead and folio aside', async () => {
    const {page} = await segmentText(`青川晚报\n2019年5月6日 星期一\n总第3721号\n\n${twoStories}`)
    expect(
      furnitureOf(page)
        .flatMap(collectLines)
        .map(({value}) => value)
    ).toEqual(['青川晚报', '2019年5月6日 星期一', '总第3721号'])
    expect(articlesOf(page)).toHaveLength(2)
  })

  it('keeps every line once, and explains every story', async () => {
    const {page} = await segmentText(twoStories)
    const ids = collectLines(page).map(({id}) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toHaveLength(twoStories.split('\n').filter((line) => line !== '').length)
    for (const {data} of articlesOf(page)) {
      expect(data?.decisions?.[0]).toMatchObject({about: 'start', choice: 'head'})
      expect(data?.decisions?.[0]?.evidence.length).toBeGreaterThan(0)
      expect(data?.confidence).toBeGreaterThan(0.5)
    }
  })

  it('says so when a page holds no story', async () => {
    const {page, file} = await segmentText('青川晚报\n2019年5月6日 星期一')
    expect(articlesOf(page)).toEqual([])
    expect(file.messages.map(({source, ruleId}) => `${source}:${ruleId}`)).toContain(
      'segment:article-missing'
    )
  })

  it('leaves a page alone that has been segmented', async () => {
    const {page, file} = await segmentText(twoStories)
    const before = structuredClone(page)
    await segment(page, file, {from: 'segment', to: 'segment'})
    expect(page).toEqual(before)
  })

  it('takes regions without lines, as a saved tree may have', async () => {
    const file = new VFile({path: 'page.txt', value: twoStories})
    const page = await segment(parsePage(file), file, {to: 'label'})
    const whole = await segment(structuredClone(page), new VFile(), {from: 'segment', to: 'segment'})
    page.children.splice(1, 0, {type: 'region', children: []})
    expect(await segment(page, new VFile(), {from: 'segment', to: 'segment'})).toEqual(whole)
  })
})

describe('the name of a column that a profile knows', () => {
  const known = {title: '临渚日报', shortName: 'lzrb', standingHeads: [{name: '山乡十二时'}], hash: '0'}
  const read = createPagePipeline({profiles: {profiles: [known], given: 'lzrb'}})
  const before = `山里的秋天
　　外公的竹篮挂在灶屋的梁上，篮底磨得
发亮。他走了六年，篮子还在，没有人舍得`
  const behind = `用它装东西。
　　小时候我跟他去渡口卖笋，回来的路上
他总要在石桥边歇一歇，把篮子翻过来当凳
子坐，摸出一块麦芽糖，敲成两半。`
  const other = `　　今年清明，母亲把篮子取下来，擦了擦，
又挂了回去。门外下着雨，屋檐的水一滴一
滴落在青石板上，砸出一排小坑。`

  async function outlines(text: string, pipeline = read) {
    const file = new VFile({path: 'page.txt', value: text})
    const page = await pipeline(parsePage(file), file, {to: 'segment'})
    return {stories: articlesOf(page).map(outline), furniture: furnitureOf(page).flatMap(collectLines)}
  }

  it('begins a story between paragraphs, where it reads like a crosshead', async () => {
    const text = `${before}\n${behind}\n山乡十二时\n${other}`
    expect((await outlines(text, segment)).stories.flat()).toContain('crosshead: 山乡十二时')
    const {stories} = await outlines(text)
    expect(stories).toHaveLength(2)
    expect(stories[1]?.[0]).toBe('standingHead: 山乡十二时')
  })

  it('is no part of the headline, whatever its place in the head', async () => {
    for (const heads of ['山乡十二时\n渡口添了新船', '渡口添了新船\n山乡十二时']) {
      const {stories} = await outlines(`${heads}\n${other}`)
      expect(stories[0]?.slice(0, 2).sort()).toEqual(['headline: 渡口添了新船', 'standingHead: 山乡十二时'])
    }
  })

  it('tears no paragraph that it was put into', async () => {
    const {furniture, stories} = await outlines(`${before}\n\n山乡十二时\n\n${behind}\n\n渡口的船\n${other}`)
    expect(furniture.map(({value}) => value)).toEqual(['山乡十二时'])
    expect(stories[0]?.[1]).toBe('paragraph: 外公的竹篮挂在灶屋的梁上')
    expect(stories.flat().filter((part) => part.includes('用它装东西'))).toEqual([])
  })
})
