import {head} from '../npst/build.js'
import type {Decision, Head, Line} from '../npst/types.js'
import type {Story} from './gather.js'
import {type HeadOptions, type HeadPart, splitHead} from './heads/index.js'

/** Beginning of a story that a head is compared with, in UTF-16 units: a sentence or two. */
const leadLength = 120

/**
 * Two lines of print in one: dumps that put the lines of a head together leave a space between them.
 * Sample: 兇手尚無線索　更鑼遺於井畔
 */
const joined = /[^\s\p{ASCII}]\s[^\s\p{ASCII}]/u

/** Lines of the smallest box; two lines may as well be a deck. */
const fewestBoxed = 3

/**
 * Tell the parts of a story’s head apart.
 *
 * Where paragraphs are not broken into lines, a block of several short lines
 * beside a head was set in a narrow box, as labels of campaigns are (题花). It
 * becomes the standing head, whatever its place.
 *
 * A part of a head may run over several lines even there: dumps of whole
 * paragraphs may hold heads line by line. Only a head that shows that its
 * lines were put together has parts of one line each.
 *
 * What the profile of the paper knows as a column is one, too.
 *
 * @param wrapped whether the page’s text is broken into printed lines.
 */
export function splitStoryHead(story: Story, wrapped: boolean): {nodes: Head[]; decision?: Decision} {
  const known = findKnown(story)
  const boxed = known.size > 0 ? known : wrapped ? new Set<Line>() : findBoxed(story)
  const lines = story.head.flatMap(({unit}) => unit.lines).filter((line) => !boxed.has(line))
  if (lines.length === 0) return {nodes: boxed.size > 0 ? [head('standingHead', [...boxed])] : []}

  const lead = story.parts.find(({kind}) => kind === 'paragraph')?.units[0]?.unit.text.slice(0, leadLength)
  const split = splitHead(
    lines.map(({value}) => value),
    {
      wrapped: wrapped || !lines.some(({value}) => joined.test(value)),
      ...(known.size > 0 ? {standing: false} : {}),
      widths: lines.map(({data}) => data?.width ?? 0),
      ...(lead === undefined ? {} : {lead}),
      ...describeType(lines)
    }
  )
  const nodes: Head[] = boxed.size > 0 ? [head('standingHead', [...boxed])] : []
  for (const [index, line] of lines.entries()) addTo(nodes, split.parts[index] ?? 'headline', line)
  if (!split.runnerUp) return {nodes}
  return {
    nodes,
    decision: {
      about: 'role',
      line: lines[0]?.id ?? '',
      choice: split.parts.join(' '),
      rejected: split.runnerUp.parts.join(' '),
      margin: Math.round((split.score - split.runnerUp.score) * 100) / 100,
      evidence: split.evidence.slice(0, 5)
    }
  }
}

/** Sizes of the lines of a head, where a scan shows them. */
function describeType(lines: readonly Line[]): Pick<HeadOptions, 'sizes' | 'inverse'> {
  const sizes = lines.flatMap(({data}) => data?.size ?? [])
  return sizes.length === lines.length ? {sizes, inverse: lines.map(({data}) => data?.inverse === true)} : {}
}

/** Names of columns that the profile of the paper knows. */
function findKnown({head: units}: Story): Set<Line> {
  return new Set(units.filter(({unit}) => unit.standing).flatMap(({unit}) => unit.lines))
}

/** Units of several lines (see `units.ts`), when the head has a line of its own beside them. */
function findBoxed({head: units}: Story): Set<Line> {
  if (!units.some(({unit}) => unit.lines.length === 1)) return new Set()
  const boxed = units.filter(({unit}) => unit.lines.length >= fewestBoxed)
  return new Set(boxed.flatMap(({unit}) => unit.lines))
}

function addTo(nodes: Head[], part: HeadPart, line: Line): void {
  const last = nodes.at(-1)
  if (last?.type === part) last.children.push(line)
  else nodes.push(head(part, [line]))
}
