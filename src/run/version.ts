import {readFileSync} from 'node:fs'

/** Version of this package. */
export const version: string = readVersion()

/** From `package.json`, two folders up in `src` as in `dist`. */
function readVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
  return /"version": "(?<version>[^"]{1,40})"/u.exec(text)?.groups?.version ?? '0.0.0'
}
