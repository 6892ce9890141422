// Text views of a page with known layout, in many of the ways in which people dump pages as text.
//
// A view is a list of lines, each with its text, its kind (see
// src/segment/states.ts) and the blank lines before it. What varies: lines or
// paragraphs, blank lines, indents, where heads stand, furniture, standing
// heads, heads that are missing, half-width punctuation.
import {readFileSync} from 'node:fs'
import {addNoise, noiseKinds} from './noise.mjs'

const pools = JSON.parse(readFileSync(new URL('furniture.json', import.meta.url), 'utf8'))
const headRoles = new Set(['kicker', 'headline', 'deck'])

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function generator(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** Units of print in reading order: lines, or the lines of one paragraph or head field joined. */
function unitsOf(layout, joined) {
  const units = []
  for (const line of [...layout.lines].sort((a, b) => a.order - b.order)) {
    const unit = units.at(-1)
    const key = (l) => `${l.region}|${l.role}|${l.p ?? ''}`
    if (joined && unit && key(unit.line) === key(line)) {
      unit.text += (headRoles.has(line.role) ? ' ' : '') + line.text
    } else units.push({line, text: line.text, kind: '', blank: 0})
  }
  return units
}

function nameKinds(units, gold) {
  const begun = new Set()
  units.forEach((unit, index) => {
    const {line} = unit
    const before = units[index - 1]?.line
    const article = gold.articles[line.article]
    const list = article && (article.type === 'advert' || article.type === 'index')
    if (line.role === 'furniture') unit.kind = 'furniture'
    else if (headRoles.has(line.role)) unit.kind = 'head'
    else if (line.role === 'caption') {
      unit.kind = before?.role === 'caption' && before.region === line.region ? 'captionGoing' : 'caption'
    } else if (line.role !== 'body') unit.kind = line.role
    else if (
      line.s > 0 ||
      (before?.role === 'body' && before.region === line.region && before.p === line.p)
    ) {
      unit.kind = 'going'
    } else if (list && !/[。；]/.test(unit.text)) unit.kind = 'item'
    else unit.kind = begun.has(line.article) ? 'opening' : 'lead'
    begun.add(line.article)
  })
}

/** The view as `makepages` writes it: `l1` or `l2`. */
export function plainView(layout, gold, view) {
  const units = unitsOf(layout, view === 'l1')
  nameKinds(units, gold)
  return units.map(({kind}) => kind)
}

/**
 * A view drawn at random: `{text, kinds, mode}`.
 *
 * @param noise strength of the noise of engines (see noise.mjs); lines of dirt get the kind `furniture`
 *   (default: 0, none, and the same views as ever).
 */
export function drawView(layout, gold, seed, noise = 0) {
  const random = generator(seed)
  const chance = (p) => random() < p
  const pick = (list) => list[Math.floor(random() * list.length)]
  const pool = pools[gold.articles[0]?.language === 'zh-Hant' ? 'hant' : 'hans']
  const mode = pick(['lines', 'rewrapped', 'rewrapped', 'paragraphs', 'paragraphs', 'loose'])
  let units = unitsOf(layout, mode !== 'lines')
  nameKinds(units, gold)

  const dropped = new Set(
    gold.articles.flatMap((article, index) =>
      article.dateline && article.type !== 'feature' && chance(0.1) ? [index] : []
    )
  )
  units = units.filter(({line, kind}) => kind !== 'head' || !dropped.has(line.article))
  const begun = new Set()
  for (const unit of units) {
    if (unit.kind === 'opening' && dropped.has(unit.line.article) && !begun.has(unit.line.article))
      unit.kind = 'lead'
    if (unit.kind === 'lead' && units.some((o) => o.kind === 'head' && o.line.article === unit.line.article))
      unit.kind = 'opening'
    if (unit.line.article >= 0) begun.add(unit.line.article)
  }
  units = splitTails(units, chance)
  if (mode === 'loose') units = loosen(units, chance, random)
  if (mode === 'rewrapped') units = rewrap(units, chance, random)

  placeBlanks(units, mode, chance)
  const indent = mode !== 'rewrapped' && chance(0.5) ? pick(['　　', '　　', '    ']) : ''
  const half = chance(0.3)
  const spacedHeads = chance(0.8)
  for (const unit of units) {
    if (indent && (unit.kind === 'opening' || unit.kind === 'lead' || unit.kind === 'item'))
      unit.text = indent + unit.text
    if (half)
      unit.text = unit.text.replace(
        /[，；：（）]/g,
        (c) => ({'，': ',', '；': ';', '：': ':', '（': '(', '）': ')'})[c]
      )
    if (!spacedHeads && unit.kind === 'head') unit.text = unit.text.replace(/ /g, '　')
  }
  lengthenHeads(units, chance, pick)
  units = addHeads(units, pool, chance, pick)
  if (chance(0.4)) units = addPullQuote(units, pick)
  units = addFurniture(units, pool, chance, pick, random)
  if (noise > 0) units = addDirt(units, random, noise)
  const text = `${units.map(({text, blank}, index) => '\n'.repeat(index === 0 ? 0 : blank + 1) + text).join('')}\n`
  return {text, kinds: units.map(({kind}) => kind), mode}
}

/** Noise inside the lines, and lines of dirt between them. */
function addDirt(units, random, strength) {
  const lines = units.map(({text}) => text)
  return addNoise(lines, random, {strength, kinds: [...noiseKinds, 'rubbish']}).map(({text, from, kind}) =>
    kind === 'text'
      ? {...units[from], text}
      : {text, kind: 'furniture', line: {article: -1, region: -1}, blank: 0}
  )
}

const noStart = new Set('，。、；：！？”’」』）》…,;:!?)')

/** Width in em. */
const em = (text) =>
  [...text].reduce((sum, c) => sum + (c.codePointAt(0) > 0x2e7f || '“”‘’—…'.includes(c) ? 1 : 0.5), 0)

/** Break a text into lines of print; punctuation that may not begin a line hangs over or takes a character with it. */
function print(text, measure, indent, hangs) {
  const lines = []
  let line = ''
  for (const char of text) {
    const room = measure - (lines.length === 0 ? indent : 0)
    if (em(line) + em(char) <= room || (hangs && noStart.has(char) && em(line) <= room)) line += char
    else if (noStart.has(char) && line.length > 2) {
      lines.push(line.slice(0, -1))
      line = line.slice(-1) + char
    } else {
      lines.push(line)
      line = char
    }
  }
  return line === '' ? lines : [...lines, line]
}

/** Articles short enough to stand in a column of briefs, one under the other without a blank line. */
function briefsOf(units) {
  const sizes = new Map()
  for (const {line, text, kind} of units) {
    if (line.article < 0) continue
    const figure = kind === 'caption' || kind === 'credit'
    sizes.set(line.article, (sizes.get(line.article) ?? 0) + (figure ? 1000 : text.length))
  }
  return new Set([...sizes].filter(([, size]) => size < 420).map(([article]) => article))
}

/** Stories set anew: other measures, other columns, indents kept, lost or never printed. */
function rewrap(units, chance, random) {
  const between = (low, high) => low + Math.floor(random() * (high - low + 1))
  const indent = chance(0.75) ? 2 : 0
  const kept = chance(0.5)
  const hangs = chance(0.5)
  const whole = []
  for (const current of units) {
    const start = whole.findLast(
      (o) => ['opening', 'lead', 'item'].includes(o.kind) && o.line.article === current.line.article
    )
    const caption = current.kind === 'captionGoing' && whole.at(-1)?.kind === 'caption'
    if (current.kind === 'going' && start) start.text += current.text
    else if (caption) whole.at(-1).text += current.text
    else whole.push(current)
  }
  const column = chance(0.5) ? briefsOf(whole) : new Set()
  const ordered = [
    ...whole.filter(({line}) => !column.has(line.article)),
    ...whole.filter(({line}) => column.has(line.article))
  ]
  const result = []
  let article = Number.NaN
  let measure = 14
  let room = 0
  let region = 0
  let last = ''
  for (const current of ordered) {
    const sameColumn = column.has(current.line.article) && column.has(article)
    const body = ['opening', 'lead', 'crosshead', 'item', 'tail', 'byline', 'jump'].includes(current.kind)
    const group = current.kind === 'head' ? 'head' : body ? 'body' : current.kind
    if (!sameColumn && (current.line.article !== article || group !== last)) region++
    if (!sameColumn && (current.line.article !== article || group !== last)) room = between(6, 26)
    if (!sameColumn && current.line.article !== article && chance(0.5)) measure = between(10, 20)
    article = current.line.article
    last = group
    const own = ['opening', 'lead', 'item'].includes(current.kind) ? indent : 0
    const wraps = body || group === 'caption'
    const lines = wraps
      ? print(current.text, measure, own, hangs)
      : current.kind === 'head' && chance(0.3)
        ? current.text.split(' ')
        : [current.text]
    lines.forEach((text, index) => {
      if (body && room-- === 0) {
        region++
        room = between(6, 26)
      }
      const kind =
        index === 0 || current.kind === 'head' || !wraps
          ? current.kind
          : group === 'caption'
            ? 'captionGoing'
            : ['crosshead', 'tail', 'byline', 'jump'].includes(current.kind)
              ? current.kind
              : 'going'
      const space = index === 0 && own > 0 && kept ? '　'.repeat(own) : ''
      result.push({...current, text: space + text, kind, line: {...current.line, region}})
    })
  }
  return result
}

/** Paragraphs whole again, captions and furniture out of their places. */
function loosen(units, chance, random) {
  const whole = []
  for (const unit of units) {
    const start = whole.findLast(
      (o) =>
        (o.kind === 'opening' || o.kind === 'lead' || o.kind === 'item') &&
        o.line.article === unit.line.article
    )
    if (unit.kind === 'going' && start) start.text += unit.text
    else whole.push(unit)
  }
  const figures = []
  const rest = []
  for (const unit of whole) {
    const figure = unit.kind === 'caption' || unit.kind === 'captionGoing' || unit.kind === 'credit'
    if (figure && unit.kind !== 'caption' && figures.at(-1)?.moved) figures.at(-1).units.push(unit)
    else if (
      unit.kind === 'caption' &&
      chance(0.4) &&
      whole.some((o) => o.kind === 'opening' && o.line.article === unit.line.article)
    ) {
      figures.push({units: [unit], moved: true})
    } else {
      if (figures.length > 0) figures.at(-1).moved = false
      rest.push(unit)
    }
  }
  for (const {units: figure} of figures) {
    const at = 1 + Math.floor(random() * rest.length)
    // Not inside a head: nobody prints a picture there.
    if (rest[at]?.kind === 'head' && rest[at - 1]?.kind === 'head') rest.push(...figure)
    else rest.splice(at, 0, ...figure)
  }
  return rest
}

function placeBlanks(units, mode, chance) {
  const printed = mode === 'lines' || mode === 'rewrapped'
  const rare = printed ? (chance(0.3) ? 'none' : 'stories') : 'regions'
  const style = chance(0.27) ? rare : printed ? 'regions' : 'all'
  const glueHeads = chance(0.4)
  units.forEach((unit, index) => {
    const before = units[index - 1]
    if (!before) return
    const newRegion = before.line.region !== unit.line.region
    const newStory = before.line.article !== unit.line.article
    const underHead = before.kind === 'head' || before.kind === 'byline'
    unit.blank = Number(
      style === 'all' || (style === 'regions' && newRegion) || (style === 'stories' && newStory)
    )
    if (glueHeads && underHead && style !== 'all' && !newStory) unit.blank = 0
    if (unit.blank > 0 && chance(0.08)) unit.blank += chance(0.5) ? 1 : 3
  })
}

function unit(text, kind, line, blank) {
  return {text, kind, line: {...line, article: line.article}, blank}
}

/** Conference reports have heads of thirty characters and more, which the texts at hand do not have. */
function lengthenHeads(units, chance, pick) {
  const heads = units.filter(({kind}) => kind === 'head').map(({text}) => text.trim())
  for (const current of units) {
    if (current.kind === 'head' && chance(0.08)) current.text += `${chance(0.5) ? ' ' : ''}${pick(heads)}`
  }
}

/** Labels over stories and boxed campaign names beside their heads. */
function addHeads(units, pool, chance, pick) {
  const result = []
  units.forEach((current, index) => {
    const before = units[index - 1]
    const firstOfHead = current.kind === 'head' && before?.kind !== 'head'
    const behindHead = before?.kind === 'head' && current.kind !== 'head'
    if (firstOfHead && chance(0.07)) {
      result.push(unit(pick(pool.standing), 'head', current.line, Math.max(1, current.blank)))
      if (chance(0.5)) current.blank = 1
    }
    if (behindHead && before.line.article === current.line.article && chance(0.08)) {
      const blank = Math.max(1, current.blank)
      pick(pool.boxed).forEach((text, at) => {
        result.push(unit(text, 'head', before.line, at === 0 ? blank : 0))
      })
      current.blank = blank
    }
    result.push(current)
  })
  return result
}

/** Signatures on lines of their own: many papers set them flush right under the text. */
function splitTails(units, chance) {
  return units.flatMap((current) => {
    const match = /^(.{8,}[。！？”」])\s?([（(][^（）()]{2,24}[）)])$/su.exec(current.text)
    if (!match || !['opening', 'going', 'lead'].includes(current.kind) || !chance(0.5)) return [current]
    return [
      {...current, text: match[1]},
      {...current, text: chance(0.3) ? match[2].slice(1, -1) : match[2], kind: 'tail', blank: 0}
    ]
  })
}

/** A sentence of a story printed a second time, in the middle of the story. */
function addPullQuote(units, pick) {
  const hosts = units.filter(({kind, text}) => (kind === 'opening' || kind === 'going') && text.length > 60)
  if (hosts.length === 0) return units
  const host = pick(hosts)
  const sentences = host.text.match(/[^。！？]{9,45}[。！？]/gu) ?? []
  if (sentences.length === 0) return units
  const quote = pick(sentences).trim()
  const near = units.filter(
    ({kind, line}) => line.article === host.line.article && (kind === 'opening' || kind === 'going')
  )
  const at = units.indexOf(pick(near))
  const lines = [unit(quote, 'furniture', {article: -1, region: -1}, 1)]
  units[at].blank = Math.max(1, units[at].blank)
  return [...units.slice(0, at), ...lines, ...units.slice(at)]
}

/** Mastheads and slogans where papers have them: mostly at the top, sometimes at the end or between stories. */
function addFurniture(units, pool, chance, pick, random) {
  const block = () => {
    const groups = ['folio', 'folio', 'contact', 'contact', 'slogan', 'weather', 'staff', 'masthead']
    const lines = []
    const count = 3 + Math.floor(random() * 10)
    for (let i = 0; i < count; i++) {
      const text = pick(pool[pick(groups)])
      if (!lines.some((o) => o.text === text))
        lines.push(unit(text, 'furniture', {article: -1, region: -1}, chance(0.6) ? 1 : 0))
    }
    return lines
  }
  let result = [...units]
  if (chance(0.45)) {
    const lines = block()
    if (result[0]) result[0].blank = Math.max(1, result[0].blank)
    result = [...lines, ...result]
  }
  if (chance(0.25)) {
    const lines = block().slice(0, 4)
    if (lines[0]) lines[0].blank = 1
    result.push(...lines)
  }
  const withLabels = []
  result.forEach((current, index) => {
    const before = result[index - 1]
    const boundary =
      before &&
      before.line.article !== current.line.article &&
      current.kind === 'head' &&
      before.kind !== 'head'
    if (boundary && chance(0.06)) {
      const group = pick(['label', 'label', 'slogan', 'contact', 'staff'])
      withLabels.push(unit(pick(pool[group]), 'furniture', {article: -1, region: -1}, 1))
      current.blank = Math.max(current.blank, Number(chance(0.7)))
    }
    withLabels.push(current)
  })
  return withLabels
}
