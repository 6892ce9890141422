import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {mkdir, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterAll} from 'vitest'

/** A page with one story and its furniture; places and people are invented. */
export const samplePage = `星江日报
2024年5月6日 星期一 第1版

渡口修了新桥

本报讯 记者林一帆报道 横跨星江的渡口大桥昨天通车，两岸村民不再等船。大桥长三百米，桥面有四条车道。

村民说，过去下雨天孩子上学要绕路，现在十分钟就能走到学校门口。
`

/** Make a folder that goes when the tests of the file are done. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'banmian-'))
  afterAll(() => rmSync(folder, {recursive: true, force: true}))
  return folder
}

/** Write files below a folder, by path. */
export async function writeFiles(folder: string, files: Record<string, string | Uint8Array>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name)
    await mkdir(dirname(path), {recursive: true})
    await writeFile(path, content)
  }
}

/** Paths of all files below a folder, sorted. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()
}

/** Paths of what a run has written for people, sorted: without what it keeps for later runs. */
export function listResults(folder: string): string[] {
  return listFiles(folder).filter((name) => !name.startsWith('.banmian/'))
}

/** Read a JSON file; tests know what is in it. */
export function readJsonFile<Json>(...path: string[]): Json {
  return JSON.parse(readFileSync(join(...path), 'utf8')) as Json
}
