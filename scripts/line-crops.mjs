// Cuts the lines of the dev pages out of their pictures, along the known boxes: what an engine can do once
// layout is perfect. The boxes are those of the clean page; on the other levels the page was turned and
// shrunk, and the angle follows from the size of the picture.
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {readGrey} from './read-grey.mjs'

/** White around a box, in em: less than half of the gap between two lines. */
const margin = 0.1

/** Pages that have a layout. */
export function listPages(folder) {
  return readdirSync(join(folder, 'layout'))
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -5))
}

/**
 * The horizontal lines of a page.
 *
 * @returns {Promise<{text: string, role: string, image: import('../dist/raster/types.js').LineImage}[]>}
 */
export async function loadLines(folder, page, level) {
  const layout = JSON.parse(readFileSync(join(folder, 'layout', `${page}.json`), 'utf8'))
  const picture = await readGrey(join(folder, 'images', level, `${page}.jpg`))
  const known = layout.lines.filter(({vertical}) => !vertical)
  const map = findMap(layout, picture, known)
  return known.map(({text, role, size, box}) => ({text, role, image: cut(picture, map, box, size)}))
}

/** From the clean page to the picture: turned about its middle on a grown canvas, then scaled. */
function findMap(layout, picture, known) {
  const angle = findAngle(layout, picture)
  const maps = (angle === 0 ? [0] : [angle, -angle]).map((turn) => makeMap(layout, picture, turn))
  const [best] = maps
    .map((map) => ({map, ink: known.reduce((sum, {box, size}) => sum + inkOf(picture, map, box, size), 0)}))
    .sort((a, b) => b.ink - a.ink)
  return best.map
}

function findAngle({width, height}, picture) {
  const ratio = picture.width / picture.height
  let best = {error: Infinity, angle: 0}
  for (let angle = 0; angle <= 0.03; angle += 0.00005) {
    const [w, h] = grown(width, height, angle)
    const error = Math.abs(w / h - ratio)
    if (error < best.error) best = {error, angle}
  }
  return best.angle < 0.0003 ? 0 : best.angle
}

function grown(width, height, angle) {
  const cos = Math.cos(angle)
  const sin = Math.abs(Math.sin(angle))
  return [width * cos + height * sin, width * sin + height * cos]
}

function makeMap({width, height}, picture, angle) {
  const [w] = grown(width, height, angle)
  const scale = angle === 0 ? picture.width / width : Math.abs(picture.width / w)
  const cos = Math.cos(angle)
  const sin = Math.sin(angle)
  const place = (x, y) => {
    const dx = x - width / 2
    const dy = y - height / 2
    return [
      picture.width / 2 + scale * (cos * dx - sin * dy),
      picture.height / 2 + scale * (sin * dx + cos * dy)
    ]
  }
  return {place, scale, cos, sin}
}

/** Darkness of the middle of a line against its two edges: large where the box sits on the line. */
function inkOf(picture, map, box, size) {
  if (box.width < 8 * size) return 0
  let sum = 0
  for (let x = box.x; x < box.x + box.width; x += 2) {
    for (const [share, weight] of [
      [-0.05, 1],
      [0.5, -1],
      [0.35, -1],
      [1.05, 1]
    ]) {
      sum += weight * sample(picture, ...map.place(x, box.y + share * box.height))
    }
  }
  return sum
}

function cut(picture, map, box, size) {
  const pad = margin * size
  const scale = map.scale
  const width = Math.round((box.width + 2 * pad) * scale)
  const height = Math.round((box.height + 2 * pad) * scale)
  const [left, top] = map.place(box.x - pad, box.y - pad)
  const data = new Uint8Array(width * height)
  let dark = 0
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const value = sample(picture, left + map.cos * x - map.sin * y, top + map.sin * x + map.cos * y)
      data[y * width + x] = value
      if (value < 128) dark++
    }
  }
  if (dark > 0.55 * data.length) for (let at = 0; at < data.length; at++) data[at] = 255 - data[at]
  return {width, height, data, size: size * scale, vertical: false}
}

function sample({width, height, data}, x, y) {
  const px = Math.min(Math.max(x, 0), width - 1.001)
  const py = Math.min(Math.max(y, 0), height - 1.001)
  const x0 = Math.floor(px)
  const y0 = Math.floor(py)
  const fx = px - x0
  const fy = py - y0
  const at = y0 * width + x0
  const top = data[at] * (1 - fx) + data[at + 1] * fx
  const bottom = data[at + width] * (1 - fx) + data[at + width + 1] * fx
  return Math.round(top * (1 - fy) + bottom * fy)
}

/** Letters that are one to us: B13 folds quotes and widths. */
const folds = {
  '“': '"',
  '”': '"',
  '「': '"',
  '」': '"',
  '‘': "'",
  '’': "'",
  '『': "'",
  '』': "'",
  '：': ':',
  '；': ';',
  '，': ',',
  '。': '.',
  '！': '!',
  '？': '?',
  '（': '(',
  '）': ')',
  '〔': '(',
  '〕': ')',
  '—': '-',
  '―': '-',
  '─': '-',
  '－': '-',
  '～': '~',
  '／': '/',
  '％': '%',
  '・': '·',
  '．': '.',
  '…': '.',
  '⋯': '.',
  '《': '<',
  '》': '>'
}

/** Text as it is compared: without spaces, quotes and widths folded. */
export function fold(text) {
  return Array.from(text.normalize('NFKC').replace(/\s+/gu, ''), (char) => folds[char] ?? char).map(
    (char) => folds[char] ?? char
  )
}

/** Least number of characters to change, drop or add. */
export function distance(a, b) {
  let row = Array.from({length: b.length + 1}, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(next[j - 1] + 1, row[j] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1))
    }
    row = next
  }
  return row[b.length]
}
