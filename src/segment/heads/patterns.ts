import {columnNamePattern} from '../../grammar/standing-head.js'

/**
 * What the words of a head’s line say about its part.
 *
 * Each pattern looks at one line of at most `longestLine` characters. Both
 * scripts are in every list, since a page may hold either.
 */

/** Characters of a line that are looked at: no line of a head is longer. */
export const longestLine = 80

// 周启明在澜江市调研时强调 · 縣長視察災區時表示
/** Ends in a verb of saying: what was said follows. */
export const saysPattern: RegExp =
  /(?:强调|強調|指出|要求|表示|指示|号召|號召|提出|宣布|认为|認為|透露|呼吁|呼籲|坦言|发布数据|通报|通報)$/u

// 林正民主持 · 周启明出席并讲话 · 審議通過
/** Who was there, who presided: a matter for the deck. */
export const presidesPattern: RegExp =
  /(?:主持|出席|出席并讲话|并讲话|讲话|講話|致辞|致辭|致词|致詞|参加|參加|陪同|列席|作报告|到会.{0,12})$/u

// 川中大旱声中 · 物价放开之后 · 竣工之际 · 面对新形势
/** Tells the occasion: it opens or closes like an adverbial, not like a sentence. */
export const occasionPattern: RegExp =
  /^(?:在.{1,24}[下中]|为了?|為了?|面对|面對|围绕|圍繞|聚焦|根据|根據|适应|適應|响应|響應|坚持|堅持|贯彻|貫徹|落实|落實|纪念|紀念|庆祝|慶祝|加强|加強)|(?:[声聲时時]?中|之际|之際|之后|之後|以来|以來|[前时時]|下)$/u

// 江城市人民政府 · 省水利廳 · 大光明戲院
/** Ends in the kind of a body: who gives the notice, or whose matter it is. */
export const bodyPattern: RegExp =
  /(?:委员会|委員會|人民政府|市政府|县政府|縣政府|公司|集团|集團|总局|總局|[局厅廳署]|医院|醫院|大学|大學|中学|中學|学校|學校|支行|银行|銀行|[工电電]厂|廠|车间|車間|部队|部隊|某部|支部|法院|戏院|戲院|剧场|劇場|协会|協會)$/u

// 系列评论之三 · 长街（二十三） · 短评② · “十四五”成就巡礼
/** Marks one of a series. */
export const seriesPattern: RegExp =
  /系列|之[一二三四五六七八九十]{1,2}$|[①-⑩]$|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2}|[上中下])[）)]$/u

// 排球联赛决赛第二回合 · 賄選案 · 新规出台首日 · 经济数据公布
/** Ends in an affair or its stage: the headline says what happened in it. */
export const affairPattern: RegExp =
  /(?:[赛賽]|第.{1,4}[轮輪日站]|回合|案|事件|首[日年例]|[周週]年|倒计时.{0,5}|新规.{0,4}|公布|出炉|出爐|出台|发布|發布|在即|争议|爭議|[诉訴]讼|补选|補選|综述|綜述|扫描|掃描|巡礼|巡禮|续闻|續聞|特稿)$/u

// 遗失声明 · 關於更改行車時刻的通告 · 招生简章
/** Ends in the name of a notice: that is its headline. */
export const noticePattern: RegExp =
  /(?:声明|聲明|启事|啟事|啓事|公告|通知|通告|布告|佈告|简章|簡章|广告|廣告|名单|名單|规定|規定)$/u

// 本市今起供暖 · 昨夜大火 · 我省增产
/** Speaks of now and here, as the news itself does. */
export const newsPattern: RegExp =
  /[昨今][日天晨晚夜年起]?|明[日天晨晚起]|日起|[我本][省市国國县縣区區军軍港埠校]/u

// 将于下月开工 · 獲判無罪 · 今起恢復
/** Begins with what can only follow a subject. */
export const predicatePattern: RegExp =
  /^(?:[将將被获獲已再又仍昨今首连連遭拟擬料疑欲竟齐齊均即正须須可不未勿禁严嚴举舉揭赴抵返向]|明[日天起]|成为|成為|喜|荣获|榮獲|全[数數部])/u

// 省政府召开常务会议 · 高粱節昨開幕
/** Ends in a meeting or in what happened at one. */
export const meetingPattern: RegExp =
  /(?:会议|會議|大会|大會|发布会|發布會|座谈会|座談會|仪式|儀式|召开|召開|举行|舉行|开幕|開幕|闭幕|閉幕|开会|開會|揭幕|落幕|收官)$/u

// 专家：时机未到 · 業者：訂單滿到明年 · 警方已立案
/** Begins with a source or an authority, as the voices of a deck do. */
export const voicePattern: RegExp =
  /^.{0,6}(?:专家|專家|学者|學者|业内|業內|业者|業者|警方|交警|消防|官方|当局|當局|监管|監管|法院|医生|醫生|教授|律师|律師|市民|网友|網友|[局部会會厅廳署团團])[：:已称稱籲吁料促冀]/u

// 总产量比去年增加一成半以上 · 签约金额316亿元 · 無一人死亡
/** Counts or measures something. */
export const figurePattern: RegExp =
  /\d|百分之|[％%]|[二两兩三四五六七八九十百千万萬]{2}|[一二两兩三四五六七八九十]成|逾|余(?:人|名|万|元|架|件)|餘/u

// 读者来信 · 今日谈 · 社論 · 記者幫 · 人民論壇 · 訃聞
/** Ends like the name of a column. */
export const columnPattern: RegExp = columnNamePattern

// 市政府召开的 · 我國第一座和 · 一片“
/** Ends where a phrase cannot end. */
export const danglingPattern: RegExp = /[的和与與及跟同在把被将將对對向从從由于於、，,：:（(“「『《〈]$/u

// ”的老人 · ，明天起 · 了一个
/** Begins where a phrase cannot begin. */
export const hangingPattern: RegExp = /^[”’」』》〉）)】，,。、；;：:？！?!的了们們]/u

// 灯下漫笔 · 市井百態
/** Four Han characters and nothing else: the usual form of a column’s name. */
export const fourPattern: RegExp = /^\p{Script=Han}{4}$/u
