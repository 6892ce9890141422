/** Cases of JSON that is handed in: saved trees, config files, title profiles. */
import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {isDeepStrictEqual} from 'node:util'
import type {Page} from '../../npst/types.js'
import type {Draw} from './draw.js'
import type {MakeCase} from './fuzz-case.js'
import {mutateJson} from './mutate-json.js'
import {oddNames} from './odd-values.js'

/** A saved tree, with which a run goes on. */
export const makeTreeCase: MakeCase = ({draw, places, seeds}) => {
  const {from, page} = draw.pick(seeds.trees)
  const led = draw.chance(0.5) ? leadAstray(page, draw) : page
  const {done, text} =
    led !== page && draw.chance(0.5) ? {done: [], text: JSON.stringify(led)} : mutateJson(led, draw)
  const path = join(places.input, 'tree.json')
  const names = isDeepStrictEqual(led, page) ? [] : ['names that lead elsewhere']
  return {
    what: `from ${from}: ${[...names, ...done].join(', ')}`,
    files: {[path]: text},
    steps: [{args: ['run', '--from-tree', path, '--from', from, '-o', places.target], whole: true}]
  }
}

/** Fields of a page that could end in a path, set to names that lead elsewhere; the tree keeps its form. */
function leadAstray(page: Page, draw: Draw): Page {
  const name = () => draw.pick(oddNames)
  const changes: readonly ((tree: Page) => void)[] = [
    (tree) => Object.assign(tree, {source: name()}),
    (tree) => Object.assign(tree, {facts: {...tree.facts, paper: name(), date: '2024-05-06'}}),
    (tree) =>
      Object.assign(tree, {profile: {name: name(), by: 'title'}, facts: {...tree.facts, date: '2024-05-06'}}),
    (tree) => Object.assign(tree, {publication: {title: name(), date: '2024-05-06'}, facts: {}}),
    (tree) => Object.assign(tree, {number: draw.pick([1, 99, 100_000, 2 ** 31, Number.MAX_SAFE_INTEGER])}),
    (tree) => Object.assign(tree, {id: draw.pick(['p00', 'p99999-99999', name()])}),
    (tree) => Object.assign(tree, {label: name(), section: name()})
  ]
  const copy = structuredClone(page)
  for (let count = draw.number(1, 3); count > 0; count--) draw.pick(changes)(copy)
  return copy
}

/** A page, and its profile in the same folder. */
const goodPage =
  '泊河新報\n中華民國二十五年五月六日　第三版\n\n渡口修了新橋\n\n本報訊　橫跨泊河的渡口大橋昨天通車。\n'

/** Every key that a config may hold. */
const goodConfig = {
  output: 'output',
  script: 'hans',
  correct: 'bold',
  enrich: false,
  strict: true,
  maxFileBytes: 1_000_000,
  engine: 'auto',
  lang: 'hant',
  models: 'models',
  pdf: 'auto',
  maxPixels: 1_000_000,
  jobs: 2,
  pageSeconds: 60,
  doubtBelow: 0.6,
  reviewBelow: 0.9,
  profiles: ['profile.json'],
  off: ['normalize:width-full']
}

/** A config file in the working folder. The target is given, so that no config decides where is written. */
export const makeConfigCase: MakeCase = ({draw, places, seeds}) => {
  const profile = join(places.input, 'profile.json')
  const keys = Object.entries(goodConfig).filter(() => draw.chance(0.7))
  const {done, text} = mutateJson({...Object.fromEntries(keys), profiles: [profile]}, draw)
  const path = join(places.input, 'page.txt')
  return {
    what: done.join(', '),
    files: {
      [join(places.input, 'banmian.config.json')]: keepInside(text, places.root),
      [profile]: JSON.stringify(seeds.profiles[0]),
      [path]: goodPage
    },
    steps: [{args: ['run', path, '-o', places.target], whole: true}]
  }
}

/** Whoever names a whole disk as a folder of profiles has it walked; that is no fault, and takes too long here. */
function keepInside(text: Uint8Array, root: string): Uint8Array {
  try {
    const value: unknown = JSON.parse(Buffer.from(text).toString())
    const wide = Object(value).profiles
    const leads = (path: unknown) => typeof path === 'string' && !path.startsWith(root) && isThere(path)
    if (Array.isArray(wide) && wide.some(leads)) return Buffer.from('{}')
  } catch {
    // No JSON names no folder.
  }
  return text
}

function isThere(path: string): boolean {
  return path.includes('\0') ? false : existsSync(path)
}

/** A title profile, given by hand or in a folder. */
export const makeProfileCase: MakeCase = ({draw, places, seeds}) => {
  const {done, text} = mutateJson(draw.pick(seeds.profiles), draw)
  const profiles = join(places.input, 'profiles')
  const path = join(
    places.input,
    draw.pick(['page.txt', 'bhxb-19360506-03.txt', 'linzhu 2023-09-12 (3).txt'])
  )
  const page = draw.chance(0.5) ? goodPage : draw.pick([...seeds.texts.values()]).slice(0, 1500)
  const good = draw.chance(0.3)
    ? {[join(profiles, 'good.json')]: JSON.stringify(draw.pick(seeds.profiles))}
    : {}
  return {
    what: done.join(', '),
    files: {[join(profiles, 'profile.json')]: text, ...good, [path]: page},
    steps: [
      {
        args: [
          'run',
          path,
          '-o',
          places.target,
          '--profile',
          draw.pick([profiles, join(profiles, 'profile.json')])
        ],
        whole: true
      }
    ]
  }
}
