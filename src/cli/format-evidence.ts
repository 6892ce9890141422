import type {Paint} from '../diagnostics/index.js'
import type {Evidence} from '../npst/types.js'
import {shorten} from './format-tree.js'
import {sayEvidence} from './words/say.js'

/** Show one reason: its weight, what it means, and its name for whoever wants to look it up. */
export function formatEvidence({name, weight, detail}: Evidence, paint: Paint): string {
  const figure = `${weight > 0 ? '+' : ''}${weight}`.padStart(9)
  const shown = weight < 0 ? paint.error(figure) : figure
  const said = sayEvidence(name)
  const meaning = said === undefined ? name : `${said} ${paint.dim(`(${name})`)}`
  return `      ${shown} ${meaning}${detail === undefined ? '' : paint.dim(` ${shorten(detail)}`)}`
}
