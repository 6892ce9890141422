/** Lines of notices, adverts, index boxes and captions that show by their words what they are. */
import type {Slots} from './compile.js'
import type {Anchor, Form} from './form.js'

/** What a line shows itself to be. */
export type LineSign = 'index-item' | 'particulars' | 'telephone' | 'closing' | 'signer' | 'date' | 'caption'

/** A row of the lines. */
export interface LineForm extends Form<object> {
  sign: LineSign
  at: Anchor
}

const han = '\\p{Script=Han}'
const silent = (source: string, needs?: string) =>
  ({source, silent: true, ...(needs === undefined ? {} : {needs: new Set(needs)})}) as const

/** Slots of the lines. */
export const lineSlots: Slots = {
  few: silent('.{0,8}'),
  some: silent('.{1,60}'),
  mark: silent('[：:\\s]', '： :\u3000\t'),
  unit: silent('[^。，]{0,6}'),
  digits: silent('[\\d一二三四五六七八九〇零]{3}'),
  // what dots or a blank part from the page
  leader: silent('[\\s·…⋯.．]'),
  pages: silent('(?:[A-Z]?\\d{1,2}|[一二三四五六七八九十]{1,3})[·、\\d]{0,3}'),
  house: silent(`[${han}A-Z（）()·]{2,26}`),
  year: silent('(?:(?:19|20)\\d{2}|[一二三四五六七八九〇○零]{4}|(?:中華)?民國.{1,6})年'),
  month: silent('(?:\\d{1,2}|[一二三四五六七八九十]{1,3})月'),
  day: silent('(?:\\d{1,2}|[一二三四五六七八九十廿卅]{1,3})日'),
  count: silent('[①②③④一二三四1-4]'),
  figure: silent('[图圖]\\d?'),
  aside: silent('[^）]{0,6}'),
  start: silent('^')
}

/** The rows; all that speak for one sign are asked together. */
export const lineForms: readonly LineForm[] = [
  {
    id: 'index-item',
    sign: 'index-item',
    at: 'end',
    form: '({leader}|（[详见|见|刊])[第]{pages}版[）]',
    era: '1930s–',
    samples: [
      {text: '渡口夜话……第4版'},
      {text: '水价听证会昨日举行 2版'},
      {text: '老街修缮（详见第6版）'},
      {text: '嵐津築港（見三版）'}
    ],
    not: ['他在第6版上找到了自己的名字', '再版']
  },
  {
    // what an advert or a notice hangs its particulars on
    id: 'particulars',
    sign: 'particulars',
    at: 'start',
    form: '{few}((地|厂|店|社)址|地点|电话|手机|热线|传真|联(系|络|繫)人|邮编|网址|开户|账号|帐号|报名|经销|代售|定价|价格|价目|时间|总发行[所]|电报挂号){unit}{mark}',
    era: '1930s–',
    samples: [
      {text: '地址：东街12号'},
      {text: '聯絡人：沈先生'},
      {text: '報名電話：0000-12345'},
      {text: '总发行所 东街长生堂'},
      {text: '电报挂号：零四五六'}
    ],
    not: ['他的地址没有人知道', '电话费今起下调']
  },
  {
    id: 'telephone',
    sign: 'telephone',
    at: 'anywhere',
    form: '(电话|热线|手机)[{mark}]{digits}',
    era: '1930s–',
    samples: [{text: '長生堂 電話一零四五號'}, {text: '热线：12345'}],
    not: ['电话那头没有人']
  },
  {
    id: 'closing',
    sign: 'closing',
    at: 'whole',
    form: '[公益]广告|{some}(宣|启)|[{some}](敬启|谨启|公启)|特此(公告|通知|声明|讣告|启事|更正|鸣谢)[{some}]',
    era: '1930s–',
    samples: [
      {text: '公益广告'},
      {text: '市供水公司 宣'},
      {text: '沈某啟'},
      {text: '治喪處謹啟'},
      {text: '特此公告'},
      {text: '特此鳴謝。'}
    ],
    not: ['广告牌倒了', '他特此赶来']
  },
  {
    id: 'signer',
    sign: 'signer',
    at: 'whole',
    form: '{house}(公司|编辑部|委员会|小组|局|处|厂|部|馆|社|行|院|校|站|队|所|店|会|室|中心|政府|学校|集团|基金|董事|同启)',
    era: '1930s–',
    samples: [{text: '青川市自来水公司'}, {text: '嵐津水利局'}, {text: '家屬同啟'}, {text: '沈公治丧小组'}],
    not: ['水退了', '他找到了公司的人']
  },
  {
    id: 'date',
    sign: 'date',
    at: 'whole',
    form: '[公元]{year}{month}{day}',
    era: '1930s–',
    samples: [
      {text: '二〇二四年五月六日'},
      {text: '2019年5月6日'},
      {text: '中華民國二十三年五月六日'},
      {text: '公元1979年3月12日'}
    ],
    not: ['5月6日', '2019年5月']
  },
  {
    // words that point at a picture
    id: 'caption',
    sign: 'caption',
    at: 'anywhere',
    form: '{start}((上|下|左|右)图|图为|图{count}|{figure}：|这是|{count}图|(①|②|③|④))|（(左|右|前|后|中){aside}）|图为',
    era: '1930s–',
    samples: [
      {text: '图为修缮后的钟楼。'},
      {text: '左圖：渡口舊影。'},
      {text: '上图 大桥合龙'},
      {text: '图①渡口。'},
      {text: '市民在看灯（左）。'},
      {text: '下图：水退之后'}
    ],
    not: ['他指着墙上的地图说。', '图书馆今日开馆', '电影图鉴']
  }
]
