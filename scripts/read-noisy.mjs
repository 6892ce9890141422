/**
 * Print the stories of the corpora poorly, read them with the engines, and write down what they made of every
 * line, with what else they held possible: material for scripts/train-correct.mjs and bench-correct.mjs.
 *
 *   node scripts/read-noisy.mjs --out FILE [--seed 5] [--share 1] [--engine auto] [--files third]
 *
 * `--files` takes the files whose name holds the word.
 */
import {writeFileSync} from 'node:fs'
import {basename} from 'node:path'
import {parseArgs} from 'node:util'
import {openEngines} from '../dist/recognize/open-engines.js'
import {readPage} from '../dist/recognize/read-page.js'
import {otherFiles, ownFiles, readStories, wrapText} from './training/corpus.mjs'
import {drawPoorLine} from './training/draw-line.mjs'
import {generator} from './training/views.mjs'

const fonts = {
  hans: ['Noto Serif CJK SC', 'Noto Serif CJK SC', 'AR PL UMing CN', 'Noto Sans CJK SC', 'AR PL UKai CN'],
  hant: ['Noto Serif CJK TC', 'AR PL UMing TW', 'AR PL UMing TW']
}

const {values} = parseArgs({
  options: {
    out: {type: 'string'},
    seed: {type: 'string', default: '5'},
    share: {type: 'string', default: '1'},
    engine: {type: 'string', default: 'auto'},
    files: {type: 'string', default: ''}
  }
})
if (!values.out) throw new TypeError('Expected --out FILE')
const random = generator(Number(values.seed))
const engines = await openEngines({engine: values.engine, lanes: 1})
const stories = []
let wrong = 0
let all = 0
for (const file of [...ownFiles, ...otherFiles].filter((path) => basename(path).includes(values.files))) {
  for (const {id, language, fields} of readStories(file)) {
    if (random() > Number(values.share)) continue
    const script = language === 'zh-Hant' ? 'hant' : 'hans'
    const font = fonts[script][Math.floor(random() * fonts[script].length)]
    const size = script === 'hans' ? 12 + 6 * random() : 14 + 6 * random()
    const paragraphs = []
    for (const field of fields) paragraphs.push(await readParagraph(field, {script, font, size}))
    stories.push({id, file, language, paragraphs})
  }
  console.log(
    `${file}: ${((100 * wrong) / all).toFixed(2)} % of the characters of lines of equal length wrong`
  )
}
await engines.close()
writeFileSync(values.out, JSON.stringify(stories))

async function readParagraph(text, {script, font, size}) {
  const truth = wrapText(text, 14 + Math.floor(random() * 8))
  const images = []
  for (const line of truth) images.push(await drawPoorLine(line, {font, size, random}))
  const source = {count: truth.length, crop: (index) => images[index]}
  const read = await readPage(source, {engines, lang: script, seconds: 60})
  return read.map(({reading, readings}, index) => {
    const raw = reading.glyphs.map(({text}) => text).join('')
    if (raw.length === truth[index].length)
      for (let at = 0; at < raw.length; at++) {
        all++
        if (raw[at] !== truth[index][at] && /\p{Script=Han}/u.test(raw[at])) wrong++
      }
    return {
      truth: truth[index],
      glyphs: reading.glyphs.map(({text, confidence, alternatives = []}) => [
        text,
        Math.round(confidence * 1000) / 1000,
        ...alternatives.map((choice) => [choice.text, Math.round(choice.confidence * 1000) / 1000])
      ]),
      ...(readings
        ? {readings: readings.map((own) => own.reading.glyphs.map(({text}) => text).join(''))}
        : {})
    }
  })
}
