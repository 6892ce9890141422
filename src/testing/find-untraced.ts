import type {ArticleJson, Span} from '../emit/index.js'

const word = /[\p{L}\p{N}]/u

/** Text fields of an article by path. */
export function listTexts(article: ArticleJson): Map<string, string> {
  const texts = new Map<string, string>()
  const add = (path: string, text: string | undefined) => {
    if (text) texts.set(path, text)
  }
  add('standingHead', article.standingHead)
  add('kicker', article.kicker)
  add('headline', article.headline)
  add('deck', article.deck)
  add('dateline.text', article.dateline?.text)
  add('byline.text', article.byline?.text)
  for (const [index, part] of article.body.entries()) add(`body.${index}.text`, part.text)
  for (const [index, figure] of (article.figures ?? []).entries()) {
    add(`figures.${index}.caption`, figure.caption)
    add(`figures.${index}.credit.text`, figure.credit?.text)
  }
  for (const [index, jump] of (article.jumps ?? []).entries()) add(`jumps.${index}.text`, jump.text)
  return texts
}

/**
 * Find the characters of an article that do not lead back to its lines.
 *
 * A character is traced when a span says where it stands in `raw`, and the
 * same character stands there, or a line break or mark in place of a space, or
 * a correction says what stood there, or that nothing did.
 *
 * @returns `path:offset` and the character, for each one.
 */
export function findUntraced(article: ArticleJson): string[] {
  const raw = new Map(article.source?.lines.map((line) => [line.id, Array.from(line.raw)]))
  const corrected = listCorrected(article)
  const faults: string[] = []
  for (const [path, text] of listTexts(article)) {
    const found = readSpans(article.source?.spans?.filter((span) => span.path === path) ?? [], raw)
    for (const [offset, char] of Array.from(text).entries()) {
      const there = found.get(offset)
      // A space stands for a line break, or for a mark between two parts.
      const same = there === char || (char === ' ' && there !== undefined && !word.test(there))
      const covered = corrected.has(`${path}:${offset}`)
      if (!same && !covered) faults.push(`${path}:${offset} ${char}`)
    }
  }
  return faults
}

function readSpans(spans: readonly Span[], raw: ReadonlyMap<string, readonly string[]>): Map<number, string> {
  const found = new Map<number, string>()
  for (const {offset, length, line, column} of spans) {
    for (let index = 0; index < length; index++) {
      const char = raw.get(line)?.concat('\n')[column - 1 + index]
      if (char !== undefined) found.set(offset + index, char)
    }
  }
  return found
}

function listCorrected(article: ArticleJson): Set<string> {
  const corrected = new Set<string>()
  for (const {path, offset, to} of article.corrections ?? []) {
    for (const [index] of Array.from(to).entries()) corrected.add(`${path}:${offset + index}`)
  }
  return corrected
}
