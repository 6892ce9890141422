/**
 * One look for every character that some pass asks for: half a million lines
 * are asked, and nearly all of a clean page needs nothing.
 *
 * A table by UTF-16 unit says what a character calls for: work at once, or a
 * look at its neighbours by a pattern of its own.
 */

const sure = 1
const mark = 2
const dot = 4
const dash = 8
const figure = 16
const quote = 32
const bracket = 64
const round = 128

/** \uD87E begins a compatibility ideograph outside the basic plane. */
const atOnce =
  /[\u0000-\u0022\u0027-\u0029\u002C\u003A-\u003C\u003E\u003F\u005B-\u0060\u007B-\u00A0\u00A6\u00A8\u00AB\u00AD\u00AF\u00B4\u00B8\u00BA\u00BB\u02CA\u02CB\u02D9\u1680\u2000-\u2013\u2015\u201A\u201B\u201E\u201F\u2022\u2026-\u202F\u2032\u2033\u205F-\u206F\u2212\u2219\u223C\u22C5\u22EF\u2500\u2571\u25CB\u25E6\u25EF\u2E3A\u2E3B\u2E80-\u2FD5\u3000\u3003\u3008\u3009\u3016\u3017\u301C-\u301F\u30FB\u4E28\u4E36\uF900-\uFAFF\uFE10-\uFE6F\uFEFF\uFF02\uFF05\uFF07\uFF0B\uFF0D-\uFF1A\uFF1C-\uFF1E\uFF20-\uFF5A\uFF61-\uFF65\uFFF9-\uFFFB\uD87E]/

/** Patterns by what the table found in a line; those of `mark` are in the loop. */
const looks: readonly (readonly [number, RegExp])[] = [
  [dot, /[^0-9]\.|\.(?![0-9])|\u00B7{3}|^[.·*]|[·*]$/],
  // A dash alone, next to Chinese; two hyphens.
  [dash, /--|^-|-$|[\u3000-\u9FFF\uFF00-\uFFEF“”][—ー-](?![—-])|(?:^|[^—-])[—ー-][\u4E00-\u9FFF]/],
  // 二0二四, 说o”, 2O24, 3。5, l月
  [
    figure,
    /[\u4E00-\u9FA5〇”」』）》][Oo0]|[Oo0][一二三四五六七八九〇]|[0-9][OolISBZ〇。]|[OolISBZ〇][0-9.]|[lI][年月日時时分號号版个個名]/
  ],
  [quote, /“[，。、；：？！）》]|[：（《〈]”|^”|“$|‘‘|’’|“[^“”]{1,20}“|”[^“”]{1,20}”/],
  [bracket, /^[^〔【]{0,24}[〕】]|[〔【][^〕】]{0,40}$|[〔【][^〔〕【】]{0,48}[)）\]」』]|《[^》]{0,30}〉/],
  [round, /（[^（(）)]{0,48}[〕】]/]
]

const table = makeTable()

/**
 * Whether a line without white space at its ends may need a change.
 *
 * @param closes whether the line closes its paragraph, and so must not end with a comma.
 */
export function isSuspicious(text: string, closes = false): boolean {
  let seen = 0
  let last = 0
  for (let place = 0; place < text.length; place++) {
    const found = table[text.charCodeAt(place)] ?? 0
    if ((found & sure) !== 0) return true
    if ((found & mark) !== 0) {
      // ，， and a mark at the start of a line, 、也
      if ((last & mark) !== 0 || place === 0) return true
      if (text[place] === '、' && '也却卻'.includes(text[place + 1] ?? ' ')) return true
    }
    seen |= found
    last = found
  }
  if (closes && (last & mark) !== 0 && /[，、]$/u.test(text)) return true
  for (const [kind, look] of looks) if ((seen & kind) !== 0 && look.test(text)) return true
  return false
}

function makeTable(): Uint8Array {
  const kinds = new Uint8Array(0x10000)
  for (let code = 0; code < kinds.length; code++)
    if (atOnce.test(String.fromCharCode(code))) kinds[code] = sure
  const add = (chars: string, kind: number) => {
    for (const char of chars) kinds[char.charCodeAt(0)] = (kinds[char.charCodeAt(0)] ?? 0) | kind
  }
  add('，、；：。', mark)
  add('.·*', dot)
  add('—ー-', dash)
  add('Oo0lISBZ〇', figure)
  // A stop may stand inside a figure: 3。5%; only lines with digits are looked at.
  add('123456789', figure)
  add('“”‘’', quote)
  add('〔〕【】〉《', bracket)
  add('（', round)
  return kinds
}
