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
  /^(?:在.{1,24}[下中]|为了?|為了?|面对|面對|围绕|圍繞|聚焦|根据|根據|适应|適應|响应|響應|坚持|堅持|贯彻|貫徹|落实|落實|纪念|紀念|庆祝|慶祝|加强|加強)|(?:[声聲时時]?中|之际|之際|[之以][后後]|以来|以來|[前时時]|下)$/u

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

// 读者来信 · 今日谈 · 社論 · 記者幫 · 人民論壇 · 訃聞 · 市井人物 · 民间话题
/** Ends like the name of a column. */
export const columnPattern: RegExp = columnNamePattern

// 市政府召开的 · 我國第一座和 · 一片“ · 新校舍首次
/** Ends where a phrase cannot end. */
export const danglingPattern: RegExp =
  /[的和与與及跟同在把被将將对對向從从由于於、，,：:（(“「『《〈]$|(?:首次|再次|再度|不再|正在|已经|已經|连续|連續|即将|即將|一律)$/u

// ”的老人 · ，明天起 · 了一个
/** Begins where a phrase cannot begin. */
export const hangingPattern: RegExp = /^[”’」』》〉）)】，,。、；;：:？！?!的了们們]/u

// 灯下漫笔 · 市井百態
/** Four Han characters and nothing else: the usual form of a column’s name. */
export const fourPattern: RegExp = /^\p{Script=Han}{4}$/u

// 百年糖廠手記 · 三论作风建设 · 从一件小事说起 · 清廉单位创建
/** Names a form of journalism or a drive: the headline says what it is about. */
export const formPattern: RegExp =
  /(?:报道|報導|手记|手記|见闻|見聞|侧记|側記|专访|專訪|特写|特寫|解读|解讀|特稿|征文|纪事|紀事|调查|調查|观察|觀察|采访记|探访|走访|巡访|之旅|展播|追踪|追蹤|专题|專題|行动|行動|活动|活動|创建|創建)$|^(?:[一二三四再初也试][论論谈談评評]|聚焦|走进|走進|探访|探訪|评|評|关注|關注|解读|从.{2,20}[说說谈談]起|由.{2,20}想到)/u

// 本报记者夜访码头 · 記者走基層
/** Speaks of the paper or its reporters. */
export const pressPattern: RegExp =
  /^(?:本报|本報|记者|記者|编者|編者|特派)|(?:记者|記者)(?:暗访|暗訪|体验|體驗|探访|調查|调查|卧底|蹲点|走基层|手记|帮|幫)/u

// 昨晨车辆拥挤 · 一季度数据 · 春节特稿
/** Begins with the time. */
export const timePattern: RegExp =
  /^(?:今[晨年晚]|昨[晨日夜晚]|前[晚天]|近日|去年|上半年|[一前二三]季度|[春夏秋冬][日季天夜]|[“"]?[\d一二三四五六七八九十]{1,3}[”"]?(?:前夕|假期|期间)|新年|春节|国庆|國慶|清明|中秋)/u

// 深山里的赤脚医生 · 一位老教师的呼声
/** One phrase around 的, without a mark: a thing, not an event. */
export const thingPattern: RegExp = /^[^，：；？！ ]{2,12}的[^，：；？！ ]{1,8}$/u

// 受惠三千二百户 · 全程二十三站 · 较去年增加两成
/** Ends in a unit of measure. */
export const measurePattern: RegExp =
  /(?:[元人吨噸倍成％%天年月日次件个個名户戶亩畝里米度斤家处處所辆輛架棵级級分万萬亿億]|以上|以内|左右|小时|小時|分钟|分鐘)$/u

// 每户最高补助三成 · 预计明年竣工 · 同比增长7%
/** Begins as a detail does: how much, how far, by when. */
export const detailPattern: RegExp =
  /^(?:每|最高|最低|最大|共|累计|累計|预计|預計|估|首批|首[日期]|其中|同比|比|约|約|全程|全长|全長|将|將|已|可|无|無|仍|均|占|超|逾|近|达|達|人均|户均|戶均|亩产|总|總|另|并|並|拟|擬|料)/u

// 局长：再评估 · 家长会吁延期 · 業界盼鬆綁
/** Begins with somebody who says, asks or complains. */
export const sourcePattern: RegExp =
  /^[^：:“「]{1,3}[：:]|^.{2,7}(?:称|稱|吁|籲|盼|促|批|轟|轰|怨|嘆|叹|质疑|質疑|呼吁|呼籲|提醒|回应|回應|否认|否認)/u

// （10月12日至10月18日）
/** Stands in brackets. */
export const bracketPattern: RegExp = /^[（(].{0,78}[）)]$/u

// 八万群众夹道欢送 · 罗建平出席 · 農民受惠
/** Who took part. */
export const crowdPattern: RegExp =
  /受惠|受益|参加|參加|出席|到会|到會|到場|到场|讲话|講話|主持|欢迎|歡迎|参观|參觀|祝贺|祝賀/u

// 举行第四十八次会议 · 發生綁票案 · 谁来负这个责任
/** Begins with a verb or what stands in its place: the subject is in the line above, if anywhere. */
export const verbPattern: RegExp =
  /^(?:发生|發生|举行|舉行|召开|召開|开展|開展|实行|實行|实施|實施|启动|啟動|建成|成立|通过|通過|公布|公佈|发布|發布|完成|超过|超過|突破|达到|達到|获得|獲得|夺得|奪得|跻身|躋身|出现|出現|推出|开通|開通|恢复|恢復|试制|試製|试行|試行|创造|創造|发起|發起|筹备|籌備|决定|決定|议决|議決|拒收|救出|救起|捡到|撿到|打造|培育|支持|推动|推動|促进|促進|助力|带动|帶動|撬动|撬動|迎来|迎來|走进|走進|走上|换来|換來|搬进|搬進|搬上|引来|引來|吸引|痛批|叫苦|倒闭|倒閉|落户|落戶|投入|投产|投產|正式|胜利|勝利|隆重|全面|首次|提前|超额|超額|继续|繼續|开始|開始|进入|進入|成[为為]|变[成身]|變[成身]|送[到上]|用上|喝上|办起|辦起|种出|種出|酿|釀|判|罚|罰|涉|拘|捕|查处|查處|查获|查獲|破获|破獲|解决|解決|增设|增設|招考|筹款|籌款|要|让|讓|把|为何|為何|谁|誰|是|有|还|還|也|都|却|卻|只|就|才)/u

// 青藏高原上 · 从敦煌到泉州 · 法院門前
/** A place, or the way there. */
export const placePattern: RegExp =
  /^(?:在|从|從|于|於|到|经|經|据|據).{2,10}$|[上中里裡內内下前后後旁边邊]$/u

// “村超”火了 · 藍鯨追平了
/** Closes with a particle that ends a sentence. */
export const particlePattern: RegExp = /[了着著过過吗嗎呢吧]$/u

// 加快建设制造强省 · 让群众可感可及
/** Calls to do something. */
export const callPattern: RegExp =
  /^(?:以|用|让|讓|把|坚持|堅持|加快|推动|推動|推进|推進|奋力|奮力|努力|全力|切实|切實|着力|深化|深入|牢牢|不断|不斷|扎实|扎實|积极|積極|为|為|在)/u

// 十七个代表团竞逐 · 3廠商停供
/** Begins with a number. */
export const countPattern: RegExp = /^[\d一二三四五六七八九十百千万萬两兩三數数]/u
