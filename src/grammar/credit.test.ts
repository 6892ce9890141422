import {describe, expect, it} from 'vitest'
import {matchCredit} from './credit.js'

/** Text, credit, people, and where it begins. */
const credits: [string, string, string, number][] = [
  ['记者闻一舟 摄', '记者闻一舟 摄', '闻一舟 photographer', 0],
  ['本报记者 王 一 摄', '本报记者王一 摄', '王一 photographer', 0],
  ['新华社发（闻一舟 摄）', '新华社发 闻一舟 摄', '闻一舟 photographer', 0],
  ['新华社记者 闻一舟 摄', '新华社记者闻一舟 摄', '闻一舟 photographer', 0],
  ['記者沈其昌／攝影', '記者沈其昌／攝影', '沈其昌 photographer', 0],
  ['（沈其昌攝）', '沈其昌攝', '沈其昌 photographer', 0],
  ['攝影：沈其昌', '攝影：沈其昌', '沈其昌 photographer', 0],
  ['（金河戲院／提供）', '金河戲院／提供', '', 0],
  ['闻一舟 摄', '闻一舟 摄', '闻一舟 photographer', 0],
  ['图片由白河县文旅局提供', '图片由白河县文旅局提供', '', 0],
  ['资料图片', '资料图片', '', 0],
  ['摄影 闻一舟', '摄影 闻一舟', '闻一舟 photographer', 0],
  ['闻一舟/图', '闻一舟/图', '闻一舟 photographer', 0],
  ['市民排队。 闻一舟 摄', '闻一舟 摄', '闻一舟 photographer', 6],
  ['市民排队。记者闻一舟 摄', '记者闻一舟 摄', '闻一舟 photographer', 5],
  ['市民排队。（記者沈其昌攝）', '記者沈其昌攝', '沈其昌 photographer', 5],
  ['市民排队 本报记者 闻一舟 摄', '本报记者闻一舟 摄', '闻一舟 photographer', 5],
  ['市民排队。（资料照／记者闻一舟摄）', '资料照／记者闻一舟摄', '闻一舟 photographer', 5],
  ['圖／闻一舟提供', '圖／闻一舟提供', '', 0],
  ['圖／記者沈其昌攝', '圖／記者沈其昌攝', '沈其昌 photographer', 0],
  ['受访者供图', '受访者供图', '', 0],
  ['白河县委宣传部供图', '白河县委宣传部供图', '', 0],
  ['视觉中国供图', '视觉中国供图', '', 0],
  ['本报记者 闻一舟 上官秋 摄', '本报记者闻一舟 上官秋 摄', '闻一舟 photographer, 上官秋 photographer', 0],
  ['通讯员 闻一舟 摄', '通讯员闻一舟 摄', '闻一舟 photographer', 0],
  ['中新社发 闻一舟 摄', '中新社发 闻一舟 摄', '闻一舟 photographer', 0],
  ['中新社记者 闻一舟 摄', '中新社记者闻一舟 摄', '闻一舟 photographer', 0],
  ['新华社发', '新华社发', '', 0],
  ['新华社/法新', '新华社/法新', '', 0],
  ['(图片来源：白河网)', '图片来源：白河网', '', 0],
  ['图/闻一舟', '图/闻一舟', '闻一舟 photographer', 0],
  ['图为白河大桥。闻一舟 摄影', '闻一舟 摄影', '闻一舟 photographer', 7],
  ['◀ 闻一舟 摄', '闻一舟 摄', '闻一舟 photographer', 0],
  ['人民视觉', '人民视觉', '', 0],
  ['影像中国', '影像中国', '', 0],
  ['闻一舟摄（人民视觉）', '闻一舟摄（人民视觉）', '闻一舟 photographer', 0],
  ['本报资料照片', '本报资料照片', '', 0],
  ['（法新社）', '法新社', '', 0],
  ['（美聯社）', '美聯社', '', 0],
  ['圖：闻一舟', '圖：闻一舟', '闻一舟 photographer', 0],
  ['闻一舟 制图', '闻一舟 制图', '闻一舟 other', 0],
  ['漫画/闻一舟', '漫画/闻一舟', '闻一舟 other', 0],
  ['闻一舟 画', '闻一舟 画', '闻一舟 other', 0]
]

const plain: string[] = [
  '图为白河大桥通车现场。',
  '为群众提供便利',
  '公司将免费提供',
  '他热爱摄影',
  '县里举办摄影展',
  '图书馆免费提供',
  '图为市民在公园里散步',
  '参观者在拍照、摄影',
  '他向记者提供',
  '全市供图书馆',
  '他画了一张图',
  '白河大桥效果图',
  '地图',
  '示意图',
  '宏图',
  '市民在观看摄影',
  '我国为世界提供',
  '右图',
  '古籍書畫',
  '館藏與二十六幅手繪',
  '記者：沈其昌　攝影：鄔若蘭',
  '为残疾人提供',
  '工人正在绘制',
  ''
]

describe('matchCredit', () => {
  it.each(credits)('%s', (text, value, people, start) => {
    const match = matchCredit(text)
    expect(match?.value).toBe(value)
    expect(match?.people.map(({name, role}) => `${name} ${role}`).join(', ')).toBe(people)
    expect(match?.start).toBe(start)
  })

  it.each(plain)('is no credit: %s', (text) => expect(matchCredit(text)).toBeUndefined())
})
