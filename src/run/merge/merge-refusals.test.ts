import {readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {editEvents, explainThrown, runParts} from '../../testing/run-parts.js'
import {listFiles, makeFolder, samplePage, writeFiles} from '../../testing/temporary.js'
import {merge} from './merge.js'

const issue = '星江日报-2024-05-06'
const nextDay = samplePage.replace('6日 星期一', '7日 星期二')
const pages = {'a.txt': samplePage, 'b.txt': nextDay, 'c.txt': samplePage.replace('第1版', '第2版')}
const split = [['a.txt', 'c.txt'], ['b.txt']]

describe('merge of what is no target', () => {
  it('says what is not there', async () => {
    const folder = makeFolder()
    await writeFiles(folder, {'none/x.txt': '', 'empty/report.ndjson': '', 'other/report.ndjson': '{}\n'})
    const attempt = (name: string) =>
      explainThrown(merge({parts: [join(folder, name)], output: join(folder, 'out')}))
    expect(await attempt('nowhere')).toContain('got no such folder. Give the folder')
    expect(await attempt('none')).toContain('got no `report.ndjson` in it')
    expect(await attempt('empty')).toContain('got nothing that can be read')
    expect(await attempt('other')).toContain('got nothing that can be read')
    expect(await explainThrown(merge({parts: [], output: join(folder, 'out')}))).toContain(
      'got none. Nothing is merged'
    )
  })

  it.each<[string, (part: string) => void, RegExp]>([
    ['an issue that is gone', (part) => rmSync(join(part, issue, 'issue.json')), /ENOENT.* Copy the folder/u],
    [
      'an issue that is none',
      (part) => writeFileSync(join(part, issue, 'issue.json'), '{}'),
      /JSON of another form/u
    ],
    [
      'an article that is gone',
      (part) => rmSync(join(part, issue, `${issue}-p01-a01.json`)),
      /p01-a01.*ENOENT/u
    ],
    [
      'an article that is torn',
      (part) => writeFileSync(join(part, issue, `${issue}-p01-a01.json`), '{"id"'),
      /p01-a01.*JSON/u
    ],
    [
      'a page that is gone',
      (part) => {
        const path = join(part, issue, 'issue.json')
        writeFileSync(path, readFileSync(path, 'utf8').replaceAll('"p02"', '"p03"'))
      },
      /no page `p02`/u
    ],
    [
      'names that lead elsewhere',
      (part) => editEvents(part, (lines) => lines.map((line) => line.replaceAll(issue, '../../x'))),
      /got `\.\.\/\.\.\/x`/u
    ],
    [
      'articles that lead elsewhere',
      (part) => {
        const path = join(part, issue, 'issue.json')
        writeFileSync(
          path,
          readFileSync(path, 'utf8').replaceAll(`${issue}-p01-a01`, `${issue}-p01-a01/../x`)
        )
      },
      /an article `.*x` of page `p01`/u
    ]
  ])('refuses %s before it writes anything', async (_, damage, message) => {
    const {output, parts} = await runParts(pages, split)
    damage(parts[0] ?? '')
    const said = await explainThrown(merge({parts, output}))
    expect(said).toMatch(/^RunError: Expected /u)
    expect(said).toMatch(message)
    expect(listFiles(join(output, '..')).filter((name) => name.startsWith('merged'))).toEqual([])
  })
})
