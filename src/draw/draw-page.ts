import type {Box, Line, Node, Page} from '../npst/types.js'
import {collectLines} from '../npst/visit.js'
import {placeDoubts} from './place-doubts.js'
import {type Attributes, element, label, rectangle} from './shapes.js'

/** Configuration. */
export interface DrawOptions {
  /** The scan, as a `data:` address; absent: boxes on white. */
  scan?: string
  /** Most pixels across (default: `2000`). */
  widest?: number
}

/** Colours of stories, one after the other: neighbours are told apart. */
const storyColors = [
  ...['#d62728', '#1f77b4', '#2ca02c', '#ff7f0e', '#9467bd'],
  ...['#17becf', '#e377c2', '#8c564b', '#bcbd22', '#3b3bd6']
] as const

const furnitureColor = '#707070'
const regionColor = '#1f77b4'
const doubtColor = '#ff0000'

/** A line much higher than wide stands vertically. */
const uprightRatio = 1.5

/** Least and most height of the number of a line, in pixels of the picture that is drawn. */
const smallestLabel = 9
const largestLabel = 20

/** Page size where a tree does not say; text pages have none. */
const noSize = 1

/** What is the same for every shape of a picture. */
interface Pen {
  page: Page
  /** Pixels of the scan for one of the picture. */
  scale: number
  /** Numbers of the lines in reading order, from 1. */
  numbers: ReadonlyMap<string, number>
}

/**
 * Draw a page: the scan with what was found on it.
 *
 * Printed rules, frames and pictures; regions before `segment`, and behind it a
 * colour for each story, furniture grey; lines with their numbers in reading
 * order; characters of low confidence red.
 *
 * @returns an SVG.
 */
export function drawPage(page: Page, {scan, widest = 2000}: DrawOptions = {}): string {
  const {width = noSize, height = noSize} = page
  const scale = Math.max(1, width / widest)
  const numbers = new Map(collectLines(page).map(({id}, index) => [id, index + 1]))
  const pen: Pen = {page, scale, numbers}
  const ground = scan ? element('image', {href: scan, width, height}) : ''
  const shapes = [
    element('rect', {width, height, fill: '#ffffff'}),
    ground,
    ...drawMarks(pen),
    ...page.children.flatMap((child, index) => drawChild(child, index, pen))
  ]
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: Math.round(width / scale),
      height: Math.round(height / scale),
      viewBox: `0 0 ${width} ${height}`
    },
    `\n${shapes.filter((shape) => shape !== '').join('\n')}\n`
  )
}

/** What `layout` found beside text. */
function drawMarks({page: {data = {}}, scale}: Pen): string[] {
  const {frames = [], pictures = [], separators = []} = data
  const draw = (boxes: readonly Box[], attributes: Attributes, title: string) =>
    boxes.map((box) => rectangle(box, {'stroke-width': 2 * scale, ...attributes}, title))
  return [
    ...draw(pictures, {fill: '#9467bd', 'fill-opacity': 0.35, stroke: '#9467bd'}, 'picture'),
    ...draw(frames, {fill: 'none', stroke: '#ff7f0e', 'stroke-dasharray': 8 * scale}, 'frame'),
    ...draw(separators, {fill: '#2ca02c', 'fill-opacity': 0.6, stroke: '#2ca02c'}, 'rule')
  ]
}

function drawChild(child: Page['children'][number], index: number, pen: Pen): string[] {
  if (child.type === 'furniture') return drawLines(child, furnitureColor, pen)
  if (child.type === 'region') {
    const name = String(index + 1)
    return [...drawFrame(child.box, name, pen), ...drawLines(child, colorOf(index), pen)]
  }
  const number = pen.page.children.filter(({type}) => type === 'article').indexOf(child)
  const color = colorOf(number)
  return [
    ...child.children.flatMap((part) => [...drawLines(part, color, pen), ...drawHead(part, color, pen)]),
    ...drawStoryNumber(child, number + 1, color, pen)
  ]
}

function colorOf(index: number): string {
  return storyColors[index % storyColors.length] ?? regionColor
}

function drawFrame(box: Box | undefined, name: string, {scale}: Pen): string[] {
  if (!box) return []
  const size = 16 * scale
  return [
    rectangle(box, {fill: 'none', stroke: regionColor, 'stroke-width': scale, 'stroke-dasharray': 4 * scale}),
    label(name, {x: box.x + box.width - size, y: box.y - 2 * scale}, {size, color: regionColor})
  ]
}

function drawLines(node: Node, color: string, pen: Pen): string[] {
  return collectLines(node).flatMap((line) => drawLine(line, color, pen))
}

function drawLine(line: Line, color: string, {numbers, page, scale}: Pen): string[] {
  const {box, confidence, id, raw} = line
  if (!box) return []
  const upright = box.height > uprightRatio * box.width
  const vertical = upright || (page.direction === 'vertical-rl' && box.width <= uprightRatio * box.height)
  const title = [id, confidence?.toFixed(2), raw].filter((part) => part !== undefined).join(' ')
  return [
    rectangle(box, {fill: color, 'fill-opacity': 0.15, stroke: color, 'stroke-width': scale}, title),
    ...placeDoubts(line, vertical).map((doubt) => rectangle(doubt, {fill: doubtColor, 'fill-opacity': 0.4})),
    drawNumber(numbers.get(id), line, {box, vertical, color, scale})
  ]
}

interface NumberPlace {
  box: Box
  vertical: boolean
  color: string
  scale: number
}

/** The number stands before the line, where it hides no print: gutters and margins are white. */
function drawNumber(number: number = 0, {data}: Line, {box, color, scale, vertical}: NumberPlace): string {
  const full = data?.size ?? Math.min(box.width, box.height)
  const size = Math.min(largestLabel * scale, Math.max(smallestLabel * scale, 0.4 * full))
  const {height, width, x, y} = box
  return vertical
    ? label(String(number), {x: x + width / 2, y: y - scale}, {size, color, anchor: 'middle'})
    : label(String(number), {x: x - scale, y: y + height / 2 + 0.35 * size}, {size, color, anchor: 'end'})
}

/** Lines of a head get a second rim, so that heads stand out from the body of a story. */
function drawHead(part: Node, color: string, {scale}: Pen): string[] {
  const heads: readonly Node['type'][] = ['standingHead', 'kicker', 'headline', 'deck', 'crosshead']
  if (!heads.includes(part.type)) return []
  return collectLines(part).flatMap(({box}) =>
    box ? rectangle(box, {fill: 'none', stroke: color, 'stroke-width': 3 * scale}, part.type) : []
  )
}

function drawStoryNumber(story: Node, number: number, color: string, {scale}: Pen): string[] {
  const [first] = collectLines(story).flatMap(({box}) => box ?? [])
  if (!first) return []
  const size = 30 * scale
  return [label(String(number), {x: first.x, y: first.y - 2 * scale}, {size, color})]
}
