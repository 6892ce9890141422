import {alignTexts} from './align-texts.js'
import {similarity} from './edit-distance.js'
import type {ArticlePair} from './match-articles.js'
import {layOutFurniture, layOutStory, type StoryText} from './story-text.js'
import {type Tile, tileTexts} from './tile-texts.js'
import type {EvaluatedArticle, GoldPage} from './types.js'

/** Stand between furniture lines; other ones in gold and output, and none that a text holds. */
const goldSeam = '\u0002'
const predictedSeam = '\u0003'

/** Longest field that is looked for as a whole, in UTF-16 units; longer ones are found in pieces. */
const longestField = 40
/** Least similarity of two fields that are one: a name of three characters must be right, one of five may have a slip. */
const leastSimilar = 0.75

/** Where the units of a text stand on the other side; −1 where they stand nowhere. */
export interface Places {
  /** Number of the text that each unit stands in. */
  readonly text: Int32Array
  /** Place of each unit in that text. */
  readonly at: Int32Array
}

/** One side of a page: its stories in order, then everything that belongs to none as one text. */
export interface PageSide {
  readonly texts: readonly StoryText[]
  /** For each text, where its units stand on the other side. */
  readonly places: readonly Places[]
  /** Number of the text that holds the furniture. */
  readonly furniture: number
}

/** A page as it should be, beside the page as it came out, unit by unit. */
export interface PageAlignment {
  readonly gold: PageSide
  readonly predicted: PageSide
}

/**
 * Find for every character of gold where it came out, and the other way round.
 *
 * Pieces of at least four characters are found wherever they went
 * (`tile-texts.ts`); what lies between two pieces that follow each other on both
 * sides is one print read in two ways, and is laid side by side.
 *
 * @param furniture lines of the page that the output has in no article.
 * @param pairs gold articles with those found for them.
 */
export function alignPage(
  gold: GoldPage,
  predicted: readonly EvaluatedArticle[],
  furniture: readonly string[],
  pairs: readonly ArticlePair[]
): PageAlignment {
  const page = {
    gold: openSide(gold.articles, gold.furniture ?? [], goldSeam),
    predicted: openSide(predicted, furniture, predictedSeam)
  }
  const tiles = tileTexts(
    page.gold.texts.map(({text}) => text),
    page.predicted.texts.map(({text}) => text)
  )
  for (const tile of tiles) {
    for (let at = 0; at < tile.length; at++) {
      link(page, tile.left, tile.leftStart + at, tile.right, tile.rightStart + at)
    }
  }
  for (const [index] of gold.articles.entries()) {
    const own = tiles.filter(({left}) => left === index)
    const partner = pairs.find((pair) => pair.gold === index)?.predicted
    for (const gap of listGaps(page, index, own, partner)) fillGap(page, gap)
  }
  for (const [index] of gold.articles.entries()) {
    linkFields(page, index, pairs.find((pair) => pair.gold === index)?.predicted)
  }
  return page
}

function openSide(
  articles: readonly EvaluatedArticle[],
  furniture: readonly string[],
  seam: string
): PageSide {
  const texts = [...articles.map(layOutStory), layOutFurniture(furniture, seam)]
  const places = texts.map(({text}) => ({
    text: new Int32Array(text.length).fill(-1),
    at: new Int32Array(text.length).fill(-1)
  }))
  return {texts, places, furniture: articles.length}
}

function link(
  page: PageAlignment,
  gold: number,
  goldAt: number,
  predicted: number,
  predictedAt: number
): void {
  const there = page.gold.places[gold]
  const back = page.predicted.places[predicted]
  if (!there || !back) return
  there.text[goldAt] = predicted
  there.at[goldAt] = predictedAt
  back.text[predictedAt] = gold
  back.at[predictedAt] = goldAt
}

/** What is not known yet between two pieces, or at an end. */
interface Gap {
  readonly gold: number
  readonly goldStart: number
  readonly goldEnd: number
  readonly predicted: number
  readonly start: number
  readonly end: number
}

/**
 * List the rests between tiles that follow each other in one predicted text,
 * and at its two ends. A story without any tile is one rest beside its partner.
 */
function listGaps(
  page: PageAlignment,
  gold: number,
  tiles: readonly Tile[],
  partner: number | undefined
): Gap[] {
  const goldEnd = page.gold.texts[gold]?.text.length ?? 0
  const lengthOf = (predicted: number) => page.predicted.texts[predicted]?.text.length ?? 0
  const first = tiles[0]
  const last = tiles.at(-1)
  if (!first || !last) {
    if (partner === undefined) return []
    return [{gold, goldStart: 0, goldEnd, predicted: partner, start: 0, end: lengthOf(partner)}]
  }
  const inner = tiles.slice(1).flatMap((tile, index): Gap[] => {
    const before = tiles[index]
    if (!before || before.right !== tile.right) return []
    const goldStart = before.leftStart + before.length
    const start = before.rightStart + before.length
    return [{gold, goldStart, goldEnd: tile.leftStart, predicted: tile.right, start, end: tile.rightStart}]
  })
  return [
    {gold, goldStart: 0, goldEnd: first.leftStart, predicted: first.right, start: 0, end: first.rightStart},
    ...inner,
    {
      gold,
      goldStart: last.leftStart + last.length,
      goldEnd,
      predicted: last.right,
      start: last.rightStart + last.length,
      end: lengthOf(last.right)
    }
  ]
}

/** Lay a rest side by side, if nothing else has taken its predicted half. */
function fillGap(page: PageAlignment, {gold, goldStart, goldEnd, predicted, start, end}: Gap): void {
  if (goldEnd <= goldStart || end <= start || predicted === page.predicted.furniture) return
  if (page.predicted.places[predicted]?.text.subarray(start, end).some((owner) => owner >= 0)) return
  const left = page.gold.texts[gold]?.text.slice(goldStart, goldEnd) ?? ''
  const right = page.predicted.texts[predicted]?.text.slice(start, end) ?? ''
  const places = alignTexts(left, right)
  for (const [at, place] of places?.entries() ?? []) {
    if (place >= 0) link(page, gold, goldStart + at, predicted, start + place)
  }
}

/** A short field that stands nowhere is looked for among whole fields that came from nowhere, in its own story first. */
function linkFields(page: PageAlignment, gold: number, partner: number | undefined): void {
  const open = listOpenFields(page.gold, gold)
  if (open.length === 0) return
  const others = [...page.predicted.texts.keys()].filter(
    (at) => at !== partner && at !== page.predicted.furniture
  )
  for (const {start, text} of open) {
    for (const predicted of partner === undefined ? others : [partner, ...others]) {
      const field = listOpenFields(page.predicted, predicted).find(
        (other) => similarity(text, other.text) >= leastSimilar
      )
      if (!field) continue
      for (const [at, place] of alignTexts(text, field.text)?.entries() ?? []) {
        if (place >= 0) link(page, gold, start + at, predicted, field.start + place)
      }
      break
    }
  }
}

/** Fields of a text no unit of which has been found on the other side. */
function listOpenFields({texts, places}: PageSide, index: number): {start: number; text: string}[] {
  const story = texts[index]
  return (story?.parts ?? [])
    .filter(({start, end}) => end - start > 1 && end - start <= longestField)
    .filter(({start, end}) => places[index]?.text.subarray(start, end).every((owner) => owner < 0))
    .map(({start, end}) => ({start, text: story?.text.slice(start, end) ?? ''}))
}
