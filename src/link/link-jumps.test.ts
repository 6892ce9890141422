import {unified} from 'unified'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {article, line, page} from '../npst/build.js'
import type {Issue, Jump, Page} from '../npst/types.js'
import {linkJumps} from './link-jumps.js'

function pageWith(number: number, jump?: Omit<Jump, 'type' | 'children'>): Page {
  const nodes: Jump[] = jump
    ? [{type: 'jump', children: [line(`p0${number}-l0001`, jump.value ?? '')], ...jump}]
    : []
  return {...page(`p0${number}`, 'a.txt', [article(nodes)]), number}
}

async function link(...children: Page[]): Promise<string[]> {
  const issue: Issue = {type: 'issue', id: 'xj', publication: {}, children}
  const file = new VFile()
  const before = JSON.stringify(issue)
  await unified().use(linkJumps).run(issue, file)
  expect(JSON.stringify(issue)).toBe(before)
  return file.messages.map(({source, ruleId, reason}) => `${source}:${ruleId} ${reason}`)
}

describe('linkJumps', () => {
  it('reports a jump whose target page is there and silent', async () => {
    const messages = await link(pageWith(1, {direction: 'to', page: 3, value: '下转第3版'}), pageWith(3))
    expect(messages).toEqual([
      'link:jump-unmatched Expected the rest of the story on page `3`, got no line there that answers `下转第3版`'
    ])
  })

  it('is silent when the target answers', async () => {
    const there = pageWith(3, {direction: 'from', page: 1, value: '上接第1版'})
    expect(await link(pageWith(1, {direction: 'to', page: 3, value: '下转第3版'}), there)).toEqual([])
  })

  it('is silent when the target page was not given', async () => {
    expect(await link(pageWith(1, {direction: 'to', page: 4, value: '下转第4版'}), pageWith(3))).toEqual([])
  })
})
