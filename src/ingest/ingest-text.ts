import type {Plugin} from 'unified'
import {page} from '../npst/build.js'
import type {Page} from '../npst/types.js'

export const ingestText: Plugin<[], string, Page> = function () {
  this.parser = (_text, file) => page('p01', file.path)
}
