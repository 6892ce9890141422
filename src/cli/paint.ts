import picocolors from 'picocolors'
import type {Paint} from '../diagnostics/reporters.js'
import type {Io, Output} from './io.js'

/**
 * Choose colours for an output: none when `NO_COLOR` is set or nobody looks
 * on, always when `FORCE_COLOR` is.
 */
export function choosePaint(output: Output, {env}: Pick<Io, 'env'>): Paint {
  const {FORCE_COLOR: force, NO_COLOR: no, TERM: terminal} = env
  const forced = Boolean(force) && force !== '0'
  const wanted = !no && (forced || (output.isTTY === true && terminal !== 'dumb'))
  const colors = picocolors.createColors(wanted)
  return {
    error: colors.red,
    warning: colors.yellow,
    info: colors.cyan,
    dim: colors.dim,
    bold: colors.bold
  }
}
