// What engines do to the marks, figures and spaces of a page, drawn at random; see scripts/bench-repairs.mjs.
//
// Every kind is a habit of an engine; the rates are those of a bad scan (strength 1). Han characters that
// are misread for look-alikes are a matter of their own: `han` only drops some, so that context suffers.

/** Mulberry32 draws, as in views.mjs. */
const pickFrom = (list, random) => list[Math.floor(random() * list.length)]
const isHan = (char) => char !== undefined && /\p{Script=Han}/u.test(char)
const isDigit = (char) => char !== undefined && /[0-9]/.test(char)

const specks = ['.', "'", '`', '^', '~', '_', '|', '·', '¦', ', ', '* ', '. ', '| ', '- ', '•']
const rubbish = [
  ...[
    '| l .',
    '. ,',
    '—— |',
    '1 I',
    '·',
    '_ —',
    '|',
    '、 .',
    ',,',
    '- -',
    '~ .',
    "' '",
    '| | |',
    '. . . . .'
  ],
  ...[
    '................',
    '— — — — —',
    '|__|__|__|',
    'ii i l |',
    '_____________',
    '-- -- . --',
    '~~~~',
    '▪ ▪ ▪'
  ],
  ...[
    'a eR Te',
    'rN | ia',
    'Fe ip R ,',
    'ee ee eee',
    '= = —',
    'tL. il|',
    'SE RSW |',
    '°. ,°',
    ':,;.',
    '^v^ .'
  ]
]

/** @type {Record<string, {rate: number, of: (chars: string[], at: number, random: () => number) => string | undefined}>} */
const characterKinds = {
  han: {rate: 0.003, of: (chars, at) => (isHan(chars[at]) ? '' : undefined)},
  one: {rate: 0.03, of: swap({一: ['—', '—', '-', '－']})},
  stop: {rate: 0.06, of: swap({'。': ['o', '.', '．', '｡', '，']})},
  comma: {rate: 0.03, of: swap({'，': [',', '，，', '‚', '．', '、']})},
  doubled: {
    rate: 0.02,
    of: swap({'。': ['。。'], '，': ['，，'], '、': ['、、'], '；': ['；；'], '：': ['：：']})
  },
  quote: {rate: 0.25, of: swap({'“': ['"', '＂', '〃', "''", '〝'], '”': ['"', '＂', '〃', "''", '〞']})},
  turned: {rate: 0.1, of: swap({'“': ['”'], '”': ['“']})},
  zero: {rate: 0.06, of: inNumber('0', ['O', 'o', '〇'])},
  stroke: {rate: 0.06, of: inNumber('1', ['l', 'I', '|', '丨'])},
  digit: {rate: 0.04, of: (chars, at, random) => inDigits({8: ['B'], 5: ['S'], 2: ['Z']})(chars, at, random)},
  point: {rate: 0.05, of: inDigits({'.': ['。', '．', ' .', '. ']})},
  torn: {
    rate: 0.02,
    of: (chars, at) => (isDigit(chars[at]) && isDigit(chars[at + 1]) ? `${chars[at]} ` : undefined)
  },
  space: {
    rate: 0.012,
    of: (chars, at) => (isHan(chars[at]) && isHan(chars[at + 1]) ? `${chars[at]} ` : undefined)
  },
  bracket: {
    rate: 0.15,
    of: swap({
      '〕': ['）', ']', '】', '」'],
      '】': ['〕', ']', '）'],
      '）': [')', '〕'],
      '〔': ['[', '［', '【']
    })
  },
  angle: {rate: 0.1, of: swap({'《': ['<', '<<', '〈'], '》': ['>', '>>', '〉']})}
}

/** Kinds of noise inside lines, each with its rate at strength 1. */
export const noiseKinds = Object.keys(characterKinds).concat('speck')
const lineRates = {speck: 0.02, rubbish: 0.006, twice: 0.004}

function swap(table) {
  return (chars, at, random) => table[chars[at]] && pickFrom(table[chars[at]], random)
}

/** Only in figures, next to another digit or a unit: 1月, 12%; the 1 of A1 is no figure. */
function inNumber(digit, to) {
  return (chars, at, random) => {
    if (chars[at] !== digit || /[A-Za-z]/.test((chars[at - 1] ?? '') + (chars[at + 1] ?? '')))
      return undefined
    return pickFrom(to, random)
  }
}

/** Between two digits. */
function inDigits(table) {
  return (chars, at, random) =>
    table[chars[at]] && isDigit(chars[at - 1]) && isDigit(chars[at + 1])
      ? pickFrom(table[chars[at]], random)
      : undefined
}

/**
 * Add noise to lines of text.
 *
 * @param lines texts; blank ones stay as they are.
 * @param random numbers from 0 to 1.
 * @param options `strength` (default 1) multiplies all rates; `kinds` (default all but `twice`) are names of
 *   `noiseKinds`, `rubbish` (lines of dirt) and `twice` (lines that come out two times).
 * @returns `{text, from, kind}` a line: `from` is the index of the line it comes from, `kind` `text`, `rubbish` or `twice`.
 */
export function addNoise(lines, random, {strength = 1, kinds = [...noiseKinds, 'rubbish']} = {}) {
  const active = kinds.filter((kind) => characterKinds[kind]).map((kind) => characterKinds[kind])
  const chance = (kind) => kinds.includes(kind) && random() < lineRates[kind] * strength
  return lines.flatMap((line, from) => {
    if (line.trim() === '') return [{text: line, from, kind: 'text'}]
    let text = noisyText(line, active, strength, random)
    if (chance('speck')) {
      const speck = pickFrom(specks, random)
      text =
        random() < 0.5
          ? `${/^\s*/.exec(text)[0]}${speck}${text.trimStart()}`
          : `${text}${random() < 0.5 ? ' ' : ''}${speck.trim()}`
    }
    const result = [{text, from, kind: 'text'}]
    if (chance('twice') && [...line].length >= 8) result.push({text, from, kind: 'twice'})
    if (chance('rubbish')) result.push({text: pickFrom(rubbish, random), from, kind: 'rubbish'})
    return result
  })
}

function noisyText(line, active, strength, random) {
  const chars = [...line]
  let text = ''
  for (let at = 0; at < chars.length; at++) {
    let to
    for (const {rate, of} of active) {
      if (random() >= rate * strength) continue
      to = of(chars, at, random)
      if (to !== undefined) break
    }
    text += to ?? chars[at]
  }
  return text
}
