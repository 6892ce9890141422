import {existsSync, readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

/** Version of an installed package, found as Node.js finds it; `none` when it is not installed. */
export function packageVersion(name: string): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  for (;;) {
    const file = join(folder, 'node_modules', name, 'package.json')
    if (existsSync(file)) return readVersion(file)
    const above = dirname(folder)
    if (above === folder) return 'none'
    folder = above
  }
}

/** Not parsed: a manifest may be long, and this is read at every start. */
function readVersion(file: string): string {
  return (
    /"version":\s{0,9}"(?<version>[^"]{1,60})"/u.exec(readFileSync(file, 'utf8'))?.groups?.version ?? 'none'
  )
}
