#!/usr/bin/env node
// Measures the layout of scans: lines found, missed, merged.
//
//   npm run build && node scripts/bench-layout.mjs [--pages DIR] [--levels clean,scan,poor] [--only m01,…] [--draw DIR] [--verbose]
//
// DIR holds layout/ (every printed line with its box in the clean picture) and
// images/<level>/, as `makepages` and `degrade.py` write them. Where a level
// turns or shrinks the page, its boxes are found by the transform of least
// error between known and found boxes.
import {existsSync, mkdirSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import sharp from 'sharp'
import {analyzePage} from '../dist/layout/scan/analyze.js'
import {readGrey} from './read-grey.mjs'

const {values: options} = parseArgs({
  options: {
    pages: {type: 'string', default: new URL('../../shared/pages/dev', import.meta.url).pathname},
    levels: {type: 'string', default: 'clean,scan,poor'},
    only: {type: 'string', default: ''},
    draw: {type: 'string'},
    verbose: {type: 'boolean', default: false}
  }
})

const apply = (map, x, y) => [map.a * x + map.b * y + map.c, map.d * x + map.e * y + map.f]

/** A box of the reading frame in pixels of the picture. */
function toPicture(map, {left, top, right, bottom}) {
  const points = [
    [left, top],
    [right, top],
    [left, bottom],
    [right, bottom]
  ].map(([x, y]) => apply(map, x, y))
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  return {left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys)}
}

/**
 * The picture of a level was turned about its middle with a grown canvas, then
 * shrunk: a point of the clean page, by the angle that the layout measured.
 */
function placeKnown(known, picture, skew) {
  const angle = (skew * Math.PI) / 180
  const cos = Math.cos(angle)
  const sin = Math.sin(angle)
  const grown = [
    known.width * Math.abs(cos) + known.height * Math.abs(sin),
    known.width * Math.abs(sin) + known.height * Math.abs(cos)
  ]
  const scale = (picture.width / grown[0] + picture.height / grown[1]) / 2
  return (x, y) => {
    const dx = x - known.width / 2
    const dy = y - known.height / 2
    return [
      picture.width / 2 + scale * (cos * dx - sin * dy),
      picture.height / 2 + scale * (sin * dx + cos * dy)
    ]
  }
}

/** A box that holds ink only: the square of a point or a bracket at the end of a line is half empty. */
function trimmed({box, text, size, vertical}, down) {
  const start = /^[“「『（《〔【‘]/.test(text) ? 0.5 * size : 0
  const end = /[，。、；：？！”」』）》〕】’…]$/.test(text) ? 0.6 * size : 0
  const {x, y, width, height} = box
  if (vertical ?? down) return {x, y: y + start, width, height: height - start - end}
  return {x: x + start, y, width: width - start - end, height}
}

function measure(known, picture, page) {
  const place = placeKnown(known, picture, page.skew)
  // Both in the reading frame of the picture: the inverse of the affine map.
  const {a, b, c, d, e, f} = page.toScan
  const det = a * e - b * d
  const back = (x, y) => [(e * (x - c) - b * (y - f)) / det, (a * (y - f) - d * (x - c)) / det]
  const gold = known.lines.map((line) => {
    const {x, y, width, height} = trimmed(line, known.style === 'vertical')
    const points = [
      [x, y],
      [x + width, y],
      [x, y + height],
      [x + width, y + height]
    ].map(([px, py]) => back(...place(px, py)))
    const xs = points.map(([px]) => px)
    const ys = points.map(([, py]) => py)
    return {
      line,
      left: Math.min(...xs),
      top: Math.min(...ys),
      right: Math.max(...xs),
      bottom: Math.max(...ys)
    }
  })
  const found = page.regions.flatMap(({lines}) => lines)
  const share = (g, l) => {
    const across = Math.min(g.right, l.right) - Math.max(g.left, l.left)
    const down = Math.min(g.bottom, l.bottom) - Math.max(g.top, l.top)
    return across > 0 && down > 0 ? (across * down) / ((g.right - g.left) * (g.bottom - g.top)) : 0
  }
  /** Share of a line's length that is covered. */
  const along = (g, l) =>
    g.right - g.left > g.bottom - g.top
      ? (Math.min(g.right, l.right) - Math.max(g.left, l.left)) / (g.right - g.left)
      : (Math.min(g.bottom, l.bottom) - Math.max(g.top, l.top)) / (g.bottom - g.top)
  const result = {
    lines: gold.length,
    found: 0,
    missed: [],
    split: [],
    merged: [],
    extra: 0,
    order: 0,
    pairs: 0,
    direction: 0
  }
  const owners = new Map()
  const match = []
  for (const g of gold) {
    const touching = found.map((l, index) => ({l, index, s: share(g, l)})).filter(({s}) => s > 0.15)
    touching.sort((p, q) => q.s - p.s)
    const [best, second] = touching
    if (!best || best.s < 0.5) {
      result.missed.push(g)
      continue
    }
    owners.set(best.index, [...(owners.get(best.index) ?? []), g])
    match.push({g, index: best.index})
    const area = (g.right - g.left) * (g.bottom - g.top)
    const grown = ((best.l.right - best.l.left) * (best.l.bottom - best.l.top)) / area
    // Ink fills some four fifths of the height of a line of print.
    if (best.s >= 0.65 && along(g, best.l) >= 0.85 && !second && grown < 1.8) {
      result.found++
      if ((best.l.vertical !== (known.style === 'vertical')) === (g.line.vertical ?? false))
        result.direction++
    } else (second ? result.split : result.missed).push(g)
  }
  for (const list of owners.values()) {
    if (list.length > 1) {
      const regions = new Set(list.map((g) => g.line.region))
      if (regions.size > 1) result.merged.push(list)
    }
  }
  result.extra = found.length - owners.size
  for (let at = 1; at < match.length; at++) {
    if (match[at].g.line.region !== match[at - 1].g.line.region) continue
    result.pairs++
    if (match[at].index === match[at - 1].index + 1) result.order++
  }
  return result
}

async function draw(path, picture, page, result) {
  const shapes = []
  const rect = (area, colour, fill, label) => {
    const {left, top, right, bottom} = toPicture(page.toScan, area)
    shapes.push(
      `<rect x="${left}" y="${top}" width="${right - left}" height="${bottom - top}" fill="${fill}" fill-opacity=".12" stroke="${colour}" stroke-width="2"/>`
    )
    if (label !== undefined)
      shapes.push(
        `<text x="${left}" y="${top}" font-size="${page.em * 0.9}" fill="${colour}">${label}</text>`
      )
  }
  for (const area of page.pictures) rect(area, 'orange', 'orange')
  for (const area of page.frames) rect(area, 'purple', 'none')
  for (const area of page.rules) rect(area, 'magenta', 'magenta')
  const colours = ['green', 'blue', 'teal', 'brown']
  let number = 0
  for (const [index, {lines, break: gap}] of page.regions.entries()) {
    const colour = colours[index % colours.length]
    const label = gap ? `${gap.cut[0]}${gap.gap}${gap.rule ? 'R' : ''}${gap.frame ? 'F' : ''}` : ''
    for (const [at, line] of lines.entries())
      rect(line, colour, colour, at === 0 ? `${number + 1}${label}` : undefined)
    number += lines.length
  }
  for (const g of [...result.missed, ...result.split]) rect(g, 'red', 'red')
  for (const g of result.merged.flat()) rect(g, 'red', 'yellow')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${picture.width}" height="${picture.height}">${shapes.join('')}</svg>`
  await sharp(picture.path)
    .composite([{input: Buffer.from(svg)}])
    .png()
    .toFile(path)
}

const only = options.only.split(',').filter(Boolean)
if (options.draw) mkdirSync(options.draw, {recursive: true})
for (const level of options.levels.split(',')) {
  const totals = {}
  for (const name of readdirSync(join(options.pages, 'layout')).sort()) {
    const base = name.replace('.json', '')
    if (only.length > 0 && !only.includes(base)) continue
    const path = ['jpg', 'png']
      .map((end) => join(options.pages, 'images', level, `${base}.${end}`))
      .find((p) => existsSync(p))
    if (!path) continue
    const known = JSON.parse(readFileSync(join(options.pages, 'layout', name), 'utf8'))
    const picture = {...(await readGrey(path)), path}
    const start = performance.now()
    const page = analyzePage(picture)
    const seconds = (performance.now() - start) / 1000
    if (!page) {
      console.log(`${level} ${base}: nothing found`)
      continue
    }
    const result = measure(known, picture, page)
    const kind = known.style === 'vertical' ? 'vertical' : 'horizontal'
    totals[kind] ??= {
      lines: 0,
      found: 0,
      missed: 0,
      split: 0,
      merged: 0,
      extra: 0,
      order: 0,
      pairs: 0,
      direction: 0,
      seconds: 0,
      pages: 0
    }
    const total = totals[kind]
    for (const key of ['lines', 'found', 'extra', 'order', 'pairs', 'direction']) total[key] += result[key]
    for (const key of ['missed', 'split', 'merged']) total[key] += result[key].length
    total.seconds += seconds
    total.pages++
    if (options.verbose) {
      console.log(
        `${level} ${base}: ${page.vertical ? 'vertical ' : ''}em ${page.em.toFixed(1)} skew ${page.skew} found ${((100 * result.found) / result.lines).toFixed(1)} % missed ${result.missed.length} split ${result.split.length} merged ${result.merged.length} extra ${result.extra} order ${result.order}/${result.pairs} ${seconds.toFixed(2)} s`
      )
      for (const g of result.missed) console.log(`   missed ${g.line.role} ${g.line.text.slice(0, 30)}`)
      for (const g of result.split) console.log(`   split ${g.line.role} ${g.line.text.slice(0, 30)}`)
      for (const list of result.merged)
        console.log(`   merged ${list.map((g) => g.line.text.slice(0, 14)).join(' | ')}`)
    }
    if (options.draw) await draw(join(options.draw, `${base}-${level}.png`), picture, page, result)
  }
  for (const [kind, t] of Object.entries(totals)) {
    const percent = (value, of = t.lines) => `${((100 * value) / Math.max(1, of)).toFixed(2)} %`
    console.log(
      `${level.padEnd(6)} ${kind.padEnd(10)} pages ${t.pages} lines ${t.lines} found ${percent(t.found)} missed ${percent(t.missed)} split ${percent(t.split)} merged ${t.merged} (${percent(t.merged)}) extra ${t.extra} direction ${percent(t.direction, t.found)} order ${percent(t.order, t.pairs)} ${(t.seconds / t.pages).toFixed(2)} s a page`
    )
  }
}
