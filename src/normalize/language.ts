/** Script of a page, from characters that only one script has. */
import type {Language} from '../npst/types.js'

/**
 * The most frequent characters with a form of their own in each script, pair
 * by pair; they make up a quarter of running text. Characters that the other
 * script uses as well (后 里 台 于 并 占 准) are left out. Behind them forms of
 * Hong Kong and older print.
 */
const simplified =
  '国为这来会时学说们发对长过业经门动进区开产军还种现机体当两实关从没将员东头间无见战点场数样问万级应资务气汉总电声设义统处马儿队计别权话报给变书华几议称决张导术结师达题条规县运听济党论强黄选记却职类传带农边联广质难历专认车举线团备争众连调转该尔让较际亲单红价约则属积图许观办复远构随划热网语铁断纪况证编满双标确织项飞节龙响药轻击请离显罗营视护创余兴虽费试宝维环乡责严桥仅胜'
const traditional =
  '國為這來會時學說們發對長過業經門動進區開產軍還種現機體當兩實關從沒將員東頭間無見戰點場數樣問萬級應資務氣漢總電聲設義統處馬兒隊計別權話報給變書華幾議稱決張導術結師達題條規縣運聽濟黨論強黃選記卻職類傳帶農邊聯廣質難歷專認車舉線團備爭眾連調轉該爾讓較際親單紅價約則屬積圖許觀辦複遠構隨劃熱網語鐵斷紀況證編滿雙標確織項飛節龍響藥輕擊請離顯羅營視護創餘興雖費試寶維環鄉責嚴橋僅勝' +
  '爲裡裏衆線綫後於與個樂羣産説啟啓麼'

/** 1 simplified, 2 traditional, by UTF-16 unit; 3 and 4 are the quotation marks “ and 「, 5 brackets. */
const kinds: Uint8Array = makeKinds()

/** What the characters of a page say. */
export interface ScriptCount {
  /** Characters that only simplified text has. */
  simplified: number
  /** Characters that only traditional text has. */
  traditional: number
  /** “ */
  curly: number
  /** 「 */
  corner: number
  /** Opening brackets other than （: 〔 【 */
  brackets: Set<string>
}

/** Count the characters of a text that tell its script; adds to `count`. */
export function countScript(text: string, count: ScriptCount): void {
  for (let index = 0; index < text.length; index++) {
    const kind = kinds[text.charCodeAt(index)]
    if (kind === 0) continue
    if (kind === 1) count.simplified++
    else if (kind === 2) count.traditional++
    else if (kind === 3) count.curly++
    else if (kind === 4) count.corner++
    else count.brackets.add(text.charAt(index))
  }
}

/** Whether a text has a character that only the other script has. */
export function hasOtherScript(text: string, language: Language): boolean {
  const other = language === 'zh-Hans' ? 2 : 1
  for (let index = 0; index < text.length; index++) if (kinds[text.charCodeAt(index)] === other) return true
  return false
}

/** Language of a page; absent when nothing tells. */
export function judgeLanguage(count: ScriptCount): Language | undefined {
  if (count.simplified === count.traditional) return undefined
  return count.simplified > count.traditional ? 'zh-Hans' : 'zh-Hant'
}

/** Share of the lesser script, from 0 to 0.5. */
export function shareOfOther(count: ScriptCount): number {
  const all = count.simplified + count.traditional
  return all === 0 ? 0 : Math.min(count.simplified, count.traditional) / all
}

function makeKinds(): Uint8Array {
  const table = new Uint8Array(0x10000)
  for (const char of simplified) table[char.charCodeAt(0)] = 1
  for (const char of traditional) table[char.charCodeAt(0)] = 2
  // Shared by both lists through regional standards: neither tells anything.
  for (const char of simplified) if (traditional.includes(char)) table[char.charCodeAt(0)] = 0
  table['“'.charCodeAt(0)] = 3
  table['「'.charCodeAt(0)] = 4
  table['〔'.charCodeAt(0)] = 5
  table['【'.charCodeAt(0)] = 5
  return table
}
