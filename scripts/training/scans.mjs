// Page trees of scans whose lines are known: what `layout` finds on a picture,
// with the text that stands there.
//
// Every line that layout finds is given the known text that it covers, and
// what that text is (see src/segment/states.ts). Lines that it finds wrongly
// get what they cover; what it does not find is missing.
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {layoutImage} from '../../dist/layout/index.js'
import {page as makePage} from '../../dist/npst/build.js'
import {readingFrame} from '../../dist/npst/frame.js'
import {readGrey} from '../read-grey.mjs'
import {generator, plainView} from './views.mjs'

const layout = unified().use(layoutImage).freeze()

/** What layout finds on a picture, as a page tree without text. */
export async function layOutPicture(path) {
  const file = new VFile({path})
  file.data.scan = {load: () => readGrey(path)}
  return layout.run(makePage('p01', path), file)
}

/** Gold lines on the straightened page: `degrade.py` turns about the middle and shrinks. */
function placeKnown(known, page) {
  const scaleOf = () => {
    const angle = ((page.data.skew ?? 0) * Math.PI) / 180
    const cos = Math.abs(Math.cos(angle))
    const sin = Math.abs(Math.sin(angle))
    const grown = [known.width * cos + known.height * sin, known.width * sin + known.height * cos]
    return (page.width / grown[0] + page.height / grown[1]) / 2
  }
  const scale = scaleOf()
  const vertical = page.direction === 'vertical-rl'
  return known.lines.map((line) => {
    const {x, y, width, height} = line.box
    const left = page.width / 2 + scale * (x - known.width / 2)
    const right = left + scale * width
    const above = page.height / 2 + scale * (y - known.height / 2)
    const below = above + scale * height
    return vertical
      ? {line, start: above, end: below, top: page.width - right, bottom: page.width - left}
      : {line, start: left, end: right, top: above, bottom: below}
  })
}

const overlap = (a, b, from, to) => Math.min(a[to], b[to]) - Math.max(a[from], b[from])

/** Share of a known line along its text that a found line covers, and where; nothing when they stand side by side. */
function cover(found, known, vertical) {
  const along = overlap(found, known, 'start', 'end')
  const across = overlap(found, known, 'top', 'bottom')
  if (along <= 0 || across <= 0) return undefined
  const turned = known.line.vertical !== vertical
  const [from, to] = turned ? ['top', 'bottom'] : ['start', 'end']
  const length = known[to] - known[from]
  const share = (turned ? across : along) / length
  const thin = turned
    ? along / Math.min(found.end - found.start, known.end - known.start)
    : across / Math.min(found.bottom - found.top, known.bottom - known.top)
  if (share < 0.04 || thin < 0.4) return undefined
  const part = [
    Math.max(0, (found[from] - known[from]) / length),
    Math.min(1, (found[to] - known[from]) / length)
  ]
  // Across a vertical page, lines run against the order of its columns.
  const [start, end] = turned && vertical ? [1 - part[1], 1 - part[0]] : part
  return {known, share, from: start, to: end}
}

/** The part of a text that a found line shows; characters on the edge are there when their middle is. */
function cutText(text, from, to) {
  const chars = [...text]
  // Brackets and points have white in their square, which boxes of ink leave out.
  if (from * chars.length < 0.8 && (1 - to) * chars.length < 0.9) return text
  return chars.slice(Math.round(from * chars.length), Math.round(to * chars.length)).join('')
}

/**
 * Lay out a picture of DIR/images, or read what was found on it before.
 *
 * @param trees folder that keeps what layout has found (default: none).
 */
export async function findLines(dir, level, base, trees) {
  const kept = trees && join(trees, `${dir.replaceAll('/', '_')}-${level}-${base}.json`)
  if (kept && existsSync(kept)) return JSON.parse(readFileSync(kept, 'utf8'))
  const page = await layOutPicture(join(dir, 'images', level, `${base}.jpg`))
  if (kept && page) {
    mkdirSync(trees, {recursive: true})
    writeFileSync(kept, JSON.stringify(page))
  }
  return page
}

/**
 * Give found lines the text that they cover.
 *
 * @returns for each line of the tree, in order, what it is and its story; lines that cover nothing are furniture.
 */
export function fillPage(page, known, gold, {errors = 0, seed = 1} = {}) {
  const place = readingFrame(page)
  const kinds = plainView(known, gold, 'l2')
  const order = [...known.lines].sort((a, b) => a.order - b.order)
  const kindOf = new Map(order.map((line, index) => [line, kinds[index]]))
  const targets = placeKnown(known, page)
  const random = generator(seed)
  const letters = [...known.lines.map(({text}) => text).join('')].filter((c) => /\p{Script=Han}/u.test(c))
  const used = new Map()
  const facts = []
  /** Place in the known order of each region; behind the one before when it is not known. */
  const ranks = []
  for (const region of page.children) {
    let rank = Number.POSITIVE_INFINITY
    for (const line of region.children) {
      const at = place(line.box)
      const hits = targets
        .map((target) => cover(at, target, page.direction === 'vertical-rl'))
        .filter(Boolean)
      const main = hits.filter(({share}) => share > 0.3 || hits.length === 1)
      const kept = (main.length > 0 ? main : hits).sort(
        (a, b) => a.known.top - b.known.top || a.known.start - b.known.start
      )
      const sameRow = kept.every(({known: k}) => overlap(k, kept[0].known, 'top', 'bottom') > 0)
      if (sameRow) kept.sort((a, b) => a.known.start - b.known.start)
      const text = kept.map(({known: k, from, to}) => cutText(k.line.text, from, to)).join('')
      line.raw = spoil(text === '' ? pickNoise(random) : text, errors, random, letters)
      line.value = line.raw
      const first = kept[0]?.known.line
      const again = first && used.has(first)
      facts.push(describe(first, kindOf.get(first), again))
      for (const {known: k} of kept) used.set(k.line, line)
      if (first) rank = Math.min(rank, first.order)
    }
    ranks.push(rank === Number.POSITIVE_INFINITY ? (ranks.at(-1) ?? -1) + 0.001 : rank)
  }
  return {facts, first: ranks, missing: order.filter((line) => !used.has(line))}
}

function describe(line, kind, again) {
  if (!line) return {kind: 'furniture', article: -1, order: Number.POSITIVE_INFINITY, role: 'furniture'}
  const goesOn = {opening: 'going', lead: 'going', item: 'item', caption: 'captionGoing'}
  return {
    kind: again ? (goesOn[kind] ?? kind) : kind,
    article: line.article,
    order: line.order,
    role: line.role
  }
}

const noise = ['一', '丨', '·', '—', '、', '口', '1', '｜', '二']
const pickNoise = (random) => noise[Math.floor(random() * noise.length)]

/** Text as an engine reads it that is wrong now and then. */
function spoil(text, errors, random, letters) {
  if (errors === 0) return text
  return [...text]
    .map((char) => {
      if (random() >= errors) return char
      if (/[，。、；：！？“”‘’「」]/u.test(char))
        return random() < 0.5 ? '' : '，。、．'[Math.floor(random() * 4)]
      return random() < 0.15 ? '' : letters[Math.floor(random() * letters.length)]
    })
    .join('')
}
