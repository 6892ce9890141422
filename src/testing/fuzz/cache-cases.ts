/** Cases of what a run keeps for later runs, after somebody has been at it. */
import {existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {gunzipSync, gzipSync} from 'node:zlib'
import {openEntry, sealEntry} from '../../run/cache/entry.js'
import type {Draw} from './draw.js'
import type {CasePlaces, CaseStep, MakeCase} from './fuzz-case.js'
import {listFiles} from './list-files.js'
import {mutateBytes} from './mutate-bytes.js'
import {mutateJson} from './mutate-json.js'
import {oddNames} from './odd-values.js'
import {firstPage} from './target-cases.js'

type Damage = (places: CasePlaces, draw: Draw) => void

const state = '.banmian'

/** Damage after which a run must give what it gives without a cache. */
const damages: Readonly<Record<string, Damage>> = {
  'bytes of a file changed': ({target}, draw) => {
    const path = pickFile(target, draw)
    writeFileSync(
      path,
      mutateBytes(readFileSync(path), {draw, others: [readFileSync(pickFile(target, draw))]}).bytes
    )
  },
  'JSON behind a seal changed': ({target}, draw) => {
    const path = pickFile(target, draw)
    const bytes = readFileSync(path)
    const end = bytes.indexOf('\n') + 1
    writeFileSync(path, Buffer.concat([bytes.subarray(0, end), mutateText(bytes.subarray(end), draw)]))
  },
  'a file is gone': ({target}, draw) => rmSync(pickFile(target, draw)),
  'a file is a folder': ({target}, draw) => {
    const path = pickFile(target, draw)
    rmSync(path)
    mkdirSync(join(path, 'deep'), {recursive: true})
  },
  'a file is a link': ({elsewhere, target}, draw) => {
    const path = pickFile(target, draw)
    rmSync(path)
    symlinkSync(join(elsewhere, draw.pick(['canary.json', 'none'])), path)
  },
  'a file that nobody knows': ({target}, draw) => {
    const name = draw.pick([
      'x',
      'a\nb',
      '.hidden',
      '星江日报-2024-05-06.pending',
      '星江日报-2024-05-06+2.manifest'
    ])
    writeFileSync(join(dirname(pickFile(target, draw)), name), draw.pick(['', '{}', 'banmian-cache-1 0\n{}']))
  },
  'a lock of somebody': ({target}, draw) => {
    const owner = {pid: draw.pick([0, -1, 1, 2 ** 31, 99_999_999]), host: draw.pick(oddNames), started: 'x'}
    writeFileSync(join(target, state, 'lock'), draw.pick(['', 'torn', '{}', JSON.stringify(owner)]))
  }
}

/** Lies with a valid seal, and links to folders: what comes out may be wrong, but nothing may break. */
const lies: Readonly<Record<string, Damage>> = {
  'a sealed lie': ({target}, draw) => {
    const path = pickFile(target, draw)
    const body = openEntry(readFileSync(path)) ?? Buffer.from('{}')
    writeFileSync(path, sealEntry(mutateText(body, draw)))
  },
  'names of files that lead elsewhere': ({target}, draw) => {
    const files = Object.fromEntries([...oddNames, '../../elsewhere/canary.json'].map((name) => [name, '0']))
    const name = draw.pick(['星江日报-2024-05-06.manifest', '星江日报-2024-05-06.pending'])
    const path = join(target, state, 'issues', name)
    const known = existsSync(path)
      ? JSON.parse(Buffer.from(openEntry(readFileSync(path)) ?? []).toString())
      : {}
    const body = name.endsWith('.pending') ? files : {...known, files: {...known.files, ...files}}
    writeFileSync(path, sealEntry(Buffer.from(JSON.stringify(body))))
  },
  'two entries swapped': ({target}, draw) => {
    const [a, b] = [pickFile(target, draw), pickFile(target, draw)]
    const [first, second] = [readFileSync(a), readFileSync(b)]
    writeFileSync(a, second)
    writeFileSync(b, first)
  },
  'a folder is a link': ({elsewhere, target}, draw) => {
    const folder = dirname(pickFile(target, draw))
    const path = draw.pick([folder, dirname(folder), join(target, state)])
    if (path === target) return
    renameSync(path, join(elsewhere, 'kept'))
    symlinkSync(join(elsewhere, 'kept'), path)
  }
}

function pickFile(target: string, draw: Draw): string {
  return join(target, state, draw.pick(listFiles(join(target, state))))
}

function mutateText(body: Uint8Array, draw: Draw): Uint8Array {
  try {
    return mutateJson(JSON.parse(Buffer.from(body).toString()), draw).text
  } catch {
    return mutateBytes(body, {draw, others: [body]}).bytes
  }
}

/** What a run has written for people, without what differs from run to run. */
function readResults(target: string): Record<string, string> {
  const names = listFiles(target).filter(
    (name) => !name.startsWith(`${state}/`) && !name.startsWith('report.')
  )
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(target, name), 'utf8')]))
}

/** A run that finds what an earlier one has kept, damaged; and what there is to see of the cache. */
export const makeCacheCase: MakeCase = ({draw, places}) => {
  const {input, target} = places
  const lying = draw.chance(0.35)
  const kinds = lying ? {...damages, ...lies} : damages
  const names = Array.from({length: draw.pick([1, 1, 2, 3])}, () => draw.pick(Object.keys(kinds)))
  const isLie = names.some((name) => !(name in damages))
  const args = ['run', input, '-o', target]
  let before: Record<string, string> = {}
  const change = () => {
    before = readResults(target)
    if (draw.chance(0.3)) rmSync(join(target, draw.pick(Object.keys(before))))
    for (const name of names) attempt(() => kinds[name]?.(places, draw))
  }
  const check = (code: number) => {
    if (code === 2 || code === 3 || isLie) return []
    const after = readResults(target)
    const odd = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
      (name) => before[name] !== after[name]
    )
    return odd.map((name) => `not as without a cache: ${name}`)
  }
  const more = draw.pick<readonly CaseStep[]>([
    [],
    [{args: ['cache', 'info', target]}],
    [{args: ['cache', 'prune', target, draw.pick(['--all', '--older-than=0'])]}]
  ])
  return {
    what: names.join(', '),
    files: {
      [join(input, 'a.txt')]: firstPage,
      [join(input, 'b.txt')]: firstPage.replace('第1版', '第2版'),
      [join(input, 'c.txt')]: firstPage.replace('5月6日 星期一', '5月7日 星期二')
    },
    steps: [{args, whole: true}, {change}, {args, lax: isLie, check}, ...more]
  }
}

/** The second damage may not find what the first has taken away. */
function attempt(action: () => void): void {
  try {
    action()
  } catch {
    // Nothing is damaged twice.
  }
}

/** Bytes that say that they hold far more than a page. */
const bombBytes = 80 * 1024 * 1024

/** The tree of a picture as it is kept, changed packed or unpacked. */
export const makeKeptCase: MakeCase = ({draw, seeds}) => {
  const seed = draw.pick(seeds.kept)
  if (draw.chance(0.02)) {
    return {what: 'packed: a bomb', files: {}, steps: [{kept: gzipSync(Buffer.alloc(bombBytes, 0x20))}]}
  }
  if (draw.chance(0.3)) {
    const {bytes, done} = mutateBytes(seed, {draw, others: seeds.kept})
    return {what: `packed: ${done.join(', ')}`, files: {}, steps: [{kept: bytes}]}
  }
  const {done, text} = mutateJson(JSON.parse(gunzipSync(seed).toString()), draw)
  return {what: `unpacked: ${done.join(', ')}`, files: {}, steps: [{kept: gzipSync(text)}]}
}
