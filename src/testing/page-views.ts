/** Composed pages whose blocks are known, in the ways in which people dump pages as text. */
import {readdirSync, readFileSync} from 'node:fs'
import {basename, join} from 'node:path'
import type {GoldPage} from '../evaluate/index.js'
import {lookAlikes} from '../normalize/correct/look-alikes.js'
import {generator} from './generator.js'

/** A printed line: role, number of its paragraph, where in the paragraph it begins, text. */
export type PrintedLine = readonly [role: string, paragraph: number, start: number, text: string]

/** Lines that stand together; edges in pixels. */
export interface PrintedBlock {
  /** Number of its story in gold; -1 for furniture. */
  readonly article: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly lines: readonly PrintedLine[]
}

/** A page of `fixtures/kinds/pages`; blocks in the order in which they are read. */
export interface PrintedPage {
  readonly name: string
  /** Size of the type of the text, in pixels. */
  readonly size: number
  readonly vertical: boolean
  /** Whether the views of lines show where paragraphs are indented. */
  readonly indented: boolean
  readonly blocks: readonly PrintedBlock[]
  readonly gold: GoldPage
}

/** Read the pages of `fixtures/kinds/pages`. */
export function readPrintedPages(): PrintedPage[] {
  const folder = 'fixtures/kinds/pages'
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({
      name: basename(name, '.json'),
      ...JSON.parse(readFileSync(join(folder, name), 'utf8'))
    }))
}

const headRoles: ReadonlySet<string> = new Set(['kicker', 'headline', 'deck'])
const looseRoles: ReadonlySet<string> = new Set(['caption', 'credit', 'furniture'])

/** Every kind of view, each from a page to its text. */
export const pageViews = {
  /** Paragraphs between blank lines, cut where a column ends; the lines of a head field joined. */
  paragraphs: ({blocks}: PrintedPage): string =>
    toText(blocks.flatMap((block) => joinLines([block], headKey))),

  /** Printed lines, a blank line between blocks. */
  lines: (page: PrintedPage): string => printBlocks(page.blocks, page.indented),

  /** The same, misread by an engine. */
  noisy: (page: PrintedPage): string => addNoise(pageViews.lines(page), page.blocks.length),

  /** Printed lines, blocks in plain order of the page: across it, then down. */
  interleaved: (page: PrintedPage): string => printBlocks(inPlainOrder(page), page.indented),

  /** Whole paragraphs and single head lines, each between blank lines; captions and folios out of place. */
  loose: ({blocks}: PrintedPage): string => toText(misplace(joinLines(blocks, paragraphKey))),

  /** The same, paragraphs cut where a column ends. */
  loosePieces: ({blocks}: PrintedPage): string =>
    toText(misplace(blocks.flatMap((block) => joinLines([block], paragraphKey))))
} as const

export type ViewName = keyof typeof pageViews

/** A paragraph or a line, with the role of its first line. */
interface Piece {
  readonly role: string
  readonly text: string
}

type Key = (block: PrintedBlock, line: PrintedLine) => string | undefined

/** What belongs to one paragraph, or to one field of a head. */
const headKey: Key = ({article}, [role, paragraph]) => `${article} ${role} ${paragraph}`

/** The same, but head lines are left alone. */
const paragraphKey: Key = (block, line) => (headRoles.has(line[0]) ? undefined : headKey(block, line))

/** Join lines of one key, also over what stands between them where it is running text. */
function joinLines(blocks: readonly PrintedBlock[], keyOf: Key): Piece[] {
  const pieces: {role: string; text: string; key: string | undefined}[] = []
  for (const block of blocks) {
    for (const line of block.lines) {
      const [role, , start, text] = line
      const key = keyOf(block, line)
      const last = pieces.at(-1)
      const open = role === 'body' && start > 0 ? pieces.findLast((piece) => piece.key === key) : last
      const joined = key !== undefined && open?.key === key ? open : undefined
      if (joined) joined.text += (headRoles.has(role) ? ' ' : '') + text
      else pieces.push({role, text, key})
    }
  }
  return pieces
}

function toText(pieces: readonly Piece[]): string {
  return `${pieces.map(({text}) => text).join('\n\n')}\n`
}

/** Share of captions, credits and lines of furniture that stand elsewhere. */
const misplaced = 0.4

function misplace(pieces: readonly Piece[]): Piece[] {
  const random = generator(pieces.length)
  const moved: Piece[] = []
  const rest: Piece[] = []
  for (const piece of pieces) {
    if (looseRoles.has(piece.role) && random() < misplaced) moved.push(piece)
    else rest.push(piece)
  }
  for (const piece of moved) rest.splice(1 + Math.floor(random() * rest.length), 0, piece)
  return rest
}

function printBlocks(blocks: readonly PrintedBlock[], indented: boolean): string {
  const texts = blocks.map(({lines}) =>
    lines
      .map(([role, paragraph, start, text], index) => {
        const before = lines[index - 1]
        const opens = role === 'body' && start === 0 && (before?.[0] !== 'body' || before[1] !== paragraph)
        return (opens && indented ? '　　' : '') + text
      })
      .join('\n')
  )
  return `${texts.join('\n\n')}\n`
}

/** Blocks whose tops differ by less stand side by side, in sizes of type. */
const rowHeight = 1.2

function inPlainOrder({blocks, size, vertical}: PrintedPage): PrintedBlock[] {
  const row = ({top}: PrintedBlock) => Math.round(top / (size * rowHeight))
  const across = ({left, right}: PrintedBlock) => (vertical ? -right : left)
  return [...blocks].sort((a, b) => row(a) - row(b) || across(a) - across(b))
}

/** What a poor scan does: shares of characters misread, lost, or with a space behind them; lines of dirt a line. */
const noise = {misread: 0.016, lost: 0.003, space: 0.012, dirt: 0.006}
const dirt = ['| l .', '. ,', '—— |', '·', '、 .', '1 I'] as const

function addNoise(text: string, seed: number): string {
  const random = generator(seed)
  const alike = readLookAlikes()
  const misread = (char: string) => {
    const others = alike.get(char) ?? []
    return others[Math.floor(random() * others.length)] ?? char
  }
  return text
    .split('\n')
    .flatMap((line) => {
      const chars = [...line].map((char) => {
        if (!/\p{Script=Han}/u.test(char)) return char
        if (random() < noise.lost) return ''
        return (random() < noise.misread ? misread(char) : char) + (random() < noise.space ? ' ' : '')
      })
      const speck =
        line !== '' && random() < noise.dirt ? dirt[Math.floor(random() * dirt.length)] : undefined
      return [chars.join(''), ...(speck === undefined ? [] : [speck])]
    })
    .join('\n')
}

/** Each character with those that look like it. Sample of an entry: `丨y巫c`, letters for how near they are. */
function readLookAlikes(): Map<string, string[]> {
  return new Map(
    lookAlikes.split(' ').map((entry) => {
      const [first = '', ...rest] = [...entry]
      return [first, rest.filter((_, index) => index % 2 === 0)]
    })
  )
}
