// Text views of a page with known layout, in many of the ways in which people dump pages as text.
//
// A view is a list of lines, each with its text, its kind (see
// src/segment/states.ts) and the blank lines before it. What varies: lines or
// paragraphs, blank lines, indents, where heads stand, furniture, standing
// heads, heads that are missing, half-width punctuation.
import {readFileSync} from 'node:fs'

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

/** A view drawn at random: `{text, kinds}`. */
export function drawView(layout, gold, seed) {
  const random = generator(seed)
  const chance = (p) => random() < p
  const pick = (list) => list[Math.floor(random() * list.length)]
  const pool = pools[gold.articles[0]?.language === 'zh-Hant' ? 'hant' : 'hans']
  const mode = pick(['lines', 'lines', 'paragraphs', 'paragraphs', 'loose'])
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
  if (mode === 'loose') units = loosen(units, chance, random)

  placeBlanks(units, mode, chance)
  const indent = chance(0.5) ? pick(['　　', '　　', '    ']) : ''
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
  units = addHeads(units, pool, chance, pick)
  units = addFurniture(units, pool, chance, pick, random)
  const text = `${units.map(({text, blank}, index) => '\n'.repeat(index === 0 ? 0 : blank + 1) + text).join('')}\n`
  return {text, kinds: units.map(({kind}) => kind), mode}
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
  const style =
    mode === 'lines'
      ? chance(0.12)
        ? 'none'
        : chance(0.15)
          ? 'stories'
          : 'regions'
      : chance(0.25)
        ? 'regions'
        : 'all'
  const glueHeads = chance(0.3)
  units.forEach((unit, index) => {
    const before = units[index - 1]
    if (!before) return
    const newRegion = before.line.region !== unit.line.region
    const newStory = before.line.article !== unit.line.article
    const underHead = before.kind === 'head' || before.kind === 'byline'
    unit.blank =
      style === 'all'
        ? 1
        : style === 'regions'
          ? Number(newRegion)
          : style === 'stories'
            ? Number(newStory)
            : 0
    if (glueHeads && underHead && style !== 'all' && !newStory) unit.blank = 0
    if (unit.blank > 0 && chance(0.08)) unit.blank += chance(0.5) ? 1 : 3
  })
}

function unit(text, kind, line, blank) {
  return {text, kind, line: {...line, article: line.article}, blank}
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
    if (behindHead && before.line.article === current.line.article && chance(0.05)) {
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
