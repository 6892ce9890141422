/** Stories of the corpus as loose parts, to make odd pages from. */
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {z} from 'zod'

/** A story of the corpus, its texts alone. */
export interface CorpusStory {
  kicker: string
  headline: string
  deck: string
  /** What stands before the first paragraph: dateline and byline as printed. */
  lead: string
  paragraphs: string[]
  captions: string[]
}

const text = z.string().default('')
const storySchema = z.object({
  kicker: text,
  headline: text,
  deck: text,
  lead: text,
  body: z.array(z.object({text: z.string()})),
  figures: z.array(z.object({caption: text, credit: z.object({text: z.string()}).optional()})).default([])
})

const folder = new URL('../../fixtures/corpus/', import.meta.url).pathname

/** Read every story of the corpus, in the order of its files: simplified and traditional, old and new. */
export function readCorpus(): CorpusStory[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => z.array(storySchema).parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))))
    .map(({body, figures, ...heads}) => ({
      ...heads,
      paragraphs: body.map((part) => part.text),
      captions: figures.map(({caption, credit}) => `${caption}${credit ? ` ${credit.text}` : ''}`)
    }))
}

/** Break a text into printed lines of a number of characters. */
export function wrapText(value: string, width: number, indent = ''): string[] {
  const chars = Array.from(indent + value)
  const lines: string[] = []
  for (let at = 0; at < chars.length; at += width) lines.push(chars.slice(at, at + width).join(''))
  return lines
}

/** A story as blocks: its head, then its paragraphs. */
export function toBlocks({kicker, headline, deck, lead, paragraphs}: CorpusStory): string[] {
  const head = [kicker, headline, deck].filter((line) => line !== '')
  return [...head, ...paragraphs.map((part, index) => (index === 0 ? lead + part : part))]
}
