/** Characters that are never changed, or never put in. */

/** Numerals: no word says which of them is right. */
const numerals = new Set(
  Array.from('〇○零一二三四五六七八九十百千万亿兆两廿卅半壹贰叁肆伍陆柒捌玖拾佰仟萬億兩貳參陸', (char) =>
    char.charCodeAt(0)
  )
)

/** Characters of spoken Cantonese, as newspapers of Hong Kong print them: no dictionary of ours has their words. */
const cantonese = new Set(
  Array.from('唔佢哋嘅喺冇咗嘢啲嗰噉咁嚟睇冚攞唞搵諗畀俾嘞喇啩㗎嘥', (char) => char.charCodeAt(0))
)

/** Whether a character as read may not be changed. */
export function isKept(code: number): boolean {
  return numerals.has(code) || cantonese.has(code)
}

/** Whether a character may neither be changed nor put in. */
export function isFixed(code: number): boolean {
  return numerals.has(code)
}

let simplifiedPrint: ReadonlySet<string> | undefined
let traditionalPrint: ReadonlySet<string> | undefined

/**
 * Whether a newspaper of a script may have printed a character: GB 2312 holds
 * those of simplified papers, the first level of Big5 those of traditional
 * ones. Rarer ones are never put in.
 */
export function isPrinted(char: string, traditional: boolean): boolean {
  if (traditional) {
    traditionalPrint ??= decodeBlock('big5', [0xa4, 0xc6], [0x40, 0x7e, 0xa1, 0xfe])
    return traditionalPrint.has(char)
  }
  simplifiedPrint ??= decodeBlock('gbk', [0xb0, 0xf7], [0xa1, 0xfe])
  return simplifiedPrint.has(char)
}

/** Characters of two bytes; `second` are the ends of spans of the second byte. */
function decodeBlock(
  encoding: string,
  [first, last]: readonly [number, number],
  second: readonly number[]
): ReadonlySet<string> {
  const bytes: number[] = []
  for (let high = first; high <= last; high++)
    for (let span = 0; span < second.length; span += 2)
      for (let low = second[span] ?? 0; low <= (second[span + 1] ?? 0); low++) bytes.push(high, low)
  return new Set(new TextDecoder(encoding).decode(Uint8Array.from(bytes)))
}
