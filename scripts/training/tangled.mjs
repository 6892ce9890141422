// Pages with known layout as blocks in an order that can not be trusted, with what belongs together.
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {VFile} from 'vfile'
import {createPagePipeline, parsePage} from '../../dist/pipeline.js'
import {fragmentsOf} from '../../dist/segment/tangle/fragments.js'
import {tangledPage, withTears} from '../../dist/segment/tangle/page.js'
import {viewPage} from '../../dist/segment/units.js'
import {generator} from './views.mjs'

const pipeline = createPagePipeline()
const headRoles = new Set(['kicker', 'headline', 'deck'])
const figureRoles = new Set(['caption', 'credit'])

/** Blocks of a layout as printed: `{lines, article, order, x0, x1, y0}`. */
export function blocksOf(layout) {
  const blocks = []
  for (const line of [...layout.lines].sort((a, b) => a.order - b.order)) {
    const block = blocks.at(-1)
    if (block && block.region === line.region) block.lines.push(line)
    else blocks.push({region: line.region, lines: [line], article: line.article, order: line.order})
  }
  for (const block of blocks) {
    block.x0 = Math.min(...block.lines.map(({box}) => box.x))
    block.x1 = Math.max(...block.lines.map(({box}) => box.x + box.width))
    block.y0 = Math.min(...block.lines.map(({box}) => box.y))
  }
  return blocks
}

/**
 * Blocks in an order of plain geometry: rows of the page from left to right
 * (papers set vertically from right to left), or columns from top to bottom.
 */
export function tangle(blocks, {size, vertical, band = 1.2, columns = false}) {
  const across = (block) => (vertical ? -block.x1 : block.x0)
  const row = ({y0}) => Math.round(y0 / (size * band))
  const column = (block) => Math.round(across(block) / (size * 2))
  return [...blocks].sort((a, b) =>
    columns ? column(a) - column(b) || a.y0 - b.y0 : row(a) - row(b) || across(a) - across(b)
  )
}

/** Printed lines of blocks, a blank line between blocks. */
export function printBlocks(blocks, indented) {
  const texts = blocks.map(({lines}) =>
    lines
      .map((line, index) => {
        const before = lines[index - 1]
        const opens = line.role === 'body' && line.s === 0 && (before?.role !== 'body' || before.p !== line.p)
        return (opens && indented ? '　　' : '') + line.text
      })
      .join('\n')
  )
  return `${texts.join('\n\n')}\n`
}

/** A page whose joins are known; nothing where blocks and regions do not match. */
export async function preparePage(path, blocks, indented, words) {
  const file = new VFile({path, value: printBlocks(blocks, indented)})
  const view = viewPage(await pipeline(parsePage(file), file, {to: 'label'}))
  const fragments = fragmentsOf(view)
  if (fragments.length !== blocks.length) return []
  return [{path, view, blocks, page: withTears(tangledPage(fragments), words), ...knownJoins(blocks)}]
}

/** For each block the one before it in its story or -1, the one behind or -1, and what it opens or ''. */
export function knownJoins(blocks) {
  const isFigure = ({lines}) => lines.every(({role}) => figureRoles.has(role))
  const before = blocks.map(() => -1)
  const after = blocks.map(() => -1)
  const openings = blocks.map((block) => (block.article < 0 ? 'furniture' : isFigure(block) ? 'figure' : ''))
  const stories = new Map()
  blocks.forEach((block, index) => {
    if (openings[index] !== '') return
    stories.set(block.article, [...(stories.get(block.article) ?? []), index])
  })
  for (const story of stories.values()) {
    story.sort((a, b) => blocks[a].order - blocks[b].order)
    openings[story[0]] = headRoles.has(blocks[story[0]].lines[0].role) ? 'head' : 'text'
    for (let i = 1; i < story.length; i++) {
      before[story[i]] = story[i - 1]
      after[story[i - 1]] = story[i]
    }
  }
  return {before, after, openings}
}

/** Every page below a folder in several orders: the plain one with and without indents, and more drawn at random. */
export async function tangledPages(folder, draws, words) {
  const pages = []
  for (const name of readdirSync(join(folder, 'layout')).sort()) {
    const layout = JSON.parse(readFileSync(join(folder, 'layout', name), 'utf8'))
    const blocks = blocksOf(layout)
    const size = layout.lines.find(({role}) => role === 'body')?.size ?? 32
    const vertical = layout.lines.filter((line) => line.vertical).length * 2 > layout.lines.length
    const random = generator(name.length * 77 + blocks.length * 1000 + layout.width)
    for (let draw = 0; draw < draws; draw++) {
      const drawn = draw < 2 ? {} : {band: 0.3 + random() * 3, columns: random() < 0.3}
      const order = tangle(blocks, {size, vertical, ...drawn})
      pages.push(...(await preparePage(`${folder}/${name}#${draw}`, order, draw % 2 === 0, words)))
    }
  }
  return pages
}
