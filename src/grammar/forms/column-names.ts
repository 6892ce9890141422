/** What the names of columns end in: 读者来信, 今日谈, 人民論壇. */
import type {Slots} from './compile.js'
import type {Form} from './form.js'

/** Slots of the names of columns. */
export const columnNameSlots: Slots = {
  // 灯下谈, 夜里谈, 漫谈
  one: {source: '.?', silent: true}
}

/** The rows; a line of a head that ends so may be the name of its column. */
export const columnNameForms: readonly Form<object>[] = [
  {
    id: 'opinion',
    form: '来信|来论|信箱|论坛|评论|评论员|社论|时评|社评|快评|短评|市评|专栏|书评|影评|(今|周|一)[日]谈|(灯|夜|漫){one}谈|大家谈|街谈巷议|话题|之声|家言',
    era: '1930s–',
    samples: [
      {text: '读者来信'},
      {text: '今日谈'},
      {text: '人民論壇'},
      {text: '社論'},
      {text: '一日談'},
      {text: '街談巷議'},
      {text: '民间话题'},
      {text: '燈下談'},
      {text: '读者之声'},
      {text: '一孔家言'}
    ],
    not: ['谈判破裂', '评论区关闭', '话题不断']
  },
  {
    id: 'letters',
    form: '副刊|随笔|连载|手记|札记|漫话|闲话|夜话|杂谈|杂感|絮语|漫笔|拾零|拾遗|信札|文摘|论文|选登|园地|走笔|茶座|语丝|随想|小录|人物|风采|一角|志|誌',
    era: '1930s–',
    samples: [
      {text: '渡口夜话'},
      {text: '燈下漫筆'},
      {text: '长篇连载'},
      {text: '一线走笔'},
      {text: '嵐津誌'},
      {text: '市井人物'},
      {text: '檐下語絲'},
      {text: '湖畔一角'}
    ],
    not: ['夜话到天明', '人物众多']
  },
  {
    id: 'news-and-service',
    form: '广角|快讯|简讯|速递|热线|视点|焦点|(新|要)闻|港闻|信息|资讯|讣告|讣闻|公示|招聘|招租|健康|天气|商情|国际|广场|介绍|聚焦|里行|走基层|帮|之窗',
    era: '1930s–',
    samples: [
      {text: '体坛快讯'},
      {text: '新春走基层'},
      {text: '記者幫'},
      {text: '文化廣場'},
      {text: '商情'},
      {text: '訃聞'}
    ],
    not: ['帮忙的人', '广场舞']
  }
]
