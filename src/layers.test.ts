import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, it} from 'vitest'

/** Layers from the top down; an import may only point down, or stay in its folder. */
const layers = [
  ['cli', 'index.ts'],
  ['run'],
  ['evaluate', 'summary'],
  ['pipeline.ts'],
  [
    ...[
      'ingest',
      'layout',
      'recognize',
      'normalize',
      'label',
      'segment',
      'extract',
      'enrich',
      'link',
      'emit'
    ],
    'draw'
  ],
  ['diagnostics'],
  ['grammar', 'npst', 'profile', 'words'],
  ['vendor'],
  ['raster']
]

/** Helper folders may know each other. */
const helpers = ['grammar', 'npst', 'profile', 'raster', 'words']

/** Who alone may import a package. */
const owners: Record<string, readonly string[]> = {
  commander: ['cli'],
  picocolors: ['cli'],
  'fast-glob': ['run'],
  'opencc-js': ['vendor'],
  nodejieba: ['vendor'],
  sharp: ['vendor'],
  'tesseract.js': ['vendor'],
  'onnxruntime-node': ['vendor'],
  '@hyzyla/pdfium': ['vendor'],
  munkres: ['vendor'],
  'node:fs': ['run', 'cli'],
  'node:fs/promises': ['run', 'cli', 'vendor'],
  'node:process': ['cli']
}

/** Packages that helpers may not import. */
const machinery = ['unified', 'vfile', 'vfile-message']

const root = fileURLToPath(new URL('.', import.meta.url))

/** Sample: `} from '../npst/types.js'`, `import './page-data.js'`, `await import('../run/index.js')`. */
const importPattern = /(?:\bfrom|\bimport)\s{0,3}\(?\s{0,3}'(?<name>[^'\n]{1,200})'/gu

interface Import {
  file: string
  from: string
  name: string
}

function listImports(): Import[] {
  return readdirSync(root, {recursive: true, encoding: 'utf8'})
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.startsWith('testing'))
    .flatMap((file) => {
      const names = readFileSync(join(root, file), 'utf8').matchAll(importPattern)
      return Array.from(names, (match) => ({file, from: topOf(file), name: match.groups?.name ?? ''}))
    })
}

/** Folder or file of `src` that a path lies in. */
function topOf(file: string): string {
  return file.split('/')[0] ?? ''
}

function layerOf(top: string): number {
  return layers.findIndex((layer) => layer.includes(top))
}

/** Folder of `src` that a relative import leads to; `undefined` for packages. */
function targetOf({file, name}: Import): string | undefined {
  if (!name.startsWith('.')) return undefined
  return topOf(join(file, '..', name)).replace(/\.js$/u, '.ts')
}

function pointsDown(item: Import): boolean {
  const target = targetOf(item)
  if (target === undefined || target === item.from || target === '..') return true
  if (helpers.includes(item.from) && helpers.includes(target)) return true
  return layerOf(target) > layerOf(item.from)
}

describe('layers', () => {
  const imports = listImports()

  it('finds imports of every kind', () => {
    const names = imports.map(({file, name}) => `${file} ${name}`)
    expect(names).toContain('cli/main.ts commander')
    expect(names).toContain('cli/commands/run.ts ../../run/index.js')
    expect(names).toContain('ingest/ingest-text.ts ./page-data.js')
  })

  it('knows every folder', () => {
    expect(imports.filter(({from}) => layerOf(from) < 0).map(({file}) => file)).toEqual([])
  })

  it('imports point down; stages do not know each other', () => {
    const wrong = imports.filter((item) => !pointsDown(item))
    expect(wrong.map(({file, name}) => `${file} imports ${name}`)).toEqual([])
  })

  it('leaves packages to their owners', () => {
    const wrong = imports.filter(({from, name}) => owners[name] && !owners[name].includes(from))
    expect(wrong.map(({file, name}) => `${file} imports ${name}`)).toEqual([])
  })

  it('keeps helpers free of the machinery', () => {
    const wrong = imports.filter(({from, name}) => helpers.includes(from) && machinery.includes(name))
    expect(wrong.map(({file, name}) => `${file} imports ${name}`)).toEqual([])
  })
})
