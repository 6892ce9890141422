/**
 * Make src/normalize/correct/look-alikes.ts: for each common character, those that look most like it.
 *
 *   node scripts/make-look-alikes.mjs [--fonts "Noto Serif CJK SC,Noto Sans CJK SC"] [--out FILE] [--report 己未土人]
 *
 * For developers; needs the fonts (Debian: fonts-noto-cjk) and some four minutes. Characters are those of GB 2312
 * and the frequent ones of Big5. Each is drawn in each font, cut to its ink, brought to 48 pixels, and
 * described by what its edges look like: in each of 8 × 8 cells, how strong the gradient is in each of 8
 * directions. Two characters are as alike as the cosine of their descriptions. Comparing pixels is clearly
 * worse: a stroke that moves by its own width is another picture, but the same edges.
 */
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import sharp from 'sharp'
import {listCharacters} from './training/list-characters.mjs'
import {renderTable} from './training/look-alike-table.mjs'

/** Pixels of a side. */
const side = 48
const cells = 8
const directions = 8
/** Neighbors kept of a character. */
const kept = 22
/** Least likeness worth keeping; below it pairs are alike by chance. */
const leastLikeness = 0.6

const home = fileURLToPath(new URL('..', import.meta.url))
const {values} = parseArgs({
  options: {
    fonts: {type: 'string', default: 'Noto Serif CJK SC,Noto Sans CJK SC'},
    out: {type: 'string', default: join(home, 'src/normalize/correct/look-alikes.ts')},
    report: {type: 'string', default: '己未土人日干大今问侯晴迁'}
  }
})

const chars = listCharacters()
const fonts = values.fonts.split(',')
const vectors = await describeAll()
const neighbors = findNeighbors(vectors)
for (const char of values.report) {
  const list = neighbors[chars.indexOf(char)] ?? []
  console.log(char, list.map(({index, likeness}) => `${chars[index]}${likeness.toFixed(2)}`).join(' '))
}
const pairs = neighbors.map((list) => list.map(({index, likeness}) => [chars[index], likeness]))
const text = renderTable(new Map(chars.map((char, index) => [char, pairs[index]])))
writeFileSync(values.out, text)
console.log(`${chars.length} characters, ${pairs.flat().length} pairs, ${Buffer.byteLength(text)} bytes`)

async function describeAll() {
  const size = cells * cells * directions
  const all = new Float32Array(chars.length * size * fonts.length)
  for (const [place, font] of fonts.entries()) {
    const lanes = Array.from({length: 4}, async (_, lane) => {
      for (let index = lane; index < chars.length; index += 4) {
        const vector = describe(await draw(chars[index], font))
        all.set(vector, (index * fonts.length + place) * size)
      }
    })
    await Promise.all(lanes)
    console.log(`${font}: drawn`)
  }
  return all
}

/** Grey values of a character, dark on light, cut to its ink, its longer side as long as the picture’s. */
async function draw(char, font) {
  const {data} = await sharp({text: {text: char, font: `${font} 40`, dpi: 150}})
    .flatten({background: '#000'})
    .toColourspace('b-w')
    .trim({background: '#000', threshold: 60})
    .resize(side, side, {fit: 'contain', background: '#000'})
    .blur(1.2)
    .raw()
    .toBuffer({resolveWithObject: true})
  return data
}

function describe(pixels) {
  const vector = new Float32Array(cells * cells * directions)
  const at = (x, y) => pixels[Math.min(side - 1, Math.max(0, y)) * side + Math.min(side - 1, Math.max(0, x))]
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const dx = at(x + 1, y) - at(x - 1, y)
      const dy = at(x, y + 1) - at(x, y - 1)
      const strength = Math.hypot(dx, dy)
      if (strength < 4) continue
      // Directions and cells share what lies between them, so that a small shift is a small change.
      const turn = ((Math.atan2(dy, dx) / (2 * Math.PI) + 1) % 1) * directions
      const cx = ((x + 0.5) / side) * cells - 0.5
      const cy = ((y + 0.5) / side) * cells - 0.5
      for (const [ix, wx] of share(cx))
        for (const [iy, wy] of share(cy))
          for (const [it, wt] of [
            [Math.floor(turn) % directions, 1 - (turn % 1)],
            [(Math.floor(turn) + 1) % directions, turn % 1]
          ])
            if (ix >= 0 && ix < cells && iy >= 0 && iy < cells)
              vector[(iy * cells + ix) * directions + it] += strength * wx * wy * wt
    }
  }
  let norm = 0
  // Roots keep one strong stroke from deciding alone.
  for (let index = 0; index < vector.length; index++) {
    vector[index] = Math.sqrt(vector[index])
    norm += vector[index] ** 2
  }
  const scale = 1 / Math.sqrt(norm * fonts.length || 1)
  for (let index = 0; index < vector.length; index++) vector[index] *= scale
  return vector
}

function share(place) {
  const low = Math.floor(place)
  return [
    [low, 1 - (place - low)],
    [low + 1, place - low]
  ]
}

/** The characters most alike, best first; ties in code point order. */
function findNeighbors(all) {
  const size = all.length / chars.length
  const lists = chars.map(() => [])
  const add = (list, index, likeness) => {
    if (list.length === kept && list[kept - 1].likeness >= likeness) return
    let place = list.length
    while (place > 0 && list[place - 1].likeness < likeness) place--
    list.splice(place, 0, {index, likeness})
    if (list.length > kept) list.pop()
  }
  for (let a = 0; a < chars.length; a++) {
    const left = all.subarray(a * size, (a + 1) * size)
    for (let b = a + 1; b < chars.length; b++) {
      const start = b * size
      let sum = 0
      for (let index = 0; index < size; index++) sum += left[index] * all[start + index]
      if (sum < leastLikeness) continue
      add(lists[a], b, sum)
      add(lists[b], a, sum)
    }
  }
  return lists
}
