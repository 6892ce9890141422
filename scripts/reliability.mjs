/**
 * Tell how often decisions of the segmenter are right, by their margin: the
 * curve that the thresholds of the review list are chosen on.
 *
 *   node scripts/reliability.mjs --gold DIR --output DIR [--gold DIR --output DIR …]
 *
 * Needs a build. Whether a decision is right is judged by the text of gold:
 * a line begins a story when it stands in the head of one, two lines belong
 * together when gold prints them in one paragraph, and so on. A line that
 * gold does not hold as it stands (misread, or printed in two parts) is left
 * out.
 */
import {readFileSync} from 'node:fs'
import {parseArgs} from 'node:util'
import {bodyText, wholeText} from '../dist/evaluate/article-text.js'
import {similarity} from '../dist/evaluate/edit-distance.js'
import {matchArticles} from '../dist/evaluate/match-articles.js'
import {normalizeText} from '../dist/evaluate/normalize-text.js'
import {findGold, openOutput, readGold} from '../dist/run/index.js'

/** Upper limits of the steps of margins, in log odds, and of confidence of a story. */
const marginLimits = [0.25, 0.5, 1, 1.5, 2, 3, 4, 6, Number.POSITIVE_INFINITY]
const confidenceLimits = [0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.9, 0.95, 1.01]
/** Similarity from which on a story counts as found, as in `article_f1` and `article_f1_strict`. */
const foundSimilarity = 0.9
const strictSimilarity = 0.98
/** Characters on either side of a seam that gold must print together. */
const seam = 6
/** Beginning of a line that is looked for, in characters. */
const sample = 14

const headParts = new Set(['standingHead', 'kicker', 'headline', 'deck'])

const {gold: golds = [], output: outputs = []} = parseArgs({
  options: {gold: {type: 'string', multiple: true}, output: {type: 'string', multiple: true}}
}).values

if (golds.length === 0 || golds.length !== outputs.length) {
  console.error('usage: node scripts/reliability.mjs --gold DIR --output DIR [--gold DIR --output DIR …]')
  process.exitCode = 2
} else {
  const verdicts = []
  for (const [index, folder] of golds.entries()) {
    verdicts.push(...(await judgeFolder(folder, outputs[index])))
  }
  const isStory = ({group}) => group === 'story' || group === 'strict'
  const decisions = verdicts.filter((verdict) => !isStory(verdict))
  printTable('decisions by margin', decisions, marginLimits)
  printLists(decisions)
  printTable('stories by confidence', verdicts.filter(isStory), confidenceLimits)
}

/** What a list of all decisions below a margin would be worth. */
function printLists(verdicts) {
  console.log('\na list of decisions below a margin: share of all, wrong among them, share of all wrong ones')
  const wrong = verdicts.filter(({right}) => !right).length
  for (const limit of marginLimits.slice(0, -1)) {
    const listed = verdicts.filter(({value}) => value < limit)
    const found = listed.filter(({right}) => !right).length
    const shares = [listed.length / verdicts.length, found / listed.length, found / wrong]
    console.log([`< ${limit}`.padEnd(8), ...shares.map((share) => share.toFixed(2).padStart(6))].join(''))
  }
}

/** Articles are taken as they were written: what is compared with gold holds no decisions. */
async function judgeFolder(goldFolder, output) {
  const {paths} = await findGold(goldFolder)
  const {listFiles} = await openOutput(output)
  const verdicts = []
  for (const [name, path] of paths) {
    const {articles} = await readGold(path)
    const predicted = listFiles(name).map((file) => JSON.parse(readFileSync(file, 'utf8')))
    verdicts.push(...judgePage(articles, predicted))
  }
  return verdicts
}

function judgePage(gold, predicted) {
  const known = gold.map(readKnown)
  const verdicts = judgeStories(gold, predicted)
  for (const article of predicted) {
    const lines = new Map(
      predicted.flatMap(({source}) => source.lines).map(({id, raw}) => [id, normalizeText(raw)])
    )
    for (const decision of article.source.decisions ?? []) {
      const right = judge(decision, article, lines, known)
      if (right !== undefined && decision.margin !== undefined)
        verdicts.push({group: groupOf(decision), value: decision.margin, right})
    }
  }
  return verdicts
}

function judgeStories(gold, predicted) {
  const partners = new Map(matchArticles(gold, predicted).map((pair) => [pair.predicted, gold[pair.gold]]))
  return predicted.flatMap((article, index) => {
    const partner = partners.get(index)
    const likeness = partner ? similarity(wholeText(partner), wholeText(article)) : 0
    const value = article.confidence ?? 1
    return [
      {group: 'story', value, right: likeness >= foundSimilarity},
      {group: 'strict', value, right: likeness >= strictSimilarity}
    ]
  })
}

/** What a gold story prints where. */
function readKnown(article) {
  const heads = ['standingHead', 'kicker', 'headline', 'deck'].map((field) => normalizeText(article[field]))
  const texts = (type) =>
    article.body.filter((part) => part.type === type).map(({text}) => normalizeText(text))
  const figures = (article.figures ?? [])
    .flatMap(({caption, credit}) => [caption, credit?.text])
    .map(normalizeText)
  return {
    heads,
    paragraphs: texts('paragraph'),
    crossheads: texts('crosshead'),
    figures: figures.join(' '),
    people: (article.byline?.people ?? []).map(({name}) => normalizeText(name)),
    body: normalizeText(bodyText(article))
  }
}

function groupOf({about, choice}) {
  if (choice.split(' ').every((part) => headParts.has(part))) return 'parts of head'
  return about === 'role' || about === 'figure' ? `${about} ${choice}` : about
}

function judge(decision, article, lines, known) {
  const text = lines.get(decision.line) ?? ''
  const other = lines.get(decision.choice.split(' ').at(-1)) ?? ''
  if (text === '') return undefined
  const group = groupOf(decision)
  if (group === 'parts of head') return judgeHead(article, known)
  if (decision.about === 'join') return judgeSeam(other, text, known)
  if (decision.about === 'end') return judgeEnd(text, other, known)
  if (!known.some((story) => isKnown(text, story))) return undefined
  switch (decision.choice) {
    case 'head':
      return known.some((story) => story.heads.some((head) => head.includes(text)))
    case 'crosshead':
      return known.some((story) => story.crossheads.some((head) => head.includes(text)))
    case 'caption':
    case 'captionGoing':
    case 'credit':
      return known.some((story) => story.figures.includes(text.slice(0, sample)))
    case 'opening':
    case 'lead':
    case 'item':
      return known.some((story) => story.paragraphs.some((paragraph) => opens(paragraph, text)))
    default:
      return undefined
  }
}

function isKnown(text, {heads, body, figures}) {
  const start = text.slice(-sample)
  return heads.some((head) => head.includes(start)) || body.includes(start) || figures.includes(start)
}

/** A dateline and a byline before the text are cut out of gold: the end of the line must stand near the beginning. */
function opens(paragraph, text) {
  const at = paragraph.indexOf(text.slice(-sample))
  return at >= 0 && at <= text.length
}

function judgeSeam(before, text, known) {
  const whole = before.slice(-seam) + text.slice(0, seam)
  if (!known.some((story) => isKnown(text, story))) return undefined
  return known.some((story) => story.paragraphs.some((paragraph) => paragraph.includes(whole)))
}

/** Right when no gold story holds both lines; wrong when one does. */
function judgeEnd(last, next, known) {
  const holds = (text) => known.filter((story) => isKnown(text, story))
  const [before, after] = [holds(last), holds(next)]
  if (before.length === 0 || after.length === 0) return undefined
  return !before.some((story) => after.includes(story))
}

function judgeHead(article, known) {
  const own = ['standingHead', 'kicker', 'headline', 'deck'].map((field) => normalizeText(article[field]))
  const all = own.join('')
  const near = known.filter(
    ({heads}) => all.includes(heads[2]) || (own[2] !== '' && heads.join('').includes(own[2]))
  )
  if (near.length === 0) return undefined
  return near.some(({heads}) => heads.every((text, index) => text === own[index]))
}

function printTable(title, verdicts, limits) {
  console.log(`\n${title}: right / all (share right)`)
  const groups = [...new Set(verdicts.map(({group}) => group))].sort()
  const show = (value) => (value === Number.POSITIVE_INFINITY ? 'more' : `< ${value}`)
  console.log(
    ['', ...limits.map(show)]
      .map((cell, index) => (index === 0 ? cell.padEnd(18) : cell.padStart(15)))
      .join('')
  )
  for (const group of title.startsWith('dec') ? [...groups, 'all'] : groups) {
    const own = verdicts.filter((verdict) => group === 'all' || verdict.group === group)
    const cells = limits.map((limit, index) => {
      const inside = own.filter(
        ({value}) => value < limit && value >= (limits[index - 1] ?? Number.NEGATIVE_INFINITY)
      )
      const right = inside.filter((verdict) => verdict.right).length
      return inside.length === 0 ? '–' : `${right}/${inside.length} ${(right / inside.length).toFixed(2)}`
    })
    console.log([group.padEnd(18), ...cells.map((cell) => cell.padStart(15))].join(''))
  }
}
