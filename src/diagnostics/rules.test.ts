import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {rules} from './rules.js'

const root = new URL('../', import.meta.url).pathname

function sources(): {path: string; text: string}[] {
  return readdirSync(root, {recursive: true, encoding: 'utf8'})
    .filter(
      (path) => path.endsWith('.ts') && !path.endsWith('.test.ts') && !path.startsWith('diagnostics/rules')
    )
    .sort()
    .map((path) => ({path, text: readFileSync(join(root, path), 'utf8')}))
}

const code = sources()
const ids = Object.keys(rules)

describe('rules', () => {
  it.each(ids)('%s is well named, is used, and is documented by its stage', (id) => {
    expect(id).toMatch(/^[a-z]+:[a-z]+(?:-[a-z]+)+$/)
    expect(code.some(({text}) => text.includes(`'${id}'`))).toBe(true)
    const stage = id.split(':')[0] ?? ''
    const documentation = readFileSync(join(root, stage, 'README.md'), 'utf8')
    expect(documentation).toContain(`\`${id}\``)
  })

  it.each(ids)('%s says what was found, why it matters and what to do', (id) => {
    const rule = rules[id as keyof typeof rules]
    expect(rule?.reason.length).toBeGreaterThan(10)
    expect(rule?.note.length).toBeGreaterThan(20)
  })

  it('registers every rule that code reports', () => {
    for (const {path, text} of code) {
      for (const [, id] of text.matchAll(/report\([^,()]{1,40},\s*'([a-z]+:[a-z-]+)'/g)) {
        expect(ids, `${path} reports ${id}`).toContain(id)
      }
    }
  })
})
