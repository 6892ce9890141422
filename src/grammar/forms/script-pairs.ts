/** The two scripts and two widths of what forms are written with, so that a form is written once. */

/**
 * Characters that stand for each other in a form: the simplified one first,
 * then its traditional and variant forms. A test asks a converter whether a
 * character of the tables is missing here.
 */
const pairs =
  '报報 电電 讯訊 记記 译譯 摄攝 图圖 员員 转轉 页頁 续續 缝縫 张張 号號 总總 刘劉 发發 综綜 专專 据據 华華 华華 闻聞 网網 台臺 ' +
  '实實 习習 见見 资資 视視 频頻 络絡 档檔 国國 际際 联聯 绘繪 画畫 制製 业業 导導 东東 长長 门門 问問 题題 评評 论論 社社 选選 编編 辑輯 ' +
  '责責 审審 监監 设設 计計 术術 级級 责責 专專 广廣 启啟啓 声聲 讣訃 谢謝 领領 领領 标標 简簡 须須 单單 敬敬 时時 谈談 谈談 杂雜 闲閒閑 ' +
  '随隨 来來 函函 锐銳 观觀 点點 议議 纵縱 横橫 栏欄 书書 侧側 纪紀 访訪 笔筆 写寫 忆憶 寻尋 忧憂 连連 载載 历曆歷 农農 礼禮 周週 两兩 ' +
  '对對 开開 后後 体體 经經 济濟 财財 县縣 区區 镇鎮 乡鄉 厂廠 队隊 团團 组組 处處 馆館 库庫 港港 矿礦 场場 学學 会會 办辦 驻駐 ' +
  '约約 别別 调調 查查 战戰 军軍 随隨 旧舊 线線 绍紹 参參 气氣 锦錦 纳納 拾拾 遗遺 树樹 装裝 萤螢 达達 赠贈 保保 驰馳 货貨 系係繫 络絡 ' +
  '热熱 邮郵 购購 销銷 优優 惠惠 欢歡 迎迎 顾顧 订訂 阅閱 为為爲 说說 种種 临臨 应應 请請 谅諒 废廢 统統 刊刊 内內 准準 执執 类類 纸紙 ' +
  '证證 杂雜 志誌 币幣 圆圓 价價 份份 帮幫 帅帥 继繼 紧緊 详詳 请請 辟闢 钟鐘鍾 战戰 夜夜 晓曉 录錄 迹跡蹟 风風 园園 馆館 诗詩 词詞 ' +
  '丛叢 头頭 条條 坛壇 医醫 药藥 药藥 银銀 铁鐵 义義 卖賣 买買 艺藝 戏戲 剧劇 鸣鳴 谨謹 规規 则則 决決 许許 备備 样樣 寄寄 虫蟲 担擔 ' +
  '尔爾 汇匯彙 递遞 传傳 红紅 绿綠 蓝藍 黄黃 岁歲 岛島 湾灣 话話 语語 谊誼 让讓 课課 读讀 谁誰 诉訴 这這 边邊 运運 过過 进進 还還 远遠 ' +
  '龙龍 丰豐 万萬 与與 乐樂 乌烏 亚亞 亲親 从從 仓倉 仪儀 价價 众眾 伟偉 伤傷 伦倫 俩倆 儿兒 兴興 养養 写寫 冲衝 冯馮 净淨 减減 凤鳳 ' +
  '刚剛 创創 动動 务務 劳勞 势勢 卫衛 压壓 厅廳 厨廚 变變 响響 哑啞 围圍 坚堅 块塊 垄壟 复復複 够夠 奋奮 奖獎 妇婦 孙孫 宁寧 宝寶 宪憲 ' +
  '宾賓 寿壽 将將 尝嘗 层層 岭嶺 师師 干幹乾 并並併 库庫 应應 庙廟 废廢 异異 弃棄 归歸 当當 态態 怀懷 恋戀 惊驚 惯慣 扑撲 扩擴 扫掃 扬揚 ' +
  '抚撫 护護 拥擁 择擇 挂掛 挥揮 据據 摆擺 擞擻 敌敵 数數 断斷 无無 昼晝 显顯 术術 机機 权權 极極 构構 枪槍 栋棟 标標 检檢 楼樓 档檔 ' +
  '欧歐 殡殯 毕畢 汉漢 没沒 沟溝 泪淚 济濟 浅淺 测測 游遊 湿濕 满滿 灭滅 灯燈 灾災 炉爐 炼煉 烟煙 烦煩 爱愛 犹猶 独獨 猎獵 环環 现現 ' +
  '疗療 盐鹽 盖蓋 盘盤 确確 离離 积積 称稱 稳穩 穷窮 窍竅 竞競 签簽 粮糧 纲綱 练練 细細 终終 给給 绝絕 绩績 维維 综綜 缆纜 罗羅 罢罷 ' +
  '讲講 于於 里裡裏 户戶 账賬帳 帐帳 该該 汇匯彙 举舉 谎謊 恶惡 贵貴 墙牆 禀稟 滩灘 娱娛 深深 职職 聪聰 肃肅 胜勝 脑腦 脚腳 节節 芦蘆 苏蘇 荐薦 荣榮 药藥 营營 虑慮 补補 袭襲 觉覺 触觸 誉譽 讨討 训訓 识識 诊診 词詞 试試 诚誠 ' +
  '误誤 诺諾 谋謀 谱譜 贝貝 贡貢 败敗 质質 贸貿 费費 赏賞 赛賽 赞贊讚 赶趕 趋趨 车車 轨軌 轮輪 软軟 轻輕 载載 输輸 释釋 针針 钢鋼 钱錢 ' +
  '错錯 锋鋒 镜鏡 闪閃 间間 阳陽 阴陰 阵陣 陆陸 陈陳 险險 难難 静靜 韩韓 项項 顺順 预預 频頻 颁頒 额額 飞飛 饭飯 驱驅 验驗 鱼魚 鸟鳥 ' +
  '麦麥 齐齊 龄齡 缝縫 刊刊 丝絲 采採'

/** Marks that are printed in two widths, and marks that take each other’s place. */
const marks = '：: ／/｜| ，, 。． ！! ？? ；; ·・•‧． 《〈 》〉 “「『" ”」』" —－-–'

/** Brackets that stand around datelines, bylines, credits and jumps; the pair need not be of one kind, since engines mix them. */
const openBrackets = '（(〔【[［﹝〖'
const closeBrackets = '）)〕】]］﹞〗'

/** 报道 and 報導 are one word. */
const variants = '道導'

/** Character and all that may stand for it. */
const siblings: ReadonlyMap<string, string> = new Map([
  ...`${pairs} ${variants} ${marks}`.split(/\s+/u).map((group): [string, string] => {
    const unique = [...new Set(group)].join('')
    return [Array.from(group)[0] ?? '', unique]
  }),
  ['（', openBrackets],
  ['）', closeBrackets]
])

/** List the characters that a character of a form may be printed as, itself among them. */
export function printedAs(char: string): string {
  return siblings.get(char) ?? char
}
