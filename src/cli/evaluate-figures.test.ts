/** The figures of `evaluate` are those of the shared scorer, to the last digit. */
import {execFileSync} from 'node:child_process'
import {existsSync, readdirSync, realpathSync} from 'node:fs'
import {basename, join} from 'node:path'
import {beforeAll, describe, expect, it} from 'vitest'
import type {ArticleJson} from '../emit/index.js'
import {emitPage} from '../testing/emit-page.js'
import {runCli} from '../testing/fake-io.js'
import {makeFolder, readJsonFile, writeFiles} from '../testing/temporary.js'

const recorded = 'fixtures/evaluate'
const scorer = '../shared/score/score.mjs'
const devPages = '../shared/pages/dev'
/** Every third article of a damaged output is left out, every fifth is cut; so that most measures are no whole numbers. */
const [dropped, cut] = [3, 5]

type Figures = Record<string, unknown>
interface Scores {
  total: Figures
  pages: Figures[]
}

async function evaluateFolders(gold: string, output: string): Promise<Scores> {
  const {out} = await runCli(['evaluate', '--gold', gold, output, '--json', '--per-page'])
  const {total, pages} = JSON.parse(out) as Scores
  // What the shared scorer does not know stands beside its figures.
  return {total, pages: pages.map(({grouping, causes, ...figures}) => figures)}
}

it('agree with what the scorer printed for the fixture', async () => {
  const scores = await evaluateFolders(join(recorded, 'gold'), join(recorded, 'output'))
  expect(scores).toEqual(readJsonFile(recorded, 'scored.json'))
})

// The scorer and its pages lie beside the repository, not in it; the fixture above holds what it printed.
describe.skipIf(!existsSync(scorer))(
  'agree with the shared scorer (skipped where it does not lie beside)',
  () => {
    const folder = makeFolder()

    function score(gold: string, output: string): Scores {
      const args = [realpathSync(scorer), '--gold', gold, '--output', output, '--json', '--per-page']
      return JSON.parse(execFileSync(process.execPath, args, {encoding: 'utf8'})) as Scores
    }

    /** Emit text pages into a folder, an issue each. */
    async function emitInto(output: string, paths: readonly string[], change = (all: ArticleJson[]) => all) {
      for (const [index, path] of paths.entries()) {
        const articles = change(await emitPage(path))
        const files = articles.map((article) => [
          `${output}/${index}/${article.id}.json`,
          JSON.stringify(article)
        ])
        await writeFiles(folder, Object.fromEntries(files))
      }
    }

    beforeAll(async () => {
      const own = readdirSync('fixtures/pages').map((name) => join('fixtures/pages', name))
      await emitInto('own', own)
      await emitInto('damaged', own.slice(1), (articles) =>
        articles
          .filter((_, at) => at % dropped !== 0)
          .map((article, at) => (at % cut === 0 ? {...article, body: article.body.slice(1)} : article))
          .reverse()
      )
      await writeFiles(folder, {'empty/report.json': '{"inputs":[]}'})
    })

    it('for the recorded fixture, which is still what the scorer prints', () => {
      const scores = score(join(recorded, 'gold'), join(recorded, 'output'))
      expect(scores).toEqual(readJsonFile(recorded, 'scored.json'))
    })

    it.each([
      ['own pages', 'fixtures/gold', 'own'],
      ['pages that are missing, cut and out of order', 'fixtures/gold', 'damaged'],
      ['an empty output', 'fixtures/gold', 'empty'],
      ['an output all of which lies outside', join(recorded, 'gold'), 'own']
    ])('for %s', async (_, gold, output) => {
      const path = join(folder, output)
      expect(await evaluateFolders(gold, path)).toEqual(score(gold, path))
    })

    it.skipIf(!existsSync(devPages)).each(['l1', 'l2', 'l3', 'l4'])(
      'for the dev pages as %s',
      async (view) => {
        const texts = readdirSync(join(devPages, 'text')).filter((name) =>
          basename(name).endsWith(`.${view}.txt`)
        )
        await emitInto(
          view,
          texts.sort().map((name) => join(devPages, 'text', name))
        )
        const [gold, output] = [join(devPages, 'gold'), join(folder, view)]
        expect(await evaluateFolders(gold, output)).toEqual(score(gold, output))
      }
    )
  }
)
