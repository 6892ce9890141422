import type {Plugin} from 'unified'
import {report} from '../diagnostics/index.js'
import {line as makeLine, region as makeRegion} from '../npst/build.js'
import type {Box, Direction, Line, Page, PageMarks, Region} from '../npst/types.js'
import {type ProfileSet, profileOf} from '../profile/index.js'
import {type Affine, chain, turnImage, unturn} from '../raster/resample.js'
import type {GreyImage, LineImage} from '../raster/types.js'
import '../raster/scan-data.js'
import {analyzePage, type PageLayout} from './scan/analyze.js'
import type {Area} from './scan/components.js'
import {putHeadsFirst} from './scan/heads-first.js'
import type {FoundLine, FoundRegion} from './scan/lines.js'
import {orderBands} from './scan/order.js'
import {findTurn, type Probe} from './scan/orientation.js'
import {cutStrip, type Turn} from './scan/strip.js'

/** Configuration. */
export interface LayoutImageOptions {
  /**
   * Rate how well sets of lines can be read, from 0 to 1 each; finds pages that
   * lie on their side or head (default: pages are taken as they lie).
   */
  probe?: Probe
  /** Title profiles: the one of the page says how its lines run, where that is hard to see (default: none). */
  profiles?: ProfileSet | undefined
}

/**
 * Find the lines of a scan and their reading order.
 *
 * Adds a region for every block, with lines that have a box and no text yet;
 * sets `direction`, `width`, `height` and `data` of the page, and
 * `file.data.scan.cropLine`. Pages that have regions are left alone.
 * Reports `layout:page-blank` and `layout:page-turned`.
 */
export const layoutImage: Plugin<[LayoutImageOptions?], Page> =
  (options = {}) =>
  async (page, file) => {
    const {scan} = file.data
    if (!scan || page.children.length > 0) return
    const picture = await scan.load()
    page.width = picture.width
    page.height = picture.height
    const hint = profileOf(page, options.profiles)?.direction
    const found = await analyzeUpright(picture, options.probe, hint)
    if (!found) {
      report(file, 'layout:page-blank', {ancestors: [page]})
      return
    }
    const {layout, upright, toScan, turn} = found
    const frame: Frame = {layout, toScan, page}
    if (turn !== 0) report(file, 'layout:page-turned', {actual: turn, ancestors: [page]})
    page.direction = layout.vertical ? 'vertical-rl' : 'horizontal-tb'
    page.data = describePage(frame, turn)
    const lines = new Map<string, FoundLine>()
    page.children = putHeadsFirst(orderBands(layout), layout.em).map((region) =>
      buildRegion(region, frame, lines)
    )
    scan.cropLine = (id): LineImage | undefined => {
      const line = lines.get(id)
      return line && cutStrip(line, {picture: upright, toScan: layout.toScan, vertical: layout.vertical})
    }
  }

interface Upright {
  layout: PageLayout
  /** The picture, turned so that it stands upright. */
  upright: GreyImage
  turn: Turn
  /** From the reading frame to the picture as it was. */
  toScan: Affine
}

async function analyzeUpright(
  picture: GreyImage,
  probe: Probe | undefined,
  hint: Direction | undefined
): Promise<Upright | undefined> {
  const layout = analyzePage(picture, hint)
  if (!layout || layout.regions.length === 0) return undefined
  const turn = probe ? await findTurn(layout, picture, probe) : 0
  if (turn === 0) return {layout, upright: picture, turn, toScan: layout.toScan}
  const upright = turnImage(picture, turn)
  const again = analyzePage(upright, hint)
  if (!again) return undefined
  const toScan = chain(again.toScan, unturn(picture.width, picture.height, turn))
  return {layout: again, upright, turn, toScan}
}

interface Frame {
  layout: PageLayout
  toScan: Affine
  page: Page
}

/** The area on the scan, whole pixels, inside the page: the box around the four corners, as a crooked page has crooked lines. */
function toBox({left, top, right, bottom}: Area, {toScan, page}: Frame): Box {
  const corners = [
    [left, top],
    [right, top],
    [left, bottom],
    [right, bottom]
  ] as const
  const xs = corners.map(([x, y]) => toScan.a * x + toScan.b * y + toScan.c)
  const ys = corners.map(([x, y]) => toScan.d * x + toScan.e * y + toScan.f)
  const {width = 0, height = 0} = page
  const x = Math.max(0, Math.min(width - 1, Math.round(Math.min(...xs))))
  const y = Math.max(0, Math.min(height - 1, Math.round(Math.min(...ys))))
  return {
    x,
    y,
    width: Math.max(1, Math.min(width, Math.round(Math.max(...xs))) - x),
    height: Math.max(1, Math.min(height, Math.round(Math.max(...ys))) - y)
  }
}

function scaleOf({toScan}: Frame): number {
  return Math.hypot(toScan.a, toScan.d)
}

function describePage(frame: Frame, turn: Turn): PageMarks {
  const {layout} = frame
  const marks: PageMarks = {bodySize: round(layout.em * scaleOf(frame))}
  if (layout.skew !== 0) marks.skew = layout.skew
  if (turn !== 0) marks.turn = turn
  const boxes = (areas: readonly Area[]) => areas.map((area) => toBox(area, frame))
  if (layout.rules.length > 0) marks.separators = boxes(layout.rules)
  if (layout.frames.length > 0) marks.frames = boxes(layout.frames)
  if (layout.pictures.length > 0) marks.pictures = boxes(layout.pictures)
  return marks
}

function buildRegion(found: FoundRegion, frame: Frame, lines: Map<string, FoundLine>): Region {
  const size = middleSize(found.lines)
  const nodes = found.lines.map((one): Line => {
    const id = `${frame.page.id}-l${String(lines.size + 1).padStart(4, '0')}`
    lines.set(id, one)
    return buildLine(id, one, found.area, size, frame)
  })
  const node = makeRegion(nodes)
  node.box = unionOf(nodes)
  const runsDown = frame.layout.vertical !== found.lines.some(({vertical}) => vertical)
  if (runsDown !== frame.layout.vertical) node.direction = runsDown ? 'vertical-rl' : 'horizontal-tb'
  const column = toBox(found.area, frame)
  const down = frame.layout.vertical
  node.data = {
    column: {
      start: down ? column.y : column.x,
      end: down ? column.y + column.height : column.x + column.width
    },
    ...(found.break ? {break: found.break} : {})
  }
  return node
}

/** Type of the lines of a region is one; the middle of their sizes is nearer to it than any of them. */
function middleSize(lines: readonly FoundLine[]): number {
  const sizes = lines.map(({size}) => size).sort((a, b) => a - b)
  return sizes[sizes.length >> 1] ?? 1
}

function buildLine(id: string, found: FoundLine, area: Area, size: number, frame: Frame): Line {
  const node = makeLine(id, '', {box: toBox(found, frame)})
  const [from, to, edge] = found.vertical
    ? [found.top, found.bottom, area.top]
    : [found.left, found.right, area.left]
  const indent = (from - edge) / size
  node.data = {
    size: round(found.size * scaleOf(frame)),
    width: round((to - from) / size),
    ...(indent >= 0.5 ? {indent: round(indent)} : {}),
    ...(found.inverse ? {inverse: true} : {})
  }
  return node
}

function unionOf(lines: readonly Line[]): Box {
  const boxes = lines.flatMap(({box}) => box ?? [])
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y
  }
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
