// Sets heads into boxes, as papers do: the headline in the largest type that
// the box and the rank of the story allow, over as few lines as that takes;
// what stands above and below it in about half the size.
const words = new Intl.Segmenter('zh', {granularity: 'word'})
const segmented = new Map()

function wordsOf(text) {
  let found = segmented.get(text)
  if (!found) {
    found = Array.from(words.segment(text), ({segment}) => segment)
    segmented.set(text, found)
  }
  return found
}

/** Width in em: Latin letters and digits count half, a space less. */
function measure(text) {
  let width = 0
  for (const char of text) width += /\s/u.test(char) ? 0.4 : /[\u0020-\u00ff]/u.test(char) ? 0.55 : 1
  return width
}

const noStart = /^[，。；：！？、）》」』”’…—%％]/u
const noEnd = /[（《「『“‘]$/u
/** What a space or a mark at a break is worth, in shares of the wanted length. */
const spaceGain = 0.55
const markGain = 0.4

/** Break a text into lines of about one length: at a space or a mark, else between words. */
function breakText(text, count) {
  const lines = []
  let rest = text
  for (let left = count; left > 1; left--) {
    const wanted = rest.length / left
    let best = 0
    let least = Number.POSITIVE_INFINITY
    let at = 0
    for (const word of wordsOf(rest)) {
      const before = rest.slice(0, at)
      const after = rest.slice(at)
      if (at > 0 && !noStart.test(after) && !noEnd.test(before)) {
        let cost = Math.abs(at - wanted) / wanted
        if (/\s$/u.test(before) || /^\s/u.test(after)) cost -= spaceGain
        else if (/[，；：。！？、—]$/u.test(before)) cost -= markGain
        if (cost < least) {
          least = cost
          best = at
        }
      }
      at += word.length
    }
    if (best === 0) break
    lines.push(rest.slice(0, best).trim())
    rest = rest.slice(best).trim()
  }
  return [...lines, rest].filter((line) => line !== '')
}

/** A further line has to make the type larger by this factor. */
const worthLine = 1.18
/** From this share of the wanted size on no further line is tried. */
const nearlyWanted = 0.85

function fitText(text, width, wanted, most) {
  let best
  for (let count = 1; count <= most; count++) {
    const lines = breakText(text, count)
    if (lines.length < count) break
    const size = Math.min(wanted, width / Math.max(...lines.map(measure)))
    if (!best || size > best.size * worthLine) best = {lines, size}
    if (best.size >= wanted * nearlyWanted) break
  }
  return best
}

/** Sizes of headlines by the columns that a head runs over, in sizes of the body’s type. */
const ranks = [
  [1.25, 1.6, 1.9, 2.6],
  [1.6, 1.9, 2.6],
  [1.9, 2.6, 3.7]
]

/**
 * Set a head: `parts` holds each field in one line; the answer holds its fields in printed lines.
 *
 * The column is 12 to 20 characters wide, the head runs over one to four of them.
 */
export function setHead(parts, random) {
  const pick = (list) => list[Math.floor(random() * list.length)]
  const columns = pick([1, 1, 1, 2, 2, 2, 3, 3, 4])
  const width = columns * (12 + Math.floor(random() * 9)) + (columns - 1) * 1.4
  const wanted = Math.min(width / 5.2, pick(ranks[Math.min(columns, ranks.length) - 1]))
  const headline = fitText(parts.headline, width, wanted, random() < 0.4 ? 2 : 3)
  const small = Math.max(1.05, Math.min(headline.size / 2, 1.6))
  const set = {headline: headline.lines}
  if (parts.standingHead) set.standingHead = [parts.standingHead]
  for (const field of ['kicker', 'deck'])
    if (parts[field]) set[field] = fitText(parts[field], width - 1, small, 3).lines
  return set
}
