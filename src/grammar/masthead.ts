/** Names: of papers and of their sections, told by their form. */

const han = /^\p{Script=Han}+$/u

/** Longest name of a paper that is taken on its form alone, in characters. */
const longestTitle = 10
const longestSection = 10

// 浙江工人日报, 南方周末, 澄江新報, 華南導報, 東亞公論, 江海画刊
const titleEnding =
  /(?:[报報]|周末|週末|[周週旬月画畫导導]刊|文摘|公[论論]|评论|評論|[时時]代[周週][报報刊])$/u

// 参考消息, 體壇消息: two characters in front, and no name of a section
const newsTitle = /^(?!本[市埠省]|[国國][内內际際]|各地|地方|[体體]育|[时時]事)\p{Script=Han}{2}消息$/u

// 工作汇报, 天气预报, 接到举报: 报 as a thing or a deed
const otherReports =
  /(?:[汇匯彙情举舉预預通简簡海回申喜捷警呈谎謊上战戰填投播必善恶惡应應本该該各某我贵貴登见見据據向订訂读讀看送办辦墙牆壁板手小黑禀稟陈陳飞飛][报報]|(?<![青少老中])年[报報])$/u

/** 申報, 文匯報: names that the rule above would refuse. */
const namedTitles = /^(?:申[报報]|.{0,2}文[汇匯][报報])$/u

// 本报, 据晚报, 记者从日报: the beginning of a sentence, not of a name
const sentenceStart =
  /^(?:本[报報刊社市省埠月周週]|该|該|此|各|某|见|見|据|據|已|将|將|请|請|欢迎|歡迎|订阅|訂閱|阅读|閱讀|记者|記者|我|一)/u

// 快报, 日报: a kind of paper, or a label over short pieces, and no name
const labelLike = /^(?:快|日|晚|晨|早|午|公|电|電|周|週|月|学|學)[报報]$/u

const sectionEnding =
  '新[闻聞]|要[闻聞]|副刊|[专專]版|[专專]刊|[专專][题題]|[周週]刊|[电電][讯訊]|通[信讯訊]|服[务務]|天地|[广廣]场|[论論][坛壇]|[时時][评評]|[评評][论論]|特刊|特稿|特[别別][报報][导導道]|深度|[纵縱]深|[综綜]合|焦点|焦點|文[艺藝]|[体體]育|[财財][经經]|[经經][济濟]|[国國][际際]|文化|[娱娛][乐樂]|健康|教育|科技|理[论論]|[头頭]版|世界|[视視][觉覺界点點]|[观觀]察|[读讀]者|[读讀][书書]'

// 要闻, 本市新闻, 國內外要聞, 教育與體育, 社會服務, 国际·财经, 文教卫生新闻
const composedSection = new RegExp(`^\\p{Script=Han}{0,3}(?:${sectionEnding})$`, 'u')

const sectionWords = new Set(
  (
    '要闻 时政 政务 经济 财经 金融 证券 房产 楼市 汽车 健康 卫生 医药 教育 校园 科教 科技 科学 理论 思想 评论 言论 时评 家庭 民生 社会 ' +
    '法治 法制 国际 国内 天下 中国 世界 本埠 本市 本省 本地 港闻 港澳 两岸 台湾 地方 县区 区县 农村 三农 农业 工业 工商 商业 企业 ' +
    '交通 旅游 体育 文体 文娱 娱乐 文化 文艺 文学 副刊 读书 书画 艺术 影视 人物 人才 青年 少年 妇女 儿童 老年 军事 国防 党建 ' +
    '党政 生活 消费 服务 美食 时尚 收藏 纪实 深度 纵深 特稿 专题 专版 专刊 特刊 综合 视点 视觉 影像 图片 广告 公告 头版 二版 封面 ' +
    '市场 就业 劳动 职工 工会 环保 生态 能源 城事 都市 城市 区域 乡村 观察 关注 聚焦 焦点 读者 来信 互动 论坛 声音 商务 航运 ' +
    '財經 證券 房產 樓市 汽車 衛生 醫藥 教育 科學 理論 評論 言論 家庭 社會 國際 國內 中國 港聞 兩岸 臺灣 鄉村 農業 工業 商業 企業 ' +
    '旅遊 體育 文體 文娛 娛樂 文藝 文學 讀書 書畫 藝術 影視 婦女 兒童 軍事 服務 時尚 綜合 專題 專版 專刊 視點 廣告 公告 頭版 ' +
    '市場 勞動 環保 讀者 論壇 僑鄉 僑聞 經濟 時政 要聞 電訊 通訊 本埠 兩岸三地 世界 青年 婦女界 學生 家庭與社會'
  ).split(' ')
)

/**
 * Tell whether a line could be the name of a paper, by its form: length,
 * ending, nothing but Han. It sees no place and no size, so that 明日晚报 in
 * a headline of its own passes too.
 *
 * @param text one line or a part of one; blanks between characters are ignored.
 */
export function looksLikeTitle(text: string): boolean {
  if (text.length > longestTitle * 2) return false
  const name = text.replace(/[\s《》]/gu, '')
  if (name.length < 2 || name.length > longestTitle || !han.test(name)) return false
  if (namedTitles.test(name)) return true
  if (newsTitle.test(name)) return true
  if (
    !titleEnding.test(name) ||
    /月份?/u.test(name.slice(0, -2)) ||
    labelLike.test(name) ||
    sentenceStart.test(name)
  )
    return false
  return !otherReports.test(name)
}

/**
 * Tell whether a text is a name that sections bear: 要闻, 本市新闻, 副刊.
 * Sections may be called anything; those are told by their place alone.
 */
export function looksLikeSection(text: string): boolean {
  const name = text.trim()
  if (name === '' || name.length > longestSection) return false
  if (sectionWords.has(name)) return true
  if (composedSection.test(name)) return true
  const parts = name.split(/[·・•&/、\s]/u)
  return parts.length === 2 && parts.every((part) => sectionWords.has(part) || composedSection.test(part))
}

/** Tell whether a title-like name ends as hardly anything but a paper’s does: 日报, not 周刊. */
export function endsLikePaper(text: string): boolean {
  return /[报報]$/u.test(text.trimEnd())
}

/** Tell whether a text could stand beside a page label as the name of a section. */
export function couldBeSection(text: string): boolean {
  const name = text.trim()
  return name.length <= longestSection && /^[\p{Script=Han}·・•&/]{2,10}$/u.test(name)
}
