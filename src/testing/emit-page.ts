import {basename, extname} from 'node:path'
import {VFile} from 'vfile'
import {type ArticleJson, emitIssue} from '../emit/index.js'
import type {Issue} from '../npst/types.js'
import {createPagePipeline, runIssuePipeline} from '../pipeline.js'
import {readPage} from './read-page.js'

const pipeline = createPagePipeline()

/**
 * Take a text fixture through every stage, as an issue of one page.
 *
 * @returns its articles as a run would write them, in reading order.
 * @throws whatever a stage throws.
 */
export async function emitPage(path: string): Promise<ArticleJson[]> {
  const {file, parse} = readPage(path)
  const page = await pipeline(parse(), file)
  const name = basename(path, extname(path))
  const issue: Issue = {type: 'issue', id: name, publication: page.publication ?? {}, children: [page]}
  const linked = await runIssuePipeline(issue, new VFile({path: name}))
  return emitIssue(linked).articles
}
