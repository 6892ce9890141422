import type {Paint} from '../diagnostics/index.js'
import type {Check} from '../run/index.js'

/** Show what `doctor` found: one line a check, with the remedy below what fails. */
export function formatChecks(checks: readonly Check[], paint: Paint): string {
  const rows = checks.map(({name, ok, needed, detail, remedy}) => {
    const mark = ok ? paint.info('ok     ') : needed ? paint.error('missing') : paint.warning('without')
    return `${mark} ${name}: ${detail}${ok ? '' : `\n        ${remedy}`}`
  })
  const usable = checks.every(({ok, needed}) => ok || !needed)
  const verdict = usable ? 'Pages of text can be run.' : 'Pages of text can not be run.'
  return [...rows, paint.bold(verdict)].join('\n')
}
