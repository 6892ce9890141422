/**
 * Make src/normalize/correct/misreadings.ts: what the engines make of each common character in poor print.
 *
 *   node scripts/make-misreadings.mjs [--out FILE] [--sizes 13,16] [--seed 7]
 *
 * For developers; needs the built project, the fonts (Debian: fonts-noto-cjk, fonts-arphic-ukai,
 * fonts-arphic-uming) and some ten minutes. Characters are set in lines of 16 in random order, so that no
 * language model helps, drawn small in four fonts, blurred, with noise, and read: simplified ones by PP-OCR,
 * with what else it holds possible, traditional ones by Tesseract. How often a character is read for another,
 * over all its readings, is the weight of the pair.
 */
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {alignTexts} from '../dist/recognize/align.js'
import {openPaddle} from '../dist/recognize/paddle/open-paddle.js'
import {openTesseract} from '../dist/recognize/tesseract/open-tesseract.js'
import {drawPoorLine} from './training/draw-line.mjs'
import {listSimplified, listTraditional} from './training/list-characters.mjs'
import {generator} from './training/views.mjs'

/** Characters of a line. */
const lineLength = 16
/** Least weight of a pair worth keeping, and pairs kept of a character that was read. */
const least = 2 ** -7
const kept = 12

const fonts = ['Noto Serif CJK SC', 'Noto Sans CJK SC', 'AR PL UMing CN', 'AR PL UKai CN']
const home = fileURLToPath(new URL('..', import.meta.url))
const {values} = parseArgs({
  options: {
    out: {type: 'string', default: join(home, 'src/normalize/correct/misreadings.ts')},
    sizes: {type: 'string', default: '13,16'},
    seed: {type: 'string', default: '7'}
  }
})
const random = generator(Number(values.seed))

/** Weights by character printed, then by character read. */
const weights = new Map()
const seen = new Map()
const paddle = await openPaddle({lanes: 1})
await readAll(paddle, 'hans', listSimplified(), fonts)
await paddle.close()
const tesseract = await openTesseract({lanes: 1})
await readAll(tesseract, 'hant', listTraditional(), ['Noto Serif CJK TC', 'AR PL UMing TW'])
await tesseract.close()
writeFileSync(values.out, render())

async function readAll(engine, script, chars, names) {
  for (const font of names)
    for (const size of values.sizes.split(',').map(Number)) {
      const order = shuffle(chars)
      for (let at = 0; at < order.length; at += lineLength) {
        const line = order.slice(at, at + lineLength)
        count(line, await engine.readLine(await drawPoorLine(line.join(''), {font, size, random}), script))
      }
      console.log(`${engine.name} ${font} ${size}: ${order.length} characters`)
    }
}

function count(line, {glyphs}) {
  for (const char of line) seen.set(char, (seen.get(char) ?? 0) + 1)
  for (const [left, right] of alignTexts(
    line,
    glyphs.map(({text}) => text)
  )) {
    if (left === undefined || right === undefined) continue
    const {text, confidence, alternatives = []} = glyphs[right]
    const printed = line[left]
    for (const [read, share] of [
      [text, confidence],
      ...alternatives.map((choice) => [choice.text, choice.confidence])
    ])
      if (read !== printed && /^\p{Script=Han}$/u.test(read)) add(printed, read, share)
  }
}

function add(printed, read, share) {
  const row = weights.get(printed) ?? new Map()
  row.set(read, (row.get(read) ?? 0) + share)
  weights.set(printed, row)
}

/** A line: the character read, then what may be printed there in groups, each behind a letter: `a` most likely, each letter half of the one before. */
function render() {
  const rows = new Map()
  for (const [printed, row] of weights)
    for (const [read, sum] of row) {
      const weight = sum / seen.get(printed)
      if (weight < least) continue
      const list = rows.get(read) ?? []
      list.push([printed, weight])
      rows.set(read, list)
    }
  const lines = [...rows]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([read, list]) => {
      let last = ''
      const best = list.sort(([a, one], [b, two]) => two - one || (a < b ? -1 : 1)).slice(0, kept)
      return (
        read +
        best
          .map(([printed, weight]) => {
            const letter = String.fromCharCode(
              97 + Math.min(25, Math.max(0, Math.floor(-Math.log2(Math.min(1, weight)))))
            )
            const text = letter === last ? printed : letter + printed
            last = letter
            return text
          })
          .join('')
      )
    })
  const text = `/** Characters that engines read for others; made by scripts/make-misreadings.mjs, read by read-look-alikes.ts. */
export const misreadings: string =
  '${lines.join(' ')}'
`
  console.log(`${lines.length} characters, ${Buffer.byteLength(text)} bytes`)
  return text
}

function shuffle(list) {
  const order = [...list]
  for (let index = order.length - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1))
    ;[order[index], order[other]] = [order[other], order[index]]
  }
  return order
}
