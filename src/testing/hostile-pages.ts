/** Pages that no paper ever printed, to see that nothing breaks on them. */
import {generator} from './generator.js'
import {type CorpusStory, toBlocks, wrapText} from './hostile-stories.js'

/** What pages are made of. */
export interface Material {
  stories: readonly CorpusStory[]
  /** Lines of whole pages, blank ones among them. */
  pages: readonly (readonly string[])[]
}

/** Draws for one page. */
interface Draw {
  /** From 0 to 1. */
  random: () => number
  /** A whole number from `low` to `high`, both among them. */
  number: (low: number, high: number) => number
  pick: <Item>(items: readonly Item[]) => Item
  stories: (count: number) => CorpusStory[]
  page: () => readonly string[]
}

type Shape = (draw: Draw) => readonly string[]

/** Code points of scripts that have no business on a page, and of some that should not exist. */
const oddRanges: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0x300, 0x36f],
  [0x5d0, 0x5ea],
  [0x621, 0x64a],
  [0xe01, 0xe3a],
  [0x1100, 0x11ff],
  [0x2000, 0x206f],
  [0x2ff0, 0x2fff],
  [0x3000, 0x30ff],
  [0x4e00, 0x9fff],
  [0xe000, 0xe0ff],
  [0xfe00, 0xfeff],
  [0xff00, 0xffef],
  [0x1f300, 0x1f6ff],
  [0x20000, 0x2a6df],
  [0xe0100, 0xe01ef]
]

/** One second is the aim for a page; a broadsheet holds some 10,000 characters, and these lines hold twenty times as many. */
const enormous = 200_000

/** The shapes, by name. */
export const shapes: Readonly<Record<string, Shape>> = {
  'no blank lines': ({page}) => page().filter((line) => line.trim() !== ''),
  'every line one block': ({page}) => page().flatMap((line) => [line, '']),
  'blocks shuffled': (draw) =>
    shuffle(draw.stories(8).flatMap(toBlocks), draw).flatMap((block) => [...wrapText(block, 17, '　　'), '']),
  'lines of all stories shuffled': (draw) =>
    shuffle(
      draw.stories(6).flatMap((story) => toBlocks(story).flatMap((block) => wrapText(block, 15))),
      draw
    ),
  'stories interleaved': (draw) => interleave(draw.stories(4).map(toBlocks)),
  'only headlines': (draw) => draw.stories(40).map(({headline}) => headline),
  'only captions': (draw) =>
    draw
      .stories(60)
      .flatMap(({captions, headline}) => (captions.length > 0 ? captions : [`图为${headline}。`])),
  'thirty stories': (draw) => draw.stories(30).flatMap((story) => [...toBlocks(story), '']),
  'thirty briefs without a head': (draw) =>
    draw.stories(30).flatMap(({lead, paragraphs}) => wrapText(lead + (paragraphs[0] ?? ''), 18, '　　')),
  'one story': (draw) => draw.stories(1).flatMap(toBlocks),
  'one story of a thousand lines': (draw) =>
    wrapText(
      draw
        .stories(30)
        .flatMap(({paragraphs}) => paragraphs)
        .join(''),
      14
    ).slice(0, 1000),
  'only furniture': (draw) => {
    const kinds = [
      '星江日报',
      '第3版 要闻',
      '2024年5月6日 星期一',
      '责任编辑：林一帆 版式：周远',
      '下转第4版',
      '导读',
      '广告'
    ]
    return Array.from({length: draw.number(5, 80)}, () => draw.pick(kinds))
  },
  'only numbers': (draw) =>
    Array.from({length: draw.number(20, 400)}, () =>
      Array.from({length: draw.number(1, 12)}, () =>
        draw.pick(['12', '3.5', '－7', '８０％', '一百〇三', '2024'])
      ).join(draw.pick([' ', '\t', '　', '']))
    ),
  'one enormous line': (draw) => {
    const chars = draw.stories(30).flatMap(toBlocks).join('')
    return [chars.repeat(Math.ceil(enormous / chars.length)).slice(0, enormous)]
  },
  'thousands of lines of one character': (draw) =>
    Array.from(draw.stories(40).flatMap(toBlocks).join('')).slice(0, draw.number(2000, 4000)),
  'thousands of blocks': (draw) => {
    const text = draw.stories(20).flatMap(toBlocks).join('')
    return wrapText(text, draw.number(1, 9))
      .slice(0, draw.number(1000, 2500))
      .flatMap((line) => [line, ''])
  },
  'mixed scripts': (draw) =>
    draw
      .stories(5)
      .flatMap(toBlocks)
      .map((block) =>
        Array.from(block, (char) => (draw.random() < 0.2 ? oddCharacter(draw) : char)).join('')
      ),
  'any Unicode at all': (draw) =>
    Array.from({length: draw.number(1, 200)}, () =>
      Array.from({length: draw.number(1, 40)}, () => oddCharacter(draw)).join('')
    ),
  'brackets never closed': (draw) =>
    draw
      .page()
      .map((line) =>
        draw.random() < 0.4 ? `${draw.pick(['（', '【', '〔', '“', '「', '《', '(', '['])}${line}` : line
      ),
  'nothing but brackets': (draw) =>
    Array.from({length: draw.number(1, 100)}, () =>
      Array.from({length: draw.number(1, 60)}, () =>
        draw.pick(Array.from('（）【】〔〕“”「」《》()[]'))
      ).join('')
    ),
  'two hundred datelines in a row': (draw) =>
    Array.from({length: 200}, () =>
      draw.pick([
        '新华社星江5月5日电（记者 林一帆）',
        '本报讯',
        '〔路透社倫敦六日電〕',
        '【本報訊】',
        '本报记者 周远 报道',
        '（下转第3版）'
      ])
    ),
  'lines repeated': (draw) => {
    const lines = draw.page().filter((line) => line.trim() !== '')
    return draw
      .stories(3)
      .flatMap(toBlocks)
      .concat(Array.from({length: draw.number(50, 500)}, () => draw.pick(lines.slice(0, 5))))
  },
  'form feeds and controls': (draw) =>
    draw
      .page()
      .map((line) =>
        draw.random() < 0.3
          ? `${draw.pick(['\f', '\v', '\u0000', '\u0085', '\u2028', '\u200b', '\ufeff'])}${line}\u0007`
          : line
      ),
  tables: (draw) =>
    Array.from({length: draw.number(20, 200)}, (_, row) =>
      [
        row + 1,
        ...Array.from({length: 5}, () => draw.pick(['星江', '北门', '12.50', '↑', '—', '停牌', '３']))
      ].join(draw.pick(['\t', '　', '|', '  ']))
    ),
  'punctuation torn from its text': (draw) =>
    draw
      .stories(5)
      .flatMap(toBlocks)
      .flatMap((block) =>
        block.split(/(?<=[，。；：])/u).flatMap((part) => [part.slice(0, -1), part.slice(-1)])
      ),
  'characters dropped and doubled': (draw) =>
    draw
      .page()
      .map((line) =>
        Array.from(line, (char) =>
          draw.random() < 0.05 ? '' : draw.random() < 0.05 ? char + char : char
        ).join('')
      )
}

/**
 * Make a page of a shape; the same seed gives the same page.
 *
 * @returns the text of one page; never only white space.
 */
export function makeHostilePage(shape: Shape, seed: number, {stories, pages}: Material): string {
  const random = generator(seed)
  const number = (low: number, high: number) => low + Math.floor(random() * (high - low + 1))
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[number(0, items.length - 1)]
    if (item === undefined) throw new TypeError('Expected something to pick from')
    return item
  }
  const draw: Draw = {
    random,
    number,
    pick,
    stories: (count) => Array.from({length: count}, () => pick(stories)),
    page: () => pick(pages)
  }
  const text = shape(draw).join('\n')
  return text.trim() === '' ? '　　字' : text
}

function shuffle<Item>(items: readonly Item[], {random}: Draw): Item[] {
  return items
    .map((item): [number, Item] => [random(), item])
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item)
}

/** First pieces of all, then second pieces of all, and so on. */
function interleave(lists: readonly (readonly string[])[]): string[] {
  const longest = Math.max(...lists.map((list) => list.length))
  return Array.from({length: longest}, (_, row) => lists.flatMap((list) => list[row] ?? [])).flat()
}

/** A character from anywhere; surrogates and line ends are left to the decoder. */
function oddCharacter({number, pick}: Draw): string {
  const [low, high] = pick(oddRanges)
  const char = String.fromCodePoint(number(low, high))
  return char === '\u2028' || char === '\u2029' ? '字' : char
}
