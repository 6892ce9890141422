#!/usr/bin/env node
// Makes fixtures/kinds/pages/NAME.json of a composed page: its blocks as printed, and its gold.
//
//   node scripts/make-kinds.mjs --page DIR/m01 --name NAME
//
// DIR holds layout/ and gold/ as `makepages` writes them. Only what the views of
// src/testing/page-views.ts need is kept: no boxes of lines, no pictures.
import {readFileSync, writeFileSync} from 'node:fs'
import {basename, dirname, join} from 'node:path'
import {parseArgs} from 'node:util'
import {blocksOf} from './training/tangled.mjs'

const {values: options} = parseArgs({options: {page: {type: 'string'}, name: {type: 'string'}}})
const read = (folder) =>
  JSON.parse(readFileSync(join(dirname(options.page), folder, `${basename(options.page)}.json`), 'utf8'))
const layout = read('layout')
const gold = read('gold')

const list = (items, indent) => items.map((item) => `\n${indent}${JSON.stringify(item)}`).join(',')
const blocks = blocksOf(layout).map(
  ({article, x0, x1, y0, lines}) =>
    `    {"article": ${article}, "left": ${Math.round(x0)}, "right": ${Math.round(x1)}, "top": ${Math.round(y0)}, "lines": [` +
    `${list(
      lines.map(({role, p, s, text}) => [role, p ?? 0, s ?? 0, text]),
      '      '
    )}\n    ]}`
)
writeFileSync(
  new URL(`../fixtures/kinds/pages/${options.name}.json`, import.meta.url),
  `{
  "size": ${layout.bodySize},
  "vertical": ${layout.style === 'vertical'},
  "indented": ${layout.views.indentKept},
  "blocks": [
${blocks.join(',\n')}
  ],
  "gold": {
    "source": ${JSON.stringify(options.name)},
    "publication": ${JSON.stringify(gold.publication)},
    "articles": [${list(gold.articles, '      ')}
    ],
    "furniture": ${JSON.stringify(gold.furniture ?? [])}
  }
}
`
)
