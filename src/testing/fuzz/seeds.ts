/** What mutations start from: fixtures, and files made on the spot. */
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import sharp from 'sharp'
import {VFile} from 'vfile'
import {readFileFacts} from '../../ingest/index.js'
import type {Page} from '../../npst/types.js'
import {createPagePipeline, parsePage, type StageName} from '../../pipeline.js'
import type {GreyImage} from '../../raster/types.js'
import {decodeKept, encodeKept} from '../../run/kept-page.js'
import {encodePng} from '../../vendor/sharp.js'
import {canvas} from '../draw-print.js'
import type {Material} from '../hostile-pages.js'
import {readCorpus} from '../hostile-stories.js'
import {makeBmp} from '../make-bmp.js'
import {makePdf} from '../make-pdf.js'
import {readPage} from '../read-page.js'
import {keepPicture} from './read-picture.js'

/** A saved tree and the stage that may go on with it. */
export interface SeedTree {
  page: Page
  from: StageName
}

/** Everything that cases are made of. */
export interface Seeds {
  /** Pages of text, by the name of their file. */
  texts: ReadonlyMap<string, string>
  /** For the shapes of `hostile-pages`. */
  material: Material
  trees: readonly SeedTree[]
  profiles: readonly unknown[]
  /** Trees of pictures and of text, packed as a run keeps them. */
  kept: readonly Uint8Array[]
  /** Pictures by kind. */
  pictures: Readonly<Record<string, readonly Uint8Array[]>>
  /** The same, as small as can be: for real engines. */
  tiny: Readonly<Record<string, readonly Uint8Array[]>>
}

const fixtures = fileURLToPath(new URL('../../../fixtures/', import.meta.url))

/** Characters of the page of a tree: enough for a few stories. */
const treeLength = 1500

interface Size {
  width: number
  height: number
}

/** Sizes of the drawn page, in pixels: one on which nothing can be read, one with a few lines, one with columns. */
const sizes = {
  tiny: {width: 96, height: 128},
  few: {width: 240, height: 320},
  small: {width: 480, height: 640}
} as const

/**
 * Make the seeds.
 *
 * @param size of pictures.
 */
export async function makeSeeds(size: keyof typeof sizes): Promise<Seeds> {
  const texts = new Map(
    ['pages', 'profiles/pages'].flatMap((folder) =>
      readdirSync(join(fixtures, folder))
        .filter((name) => name.endsWith('.txt'))
        .sort()
        .map((name): [string, string] => [name, String(readPage(join(fixtures, folder, name)).file.value)])
    )
  )
  const trees = await makeTrees(texts)
  const pictures = await makePictures(sizes[size])
  const scan = await keepPicture(await encodePng(drawPicture(sizes.small)))
  const {page} = decodeKept(scan) ?? {}
  const own = trees.filter(({from}) => from === 'normalize')
  return {
    texts,
    material: {stories: readCorpus(), pages: [...texts.values()].map((text) => text.split(/\r?\n/u))},
    trees: page ? [...trees, {page, from: 'normalize'}] : trees,
    kept: [scan, scan, ...own.map((tree) => encodeKept({page: tree.page, messages: [], engines: []}))],
    profiles: readdirSync(join(fixtures, 'profiles'))
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name): unknown => JSON.parse(readFileSync(join(fixtures, 'profiles', name), 'utf8'))),
    pictures,
    tiny: await makePictures(sizes.tiny)
  }
}

/** Where a tree may be picked up again, and the stage before. */
const restarts: readonly (readonly [from: StageName, before: StageName])[] = [
  ['normalize', 'recognize'],
  ['label', 'normalize'],
  ['segment', 'label'],
  ['extract', 'segment'],
  ['enrich', 'extract']
]

async function makeTrees(texts: ReadonlyMap<string, string>): Promise<SeedTree[]> {
  const run = createPagePipeline()
  const trees: SeedTree[] = []
  for (const [name, text] of [...texts].slice(0, 5)) {
    const value = text.slice(0, treeLength)
    const file = new VFile({path: name, value, data: {page: {source: name, facts: readFileFacts(name)}}})
    let page = parsePage(file)
    let from: StageName = 'layout'
    trees.push({page: structuredClone(page), from})
    for (const [next, before] of restarts) {
      page = await run(page, file, {from, to: before})
      from = next
      trees.push({page: structuredClone(page), from})
    }
  }
  return trees
}

/** A page of print with a head, a rule, two columns and a picture. */
function drawPicture({width, height}: Size): GreyImage {
  const page = canvas(width, height)
  const em = Math.max(6, Math.round(width / 40))
  const half = Math.floor(width / 2)
  const inColumn = Math.floor((half - 3 * em) / em)
  page.print(2 * em, 2 * em, Math.floor((width - 4 * em) / (2 * em)), 2 * em)
  page.fill(em, 5 * em, width - 2 * em, Math.max(1, Math.round(em / 6)))
  for (let top = 6 * em; top < height - 2 * em; top += Math.round(1.6 * em)) {
    page.print(2 * em, top, inColumn, em, {spaces: top % 3 === 0 ? [0, 1] : []})
    if (top < height / 2) page.print(half + em, top, inColumn, em)
  }
  page.fill(half + em, Math.round(height * 0.55), half - 3 * em, Math.round(height * 0.3), 110)
  return page
}

async function makePictures({width, height}: Size): Promise<Record<string, Uint8Array[]>> {
  const {data} = drawPicture({width, height})
  const grey = () => sharp(data, {raw: {width, height, channels: 1}})
  const color = () => grey().toColourspace('srgb')
  const rgb = await color().removeAlpha().raw().toBuffer()
  const jpeg = await grey().jpeg().toBuffer()
  const lines = Array.from({length: 6}, () => '渡口修了新桥，两岸村民不再等船。')
  return {
    png: [
      await grey().png().toBuffer(),
      await color().png({palette: true, colours: 4}).toBuffer(),
      await color().ensureAlpha(0.5).png({progressive: true}).toBuffer(),
      await grey().threshold().png({palette: true, colours: 2}).toBuffer()
    ],
    jpeg: [
      jpeg,
      await color().jpeg({progressive: true}).toBuffer(),
      await color().withMetadata({orientation: 6}).jpeg({quality: 30}).toBuffer()
    ],
    tiff: [
      await grey().tiff({compression: 'none'}).toBuffer(),
      await grey().tiff({compression: 'lzw', predictor: 'horizontal'}).toBuffer(),
      await grey().threshold().toColourspace('b-w').tiff({compression: 'ccittfax4', bitdepth: 1}).toBuffer(),
      await color().tiff({compression: 'deflate', tile: true, tileWidth: 64, tileHeight: 64}).toBuffer(),
      await color().tiff({compression: 'jpeg', pyramid: true}).toBuffer()
    ],
    webp: [await color().webp().toBuffer(), await color().webp({lossless: true}).toBuffer()],
    gif: [await color().gif().toBuffer()],
    bmp: ([1, 4, 8, 24, 32] as const).map((bits) => makeBmp(rgb, width, height, bits, bits === 8)),
    pdf: [
      makePdf([{lines}, {}, {lines, rotate: 90, size: [width, height]}]),
      makePdf([{picture: {bytes: jpeg, width, height}, lines, invisible: true, size: [200, 267]}]),
      makePdf([{picture: {bytes: jpeg, width, height}, size: [120, 160]}]),
      makePdf([{lines: ['渡口']}], {locked: true})
    ]
  }
}
