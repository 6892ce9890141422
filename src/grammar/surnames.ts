/** Surnames, in both scripts: what tells a name in brackets from any other two or three characters. */

/** Surnames of one character: the commonest of mainland China, Taiwan and Hong Kong, both scripts, and rarer ones of old papers. */
const singleSurnames: ReadonlySet<string> = new Set(
  '王李张張刘劉陈陳杨楊黄黃赵趙周吴吳徐孙孫朱马馬胡郭林何高梁郑鄭罗羅宋谢謝唐韩韓曹许許邓鄧萧蕭肖冯馮曾程蔡彭潘袁于於董余餘苏蘇叶葉吕呂魏蒋蔣田杜丁沈瀋姜薑范範江傅钟鍾鐘卢盧汪戴崔任陆陸廖姚方金邱丘夏谭譚韦韋贾賈邹鄒石熊孟秦阎閻闫閆薛侯雷白龙龍段郝孔邵史毛常万萬顾顧赖賴武康贺賀严嚴尹钱錢施牛洪龚龔汤湯陶黎温溫莫易樊乔喬文安殷颜顏庄莊章鲁魯倪庞龐邢俞翟蓝藍聂聶齐齊向申葛柴伍覃骆駱关關焦柳欧歐祝纪紀尚毕畢耿芦蘆左季管符辛苗詹曲靳祁路涂塗兰蘭甘裴梅童翁霍游遊阮尤岳嶽柯牟滕谷穀舒卜饶饒宁寧凌淩成盛查单單卫衛费費项項鲍鮑褚娄婁连連车車全瞿麦麥冉慕阳陽屠佟晏解冷边邊卓木桂房包鄢晋晉简簡席古窦竇隋池蔚甄仇匡鹿迟遲司庾揭初逯敖揣缪繆戚桑宫宮蒲芮储儲靖干邸景党黨宗丰豐花强強郎井劳勞扈闻聞莘明应應封荣榮楼樓卞敬鞠牧巩鞏闵閔茅仲伏和惠原米沙阴陰郁鬱喻鄂隆湛宦奚索国國巫商佘伯赏賞墨哈爱愛笪谯譙佴岑薄买買苟植诸諸容邝鄺苑辜练練计計习習麻云雲禹狄贝貝臧滑虞支裘贲賁嵇荀羊弓蓬郗班秋伊宓暴鈄厉厲戎祖刁韶郜蓟薊印宿怀懷鄔邬卻璩濮寿壽通冀郏郟浦农農满滿寇广廣禄祿阙闕殳沃夔师師巢厍厙晁勾訾阚闞那乜蒯荆荊竺桓盖蓋逄仝佃况況勵励尧堯屈岩峰巴帅帥庹延彤操敏斯曉栗洗皮笃粟粱胥苍蒼苻藏衣觀谌諶貊酈郦钮鈕铁鐵镐门門陀雍雒韌顿頓骞騫鬲魁鲜鮮麹鼎'
)

/** Surnames of two characters. */
const doubleSurnames: ReadonlySet<string> = new Set(
  (
    '欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 慕容 令狐 皇甫 尉迟 尉遲 公孙 公孫 长孙 長孫 宇文 司徒 司空 鲜于 鮮于 闾丘 端木 ' +
    '东方 東方 南宫 南宮 独孤 獨孤 西门 西門 东郭 東郭 百里 呼延 夏侯 公冶 澹台 澹臺 轩辕 軒轅 濮阳 濮陽 淳于 单于 單于 ' +
    '太史 申屠 仲孙 仲孫 钟离 鍾離 赫连 赫連 拓跋 太叔 公羊 梁丘 左丘 第五 呼延 万俟 闻人 聞人 张简 張簡 范姜 張廖'
  ).split(' ')
)

/** Characters that names from Tibetan, Uyghur, Mongolian and other languages are mostly written with. */
const transcribed: ReadonlySet<string> = new Set(
  '阿艾爱巴白班贝本比毕边宾波伯布才仓策查岑措达代丹道德登迪帝丁顿多额尔法夫盖嘎甘刚格公贡古瓜贵哈海罕赫乎吉加嘉坚江杰金久卡开凯康柯克肯孔库拉来兰朗勒雷里力丽利良林琳隆龙鲁伦罗洛吕玛马麦买曼梅美蒙米敏明莫木穆姆娜纳乃南尼年娘宁牛努诺帕旁彭皮平普其齐奇恰钦青琼丘曲群热仁日荣若萨赛桑森沙山尚胜斯松苏索塔台泰坦特提廷图吐托娃瓦旺威维温文翁乌吾西希夏先香肖辛雄旭雅牙央扬耶叶伊依益音英永尤玉约云赞泽扎札斋詹珍智卓宗珠孜'
)

/**
 * Judge how sure it is that a text is a person's name.
 *
 * @param name without white space.
 * @returns 2: a surname and one or two characters more, or transcribed
 *   parts with a middle dot. 1: other parts with a dot, a transcribed name of three to five
 *   characters without. 0: anything else.
 */
export function weighName(name: string): 0 | 1 | 2 {
  if (commonWords.has(name) || areaEnd.test(name)) return 0
  const chars = Array.from(name)
  if (middleDot.test(name)) {
    const known = chars.filter((char) => transcribed.has(char)).length
    return known >= (chars.length - 1) * transcribedShare ? 2 : 1
  }
  if (doubleSurnames.has(chars.slice(0, 2).join('')) && chars.length >= 3 && chars.length <= 4) return 2
  if (singleSurnames.has(chars[0] ?? '') && (chars.length === 2 || chars.length === 3)) return 2
  // Two surnames before the given name, as after marriage in Taiwan and Hong Kong: 張王美玉.
  if (chars.length === 4 && singleSurnames.has(chars[0] ?? '') && singleSurnames.has(chars[1] ?? '')) return 1
  if (chars.length >= 3 && chars.length <= 5 && chars.every((char) => transcribed.has(char))) return 1
  return 0
}

/** Everyday words that begin with a surname and stand in brackets. */
const commonWords: ReadonlySet<string> = new Set(
  (
    '简讯 簡訊 简报 簡報 简介 簡介 简明 时评 時評 全国 全國 全省 全市 全县 全文 全年 农历 農曆 万元 万吨 万人 万户 萬元 高清 单位 單位 方言 金额 金額 平均 常见 常見 任意 安全 和平 成立 计划 計畫 ' +
    '项目 項目 成员 成員 路线 路線 温度 溫度 高度 白天 黄金 黃金 石油 水平 马上 馬上 文件 严重 嚴重 严禁 強化 管理 文字 文学 文學 关闭 关系 连续 连载 ' +
    '高中 高校 高温 高层 常委 常务 常務 方面 应届 應屆 广东 广西 海南 江苏 江西 安徽 云南 雲南 贵州 贵阳 温州 金华 成都 武汉 宁波 常州 徐州 扬州 郑州 ' +
    '山东 湖南 上海 明年 明天 时代 司机 司機 党员 黨員 党政 车主 車主 店主 包括 包含 简称 簡稱 经理 印章 支持 支部 干部 幹部 师生 伍拾 柒拾 陆拾 伏尔加'
  ).split(' ')
)
// 白河县, 王家村: a place, not a name
const areaEnd = /^.{2,3}[县縣市区區镇鎮乡鄉省局厂廠村]$/u

/** Share of known characters in a transcribed name; 市井百工·之七 has none, and rare ones may miss one in three. */
const transcribedShare = 0.6

/** 艾山 of 古丽娜尔·艾山: what stands between the parts of a transcribed name. */
const middleDot = /^\p{Script=Han}{1,8}(?:[·•・‧．]\p{Script=Han}{1,8}){1,3}$/u

/** Tell whether a text is a surname of two characters. */
export function isDoubleSurname(text: string): boolean {
  return doubleSurnames.has(text)
}

/** Tell whether a character is a surname. */
export function isSurname(char: string): boolean {
  return singleSurnames.has(char)
}
