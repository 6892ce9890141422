/** From units with kinds to stories with parts: no decision is made here, only the ones made are carried out. */
import type {ReadUnit} from './read-page.js'
import type {Kind} from './states.js'

/** A part of a story in the making. */
export interface Part {
  kind: 'byline' | 'paragraph' | 'crosshead' | 'item' | 'tail' | 'figure' | 'jump'
  units: ReadUnit[]
  /** Of a figure: its credit. */
  credit: ReadUnit[]
}

/** A story in the making. */
export interface Story {
  head: ReadUnit[]
  parts: Part[]
}

export interface Gathered {
  /** Stories and runs of furniture in reading order. */
  items: ({story: Story} | {furniture: ReadUnit[]})[]
}

/** Gather the units of a page into stories. Every unit ends in exactly one part, head or run of furniture. */
export function gatherStories(units: readonly ReadUnit[]): Gathered {
  const gathered: Gathered = {items: []}
  let story: Story | undefined
  let last: ReadUnit | undefined

  for (const read of units) {
    if (read.kind === 'furniture') {
      addFurniture(gathered, read, last)
    } else {
      if (!story || startsStory(read, story)) {
        story = {head: [], parts: []}
        gathered.items.push({story})
      }
      addToStory(story, read, last)
    }
    last = read
  }
  return gathered
}

function startsStory(read: ReadUnit, story: Story): boolean {
  if (read.kind === 'lead') return true
  return read.kind === 'head' && story.parts.some((part) => part.kind !== 'jump')
}

function addFurniture(gathered: Gathered, read: ReadUnit, last: ReadUnit | undefined): void {
  const item = gathered.items.at(-1)
  const sameRun = last?.kind === 'furniture' && item !== undefined && 'furniture' in item
  if (sameRun) item.furniture.push(read)
  else gathered.items.push({furniture: [read]})
}

function addToStory(story: Story, read: ReadUnit, last: ReadUnit | undefined): void {
  const part = story.parts.at(-1)
  switch (read.kind) {
    case 'head':
      story.head.push(read)
      return
    case 'going':
      continueText(story, read)
      return
    case 'captionGoing':
      if (part?.kind === 'figure') part.units.push(read)
      else story.parts.push({kind: 'figure', units: [read], credit: []})
      return
    case 'credit':
      if (part?.kind === 'figure' && takesCredit(part, read)) part.credit.push(read)
      else story.parts.push({kind: 'figure', units: [], credit: [read]})
      return
    default: {
      const kind = partOf(read.kind)
      const goesOn = last?.kind === read.kind && last.unit.region === read.unit.region
      // A crosshead, a byline or a signature may be set on several lines of one block.
      if (part?.kind === kind && goesOn && (kind === 'crosshead' || kind === 'byline' || kind === 'tail')) {
        part.units.push(read)
      } else story.parts.push({kind, units: [read], credit: []})
    }
  }
}

/** A unit that goes on belongs to the last text of the story, whatever stands between. */
function continueText(story: Story, read: ReadUnit): void {
  const text = story.parts.findLast(({kind}) => kind === 'paragraph' || kind === 'item')
  if (text) text.units.push(read)
  else story.parts.push({kind: 'paragraph', units: [read], credit: []})
}

/** A second credit under one picture belongs to it only in the same block (“记者 A 摄 / 通讯员 B 文”). */
function takesCredit(figure: Part, read: ReadUnit): boolean {
  const first = figure.credit[0]
  return first === undefined || first.unit.region === read.unit.region
}

function partOf(kind: Kind): Part['kind'] {
  switch (kind) {
    case 'byline':
    case 'tail':
    case 'crosshead':
    case 'item':
    case 'jump':
      return kind
    case 'caption':
      return 'figure'
    default:
      return 'paragraph'
  }
}
