/** Numerals as Chinese newspapers print them. */

const digitValues: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  '○': 0,
  '◯': 0,
  Ｏ: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  元: 1,
  两: 2,
  兩: 2,
  壹: 1,
  貳: 2,
  贰: 2,
  參: 3,
  叁: 3,
  叄: 3,
  肆: 4,
  伍: 5,
  陸: 6,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9
}

/** Characters that hold a ten and its factor: 廿八 is 28. */
const tens: Readonly<Record<string, number>> = {廿: 20, 卄: 20, 卅: 30, 丗: 30, 卌: 40}

const units: Readonly<Record<string, number>> = {
  十: 10,
  拾: 10,
  百: 100,
  佰: 100,
  千: 1000,
  仟: 1000
}

/** Characters that a numeral of any kind is made of, for use inside the brackets of a pattern. */
export const numeralClass =
  '0-9０-９〇零○◯一二两兩三四五六七八九十廿卄卅卌百千壹貳贰參叁叄肆伍陸陆柒捌玖拾佰仟'

/** Longest numeral that is read, in UTF-16 units. */
const longestNumeral = 16

/**
 * Read a whole numeral.
 *
 * Takes Arabic digits of both widths (12, １２), digits in Han (二〇二二, 一九三四,
 * 一一四), and Han with units (十二, 二十三, 廿八, 一百零五, 一万二千, 三千五).
 *
 * @returns a whole number from 0; `undefined` when the text is anything else,
 *   also a mixture (2千) or a numeral in wrong order (十百).
 */
export function parseNumeral(text: string): number | undefined {
  const value = text.trim()
  if (value === '' || value.length > longestNumeral) return
  if (/^[0-9０-９]+$/u.test(value)) return Number(toHalfWidth(value))
  const chars = Array.from(value)
  const digits = chars.map((char) => digitValues[char])
  if (digits.every((digit) => digit !== undefined)) return Number(digits.join(''))
  return readWithUnits(value)
}

/** Turn full-width digits into ASCII digits; the rest stays. */
export function toHalfWidth(text: string): string {
  return text.replace(/[０-９]/gu, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
}

/** 一万二千: the part before 万 counts ten thousands. */
function readWithUnits(text: string): number | undefined {
  const [left, right, ...more] = text.split(/[万萬]/u)
  if (left === undefined || more.length > 0) return
  if (right === undefined) return readThousands(left)
  const high = readThousands(left)
  const low = right === '' ? 0 : readThousands(right)
  return high === undefined || low === undefined ? undefined : high * 10_000 + low
}

/** 一千零五, 二百三, 二十三, 廿八. Each unit must be smaller than the one before. */
function readThousands(text: string): number | undefined {
  let sum = 0
  let digit: number | undefined
  let unit = 10_000
  let zero = false

  for (const char of text) {
    const value = digitValues[char]
    const factor = units[char]
    const ten = tens[char]
    if (value === 0) {
      if (digit !== undefined || zero) return
      zero = true
    } else if (value !== undefined) {
      if (digit !== undefined || unit === 1) return
      digit = value
    } else if (factor !== undefined) {
      // Only 十 stands without a factor: 十二, 一百十二.
      if (factor >= unit || (digit === undefined && factor !== 10)) return
      sum += (digit ?? 1) * factor
      unit = factor
      digit = undefined
      zero = false
    } else if (ten !== undefined) {
      if (unit <= 10 || digit !== undefined) return
      sum += ten
      unit = 10
      zero = false
    } else return
  }

  if (digit === undefined) return unit === 10_000 || zero ? undefined : sum
  // 二百五 is 250; 二百零五 is 205.
  const last = !zero && unit >= 100 && unit < 10_000 ? unit / 10 : 1
  return sum + digit * last
}
