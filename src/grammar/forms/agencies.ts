/** Who sends stories, and the words that end a dateline: lists of words. */

/** The paper itself. */
const ownNames = '本报 本報 本社 本刊 本网 本網 本台 本臺 本埠 本市 本港 本站 本通讯社 本通訊社'.split(' ')

/** What papers call themselves by their kind alone: 晚报讯. */
const shortNames = '早报 早報 晚报 晚報 晨报 晨報 日报 日報 商报 商報 都市报 都市報 时报 時報'.split(' ')

/** News agencies and news sites that are named without 讯社 or 网 in their usual form, or so often that they must be sure. */
const agencyNames =
  `新华社 新華社 新华网 新華網 新华通讯社 新華通訊社 中新社 中新网 中新網 中国新闻社 中國新聞社 中国新闻网 中国网 人民网 光明网
央视网 央广网 央视新闻 中央台 中央人民广播电台 国际在线 中国青年网 中青在线 环球网 澎湃新闻 财联社 证券时报网 中评社 中評社 中通社
明報 明报 信報 文匯報 文汇报 大公報 大公报 晶报 申報 中央社 中央通訊社 中廣 大紀元 大纪元 路透社 路透 法新社 美联社 美聯社 合众社 合眾社 合众国际社 合眾國際社 塔斯社 俄塔社 俄新社 国际文传电讯社
共同社 时事社 時事社 韩联社 韓聯社 朝中社 德新社 德通社 安莎社 埃菲社 彭博社 彭博 印新社 越通社 安塔拉通讯社 哈瓦斯社 哈瓦斯 聯合社 联合社
電通社 電聯社 日聯社 同盟社 海通社 國聞社 国闻社 申時社 申时社 國民社 国民社 國際社 国际社 新聲社 華聯社 世界社 復旦社 大中社 民族社 遠東社`.split(
    /\s+/u
  )

/** What the name of a paper, an agency or a site ends in. */
const outletEnds =
  `通讯社 通訊社 新闻社 新聞社 电讯社 電訊社 日报 日報 晚报 晚報 晨报 晨報 晨刊 晚刊 早报 早報 午报 夜报 夜報 时报 時報 商报 商報 都市报 青年报 少年报
快报 快報 周报 週報 导报 導報 公报 公報 工报 农报 新报 新報 文汇报 文匯報 明報 信報 画报 画報 晶报 华侨报 華僑報 汇报 匯報 经济报 先驱报 消息报 论坛报 邮报 机动车报
新闻网 新聞網 新闻 新聞 在线 客户端 广播电台 电视台 電視台 电台 電台 融媒 传媒 杂志 周刊 週刊`.split(/\s+/u)

/** Words that a dateline ends in. */
const kindWords =
  `综合外电报道 綜合外電報導 綜合外電報道 綜合外電 综合外电 外电报道 外電報導 綜合報導 綜合報道 综合报道 综合消息 綜合消息 综合讯 綜合訊 综合电 綜合電
加急电 急电 急電 专电 專電 特电 特電 专讯 專訊 特讯 特訊 快讯 快訊 电讯 電訊 通讯 通訊 航讯 航訊 长途电话 長途電話 专稿 專稿 特稿 供稿 消息 报道 報道 報導 电 電 讯 訊`.split(
    /\s+/u
  )

/** Kinds that stand as a dateline of their own in brackets: 【專電】. */
const loneKinds =
  '专电 專電 急电 急電 特电 特電 专讯 專訊 特讯 特訊 快讯 快訊 綜合報導 綜合報道 综合报道 綜合外電 综合外电 綜合外電報導 综合消息 綜合消息 外電報導 又讯 又訊 又电 又電 另讯 另訊 另电 另電'.split(
    ' '
  )

/** Places that may stand in a dateline without a date and without brackets: 新华社东京电, 本报北京讯. */
const commonPlaces =
  `北京 上海 天津 重庆 重慶 南京 广州 廣州 深圳 武汉 武漢 汉口 漢口 杭州 长沙 長沙 成都 西安 沈阳 瀋陽 哈尔滨 哈爾濱 长春 長春 大连 青岛 青島 济南 濟南 郑州 鄭州
太原 石家庄 合肥 福州 厦门 廈門 南昌 南宁 南寧 海口 贵阳 貴陽 昆明 拉萨 拉薩 兰州 蘭州 西宁 银川 乌鲁木齐 烏魯木齊 呼和浩特 苏州 無錫 无锡 宁波 寧波 温州 香港 澳门 澳門
台北 臺北 新北 基隆 桃園 新竹 苗栗 台中 臺中 彰化 南投 雲林 嘉義 台南 臺南 高雄 屏東 宜蘭 花蓮 台東 臺東 澎湖 金門 馬祖 北平 東北 延安 洛杉矶 洛杉磯 纽约 紐約 华盛顿 華盛頓
旧金山 舊金山 伦敦 倫敦 巴黎 柏林 波恩 罗马 羅馬 日内瓦 日內瓦 布鲁塞尔 布魯塞爾 维也纳 維也納 马德里 馬德里 莫斯科 东京 東京 大阪 汉城 漢城 首尔 首爾 平壤 河内 河內 曼谷 新加坡
吉隆坡 雅加达 雅加達 马尼拉 馬尼拉 新德里 伊斯兰堡 喀布尔 德黑兰 德黑蘭 巴格达 巴格達 开罗 開羅 耶路撒冷 大马士革 贝鲁特 安卡拉 雅典 悉尼 雪梨 堪培拉 联合国 聯合國 海牙 日本 美国`.split(
    /\s+/u
  )

/** Names of the paper itself, of agencies, and ends of the names of papers, in both scripts. */
export const senderWords: Readonly<Record<'own' | 'short' | 'agency' | 'outletEnd', readonly string[]>> = {
  own: ownNames,
  short: shortNames,
  agency: agencyNames,
  outletEnd: outletEnds
}
/** Last words of a dateline (电), and those that are a dateline alone (專電). */
export const kindLists: Readonly<Record<'kind' | 'lone', readonly string[]>> = {
  kind: kindWords,
  lone: loneKinds
}
/** Places that need no date beside them. */
export const placeWords: readonly string[] = commonPlaces

/** Last character of every kind, agency and outlet: no dateline that fills a bracket ends in any other. */
const kindEnds = lastChars([...kindWords, ...loneKinds])
const senderEnds = lastChars([...agencyNames, ...outletEnds, ...ownNames])

function lastChars(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map((word) => word.slice(-1)))
}

/** Tell whether a text ends in the last character of a kind: cheap, and false for most lines. */
export function endsLikeKind(text: string): boolean {
  return kindEnds.has(text.slice(-1))
}

/** Tell whether a text ends in the last character of the name of an agency or an outlet. */
export function endsLikeSender(text: string): boolean {
  return senderEnds.has(text.slice(-1))
}

const places: ReadonlySet<string> = new Set(commonPlaces)

/** Tell whether a place is of the table. */
export function isCommonPlace(text: string): boolean {
  return places.has(text)
}
