import {constants} from 'node:fs'
import {access} from 'node:fs/promises'
import {loadSegmenter} from '../vendor/nodejieba.js'
import {createConverter} from '../vendor/opencc.js'
import {checkScanning} from './check-scanning.js'
import {explainError} from './run-error.js'

/** One thing that a machine has or has not. */
export interface Check {
  name: string
  ok: boolean
  /** Whether pages of text need it. */
  needed: boolean
  /** What was found. */
  detail: string
  /** What to do when it is not `ok`. */
  remedy: string
}

/** Oldest major version of Node.js; see `engines` in package.json. */
const oldestNode = 20

/** Encodings that `ingest` reads beside UTF-8. */
const encodings = ['gb18030', 'big5', 'utf-16le', 'utf-16be']

/**
 * Find out what works here.
 *
 * @param folder folder that would be written to.
 */
export async function checkMachine(folder: string): Promise<Check[]> {
  return [
    checkNode(),
    checkEncodings(),
    await checkFolder(folder),
    await checkOpencc(),
    await checkJieba(),
    ...(await checkScanning())
  ]
}

function checkNode(): Check {
  const {node} = process.versions
  return {
    name: 'Node.js',
    ok: Number.parseInt(node, 10) >= oldestNode,
    needed: true,
    detail: node,
    remedy: `Install Node.js ${oldestNode} or later.`
  }
}

function checkEncodings(): Check {
  const missing = encodings.filter((encoding) => !isKnown(encoding))
  return {
    name: 'encodings',
    ok: missing.length === 0,
    needed: true,
    detail: missing.length === 0 ? `utf-8, ${encodings.join(', ')}` : `no ${missing.join(', ')}`,
    remedy: 'This Node.js was built without full ICU data. Install an official build.'
  }
}

function isKnown(encoding: string): boolean {
  try {
    return new TextDecoder(encoding, {fatal: true}).encoding === encoding
  } catch {
    return false
  }
}

async function checkFolder(folder: string): Promise<Check> {
  const problem = await access(folder, constants.W_OK).then(() => undefined, explainError)
  return {
    name: 'working folder',
    ok: problem === undefined,
    needed: false,
    detail: problem ?? `${folder} can be written`,
    remedy: 'Give another folder with -o.'
  }
}

async function checkOpencc(): Promise<Check> {
  const problem = await createConverter('tw', 'cn').then(checkConverter, explainError)
  return {
    name: 'opencc-js',
    ok: problem === undefined,
    needed: true,
    detail: problem ?? 'simplified and traditional script',
    remedy: 'Run `npm ci` again.'
  }
}

function checkConverter(convert: (text: string) => string): string | undefined {
  return convert('報紙') === '报纸' ? undefined : 'converts 報紙 to something else'
}

async function checkJieba(): Promise<Check> {
  const {engine} = await loadSegmenter()
  return {
    name: 'nodejieba',
    ok: engine === 'jieba',
    needed: false,
    detail: engine === 'jieba' ? 'addon and dictionary' : 'addon not built; Intl.Segmenter stands in',
    remedy: 'Only `--enrich` needs it. Install a C++ compiler and Python, then run `npm rebuild nodejieba`.'
  }
}
