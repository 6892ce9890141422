import {readdirSync, readFileSync} from 'node:fs'
import {basename, join} from 'node:path'
import {fileURLToPath} from 'node:url'

const own = new URL('../../fixtures/corpus/', import.meta.url)

/** Texts that weights may be learned from. */
export const ownFiles = readdirSync(own)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .map((name) => fileURLToPath(new URL(name, own)))

/** Texts that figures are measured on; they lie beside the repository. */
export const otherFiles = ['hans-1', 'hans-2', 'hant-1'].map((name) =>
  fileURLToPath(new URL(`../../../shared/corpus/${name}.json`, import.meta.url))
)

/** The stories of a file, each as its fields of text: heads, lead and tail with the names, paragraphs. */
export function readStories(file) {
  return JSON.parse(readFileSync(file, 'utf8')).map((story, index) => ({
    id: join(basename(file, '.json'), String(index)),
    language: story.language ?? (basename(file).startsWith('hant') ? 'zh-Hant' : 'zh-Hans'),
    fields: [
      story.kicker,
      story.headline,
      story.deck,
      ...story.body.map(({text}, at, {length}) => {
        const lead = at === 0 ? (story.lead ?? '') : ''
        const tail = at === length - 1 ? (story.tail ?? '') : ''
        return lead + text + tail
      })
    ].filter((text) => typeof text === 'string' && text !== '')
  }))
}

/** Printed lines of a paragraph: a few characters, and no stop at the start. */
export function wrapText(text, measure) {
  const chars = Array.from(text)
  const lines = []
  for (let at = 0; at < chars.length; ) {
    let end = Math.min(chars.length, at + measure)
    while (end < chars.length && /[，。、；：？！）”’」』》]/u.test(chars[end])) end++
    lines.push(chars.slice(at, end).join(''))
    at = end
  }
  return lines
}
