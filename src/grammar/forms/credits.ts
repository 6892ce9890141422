/** Photo credits: who took a picture, or where it comes from. */
import {senderWords} from './agencies.js'
import {type Slots, wordSlot} from './compile.js'
import type {Form} from './form.js'

/** What a credit must give. */
export interface CreditGiven {
  /** As printed, without outer brackets. */
  value: string
  /** 王一 photographer */
  people?: string
  /** The text in front of it (default: nothing). */
  caption?: string
}

/** A row of the credits. */
export interface CreditForm extends Form<CreditGiven> {
  /**
   * `people`: read as people; `issued`: people behind who sent the picture out;
   * `all`: people who took all pictures; `source`: no people; `lender`: the same,
   * but {who} may hold no word of a sentence.
   */
  reads: 'people' | 'issued' | 'all' | 'source' | 'lender'
}

const han = '\\p{Script=Han}'

/** Libraries that lend pictures. */
const libraries =
  'CNSphoto、CNSPHOTO、人民视觉、人民圖片、人民图片、视觉中国、視覺中國、影像中国、影像中國、东方IC、東方IC、全景视觉、中新图片、达志影像、達志影像、IC photo、ICphoto、IC Photo、ICPhoto、CFP、Getty Images、GettyImages、Shutterstock'.split(
    '、'
  )

/** Slots of the credits; {people} is read by `people.ts`. */
export const creditSlots: Slots = {
  people: {source: '[^；。]{2,60}?'},
  inner: {source: '[^（）()]{2,30}'},
  // 新华社, 法新社
  agency: wordSlot(senderWords.agency),
  library: wordSlot(libraries),
  house: {source: `${han}{2,8}[社网網报報]`},
  site: {source: `${han}{2,6}[社网網]`},
  // 新华社/法新
  partner: {source: `${han}{2,5}`, silent: true},
  // 《白河日报》; whoever gave the picture
  who: {source: '[^。，；！？（）()]{2,24}?'},
  lender: {source: '[^（）()]{2,12}', silent: true},
  picture: wordSlot(['图片', '圖片', '图', '圖', '照片', '相片', '配图', '配圖'], {silent: true}),
  archive: wordSlot(
    '资料图片 資料圖片 资料照片 資料照片 资料照 資料照 资料图 資料圖 檔案照片 檔案照 档案照片 档案照'.split(
      ' '
    ),
    {silent: true}
  ),
  parted: {source: '[，,、／/\\s]{1,2}', silent: true}
}

/** The rows; the first that its reader accepts wins. */
export const creditForms: readonly CreditForm[] = [
  {
    id: 'all-of-page',
    reads: 'all',
    form: '本版[摄影|图片|照片|漫画](均|皆|除署名外[均]|)[由] {people}(摄|摄影|绘)',
    era: '1980s–',
    samples: [
      {text: '本版图片均由闻一舟摄', value: '本版图片均由闻一舟摄', people: '闻一舟 photographer'},
      {
        text: '（本版照片由记者闻一舟、上官秋摄）',
        value: '本版照片由记者闻一舟、上官秋摄',
        people: '闻一舟 photographer, 上官秋 photographer'
      },
      {
        text: '本版照片除署名外均由闻一舟摄',
        value: '本版照片除署名外均由闻一舟摄',
        people: '闻一舟 photographer'
      }
    ],
    not: ['本版图片展今日拍摄', '本版由市民拍摄']
  },
  {
    id: 'library',
    reads: 'source',
    form: '({library}|{agency})[／{partner}][ (供图|图)]',
    era: '1990s–',
    samples: [
      {text: 'IC photo', value: 'IC photo'},
      {text: '视觉中国', value: '视觉中国'},
      {text: '（法新社）', value: '法新社'},
      {text: '新华社/法新', value: '新华社/法新'},
      {text: '东方IC', value: '东方IC'},
      {text: 'CFP图', value: 'CFP图'},
      {text: '新华社 图', value: '新华社 图'},
      {text: '（路透）', value: '路透'}
    ],
    not: ['视觉中国公司', '新华社社长']
  },
  {
    id: 'photographer',
    reads: 'people',
    form: '[{archive}{parted}]{people}[ （{lender}）]',
    era: '1930s–',
    samples: [
      {text: '新华社记者　闻一舟　摄', value: '新华社记者闻一舟 摄', people: '闻一舟 photographer'},
      {text: '本报记者 王 一 摄', value: '本报记者王一 摄', people: '王一 photographer'},
      {text: '陳大文攝', value: '陳大文攝', people: '陳大文 photographer'},
      {text: '摄影：本报记者 闻一舟', value: '摄影：本报记者闻一舟', people: '闻一舟 photographer'},
      {text: '闻一舟 绘', value: '闻一舟 绘', people: '闻一舟 other'},
      {text: '（沈其昌攝）', value: '沈其昌攝', people: '沈其昌 photographer'},
      {text: '記者沈其昌／攝影', value: '記者沈其昌／攝影', people: '沈其昌 photographer'},
      {text: '攝影：沈其昌', value: '攝影：沈其昌', people: '沈其昌 photographer'},
      {text: '图/闻一舟', value: '图/闻一舟', people: '闻一舟 photographer'},
      {text: '闻一舟摄（人民视觉）', value: '闻一舟摄（人民视觉）', people: '闻一舟 photographer'},
      {text: '资料照片，闻一舟摄', value: '资料照片，闻一舟摄', people: '闻一舟 photographer'},
      {text: '漫画/闻一舟', value: '漫画/闻一舟', people: '闻一舟 other'},
      {text: '摄影记者 闻一舟', value: '摄影记者闻一舟', people: '闻一舟 photographer'},
      {text: '通讯员 闻一舟 摄', value: '通讯员闻一舟 摄', people: '闻一舟 photographer'},
      {
        text: '水退了。　本报记者 闻一舟 摄',
        value: '本报记者闻一舟 摄',
        people: '闻一舟 photographer',
        caption: '水退了。'
      },
      {
        text: '水退了。【記者沈其昌攝】',
        value: '記者沈其昌攝',
        people: '沈其昌 photographer',
        caption: '水退了。'
      },
      {text: '圖／記者沈其昌攝', value: '圖／記者沈其昌攝', people: '沈其昌 photographer'}
    ],
    not: ['他热爱摄影', '县里举办摄影展', '图为市民拍摄', '摄氏三十度', '他用半生拍摄', '闻一舟摄影展']
  },
  {
    id: 'issued',
    reads: 'issued',
    form: '{house} [发|供图|记者|图片|照片|传真] [（]{inner}[）]',
    era: '1950s–',
    samples: [
      {text: '新华社发（闻一舟摄）', value: '新华社发 闻一舟摄', people: '闻一舟 photographer'},
      {text: '新華社發（沈其昌　攝）', value: '新華社發 沈其昌 攝', people: '沈其昌 photographer'},
      {text: '中新社发 闻一舟 摄', value: '中新社发 闻一舟 摄', people: '闻一舟 photographer'},
      {
        text: '水退了。新华社发（闻一舟摄）',
        value: '新华社发 闻一舟摄',
        people: '闻一舟 photographer',
        caption: '水退了。'
      }
    ],
    not: ['新华社发（一组照片）', '新华社发言人']
  },
  {
    id: 'archive',
    reads: 'source',
    form: '[本报|记者|{house}[系]](资料|视频|网络|网路|档案|新闻)(图片|照片|照|图|片|截图)',
    era: '1980s–',
    samples: [
      {text: '资料图片', value: '资料图片'},
      {text: '（資料照片）', value: '資料照片'},
      {text: '本报资料图片', value: '本报资料图片'},
      {text: '嵐津報系資料照片', value: '嵐津報系資料照片'},
      {text: '水退了。（視頻截圖）', value: '視頻截圖', caption: '水退了。'}
    ],
    not: ['资料图书馆', '图片资料']
  },
  {
    id: 'issued-by',
    reads: 'source',
    form: '{site} (发|供图|供稿|图|[无线][电][传真](照片|图片)|传真)',
    era: '1950s–',
    samples: [
      {text: '新华社发', value: '新华社发'},
      {text: '（新華社發）', value: '新華社發'},
      {text: '新华社传真照片', value: '新华社传真照片'},
      {text: '美聯社圖片', value: '美聯社圖片'},
      {text: '白河网供图', value: '白河网供图'}
    ],
    not: ['新华社发行部']
  },
  {
    id: 'picture-source',
    reads: 'source',
    form: '{picture}[来源|出处](：|／) {who}',
    era: '2000s–',
    samples: [
      {text: '图片来源：白河网', value: '图片来源：白河网'},
      {text: '(圖片來源：嵐津市政府)', value: '圖片來源：嵐津市政府'}
    ],
    not: ['图：他笑了。', '来源：民间']
  },
  {
    id: 'own-picture',
    reads: 'source',
    form: '本(报|刊|社)(图片|照片|资料室)[提供]',
    era: '1950s–',
    samples: [
      {text: '本報圖片', value: '本報圖片'},
      {text: '（本報資料室提供）', value: '本報資料室提供'}
    ],
    not: ['本报图片展']
  },
  {
    id: 'picture-from',
    reads: 'lender',
    form: '({picture}源[自|于]|图据|{picture}来自)[：] {who}',
    era: '2010s–',
    samples: [
      {text: '图源：白河网', value: '图源：白河网'},
      {text: '（图据网络）', value: '图据网络'},
      {text: '图片来自网络', value: '图片来自网络'}
    ],
    not: ['图来图去', '图片来自他的手机，']
  },
  {
    id: 'picture-given',
    reads: 'source',
    form: '[本版|本文]{picture}[均](由|_){who}(提供|摄)',
    era: '1980s–',
    samples: [
      {text: '图片由白河县文旅局提供', value: '图片由白河县文旅局提供'},
      {text: '本版图片由白河县文旅局提供', value: '本版图片由白河县文旅局提供'},
      {text: '本文图片均由受访者提供', value: '本文图片均由受访者提供'}
    ],
    not: ['图为群众提供便利']
  },
  {
    id: 'given',
    reads: 'lender',
    form: '[由]{who} [／](提供|供图|供稿|翻摄|翻拍)',
    era: '1980s–',
    samples: [
      {text: '受访者供图', value: '受访者供图'},
      {text: '（金河戲院／提供）', value: '金河戲院／提供'},
      {text: '市水务局供图', value: '市水务局供图'},
      {text: '（警方提供）', value: '警方提供'}
    ],
    not: ['为群众提供', '公司将免费提供', '他向记者提供', '我国为世界提供']
  },
  {
    id: 'drawn',
    reads: 'lender',
    form: '{who}(／|_)(制图|绘制|绘|漫画)',
    era: '2000s–',
    samples: [{text: '市测绘院 制图', value: '市测绘院 制图'}],
    not: ['工人正在绘制']
  }
]
