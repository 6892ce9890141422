import {readFileSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {runCli} from '../testing/fake-io.js'
import {makeEnd, makeFailed, makeIssue, makeMessage, makePage, makeStart} from '../testing/make-events.js'
import {doubt, killedRun as events, listDoubts, makeRun} from '../testing/make-run.js'
import {findElements, parseXml, textOf} from '../testing/parse-xml.js'
import {makeFolder} from '../testing/temporary.js'

describe('report --html', () => {
  const bad = '</style></title><script>alert("1")</script>\u0000'
  const hostile = [
    makeStart(3),
    makePage(
      {
        id: bad,
        issue: `${bad}-2024-05-06`,
        confidences: [0.9],
        messages: [makeMessage({ruleId: bad, reason: bad, note: bad})]
      },
      {source: bad}
    ),
    makeFailed([makeMessage({severity: 'error', ruleId: bad, reason: bad, note: `\`${bad}\``})], {
      source: bad
    }),
    makeIssue(),
    makeEnd({status: 'stopped', reason: bad, timings: {[bad]: 1}})
  ]

  it('makes one page that needs nothing from elsewhere, with links to the articles', async () => {
    const target = await makeRun(events, listDoubts([doubt]))
    const {code, err} = await runCli(['report', target, '--html'])
    expect({code, err}).toEqual({code: 0, err: `written: ${join(target, 'report.html')}\n`})
    const text = readFileSync(join(target, 'report.html'), 'utf8')
    expect(text.startsWith('<!DOCTYPE html>\n<html lang="en">')).toBe(true)
    expect(text).not.toMatch(/https?:|\/\/|url\(|@import|<script|<link|<img|src=/u)
    const page = parseXml(text)
    expect(findElements(page, 'a').map(({attributes}) => attributes.href)).toEqual([
      './xjrb-2024-05-06/xjrb-2024-05-06-p01-a02.json'
    ])
    expect(findElements(page, 'h1').map(textOf)).toEqual([`Run into ${target}`])
    expect(findElements(page, 'h2').map(textOf)).toEqual([
      ...['What to do next', 'Figures', 'Failures', 'Review list', 'Warnings', 'Slowest pages']
    ])
    expect(findElements(page, 'td').map(textOf)).toContain('A story begins here: 渡口修了新桥')
  })

  it('gives every chart a text that says the same', async () => {
    const {out} = await runCli(['report', await makeRun(events), '--html', '-'])
    const page = parseXml(out)
    const charts = findElements(page, 'svg').map((svg) => {
      const ids = svg.attributes['aria-labelledby']?.split(' ')
      const [title, text] = [...findElements(svg, 'title').slice(0, 1), ...findElements(svg, 'desc')]
      expect(ids).toEqual([title?.attributes.id, text?.attributes.id])
      expect(svg.attributes.role).toBe('img')
      return text && textOf(text)
    })
    expect(charts).toEqual([
      'ok: 2; with warnings: 0; failed: 7; inputs without a page: 0',
      '0.0+: 0; 0.1+: 0; 0.2+: 0; 0.3+: 0; 0.4+: 1; 0.5+: 0; 0.6+: 0; 0.7+: 0; 0.8+: 0; 0.9+: 2',
      '5+: 8',
      '2024-05-06: 18'
    ])
    const ids = Array.from(out.matchAll(/ id="([^"]+)"/gu), ([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('escapes whatever a file may say', async () => {
    const review = listDoubts([
      {...doubt, text: bad, what: bad, article: bad, source: bad, file: `${bad}/../javascript:alert(1)"`}
    ])
    const {out} = await runCli(['report', await makeRun(hostile, review), '--html', '-'])
    const page = parseXml(out)
    expect(findElements(page, 'script')).toEqual([])
    expect(out).not.toMatch(/<\/?script/u)
    expect(findElements(page, 'li').map(textOf)).toContain(`${bad} ${bad}: ${bad}`.replaceAll('\0', '\uFFFD'))
    for (const {attributes} of findElements(page, 'a')) expect(attributes.href).toMatch(/^\.\/[^:"<>]*$/u)
  })

  it('links to the articles from wherever the page lies', async () => {
    const target = await makeRun(events, listDoubts([{...doubt, file: '星江报/第 1 版#a?.json'}]))
    const path = join(makeFolder(), 'page.html')
    await runCli(['report', target, '--html', path])
    const [href] = findElements(parseXml(readFileSync(path, 'utf8')), 'a').map(
      ({attributes}) => attributes.href
    )
    const url = new URL(href ?? '', `file://${path}`)
    expect(decodeURIComponent(url.pathname)).toBe(join(target, '星江报/第 1 版#a?.json'))
  })

  it('makes a page of a run without a single page', async () => {
    const {out} = await runCli(['report', await makeRun([]), '--html', '-'])
    expect(findElements(parseXml(out), 'svg')).toHaveLength(1)
  })

  it('replaces a link that stands in the folder, and follows one that is named', async () => {
    const target = await makeRun(events)
    const mine = join(makeFolder(), 'mine.html')
    writeFileSync(mine, 'mine')
    symlinkSync(mine, join(target, 'report.html'))
    await runCli(['report', target, '--html'])
    expect(readFileSync(mine, 'utf8')).toBe('mine')
    expect(readFileSync(join(target, 'report.html'), 'utf8')).toContain('<!DOCTYPE html>')
    const named = join(target, 'named.html')
    symlinkSync(mine, named)
    await runCli(['report', target, '--html', named])
    expect(readFileSync(mine, 'utf8')).toContain('<!DOCTYPE html>')
  })

  it('refuses a folder in place of a file, and says what was meant', async () => {
    const target = await makeRun(events)
    const {code, err} = await runCli(['report', target, '--html', target])
    expect(err).toContain('The folder of the run comes before `--html`')
    expect(code).toBe(2)
  })
})
