/** What is worth knowing of parts before they are one. */
import type {RunStatus, Status} from '../../emit/index.js'
import {formatJson} from '../format-json.js'
import {parseShard} from '../shard.js'
import type {Part} from './read-part.js'

/** How all parts ended: a run that was cut short is worse than one with failures. */
export interface PartsEnd {
  /** Absent when all came to their end. */
  status?: Exclude<RunStatus, Status>
  /** Why a part was stopped. */
  reason?: string
  notes: string[]
}

/** Say which parts did not come to their end. */
export function judgeEnds(parts: readonly Part[]): PartsEnd {
  const notes = parts.flatMap(noteEnd)
  const stopped = parts.filter(({end}) => end?.status === 'stopped')
  const reason = stopped
    .map(({end, folder}) => `\`${folder}\`: ${end?.reason ?? 'no reason given'}`)
    .join(' ')
  if (stopped.length > 0) return {status: 'stopped', reason, notes}
  const isCut = parts.some(({end}) => !end || end.status === 'interrupted')
  return isCut ? {status: 'interrupted', notes} : {notes}
}

function noteEnd({broken, end, folder}: Part): string[] {
  const again =
    'What it has is merged. Run it again to its end, then merge again with --on-existing overwrite.'
  const what =
    end?.status === 'stopped' || end?.status === 'interrupted'
      ? `one that was ${end.status}`
      : 'one without an end: it was killed, or is still at work'
  const isWhole = end && end.status !== 'stopped' && end.status !== 'interrupted'
  return [
    ...(isWhole ? [] : [`Expected a run that came to its end in \`${folder}\`, got ${what}. ${again}`]),
    ...(broken > 0
      ? [
          `Expected events in \`${folder}\`, got ${broken} lines that are none; what they said is lost. ${again}`
        ]
      : [])
  ]
}

/**
 * Say in what the parts were made otherwise than the first one. They are
 * merged all the same: what days of work have made is not worthless after a
 * small change, and every article tells by itself how it was made.
 */
export function compareSetups([first, ...others]: readonly Part[]): string[] {
  if (!first) return []
  return others.flatMap(({folder, setup}) => {
    const differences = [
      ...compare('version', first.setup.version, setup.version),
      ...compareOptions(first.setup.options, setup.options),
      ...(formatJson(first.setup.steps) === formatJson(setup.steps) ? [] : ['other stages'])
    ]
    if (differences.length === 0) return []
    return [
      `Expected one version and the same options everywhere, got in \`${folder}\` ${differences.join(', ')}, otherwise than in \`${first.folder}\`. ` +
        'The report shows the options of the first. To have all alike, run with the same options and merge again.'
    ]
  })
}

function compareOptions(a: Part['setup']['options'], b: Part['setup']['options']): string[] {
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])]
  return names.flatMap((name) => compare(name, a[name], b[name]))
}

function compare(name: string, a: unknown, b: unknown): string[] {
  return a === b ? [] : [`${name} \`${b ?? 'not given'}\` for \`${a ?? 'not given'}\``]
}

/** Say which shards are not there. */
export function noteShards(parts: readonly Part[]): string[] {
  const shards = parts.flatMap(({setup}) => (setup.shard && parseShard(setup.shard)) || [])
  const [first] = shards
  if (!first) return []
  if (shards.some(({of}) => of !== first.of) || shards.length < parts.length) {
    return [
      'Expected shards of one number of parts, got others as well. Whether an input is left out can not be told.'
    ]
  }
  const there = new Set(shards.map(({part}) => part))
  const missing = Array.from({length: first.of}, (_, index) => index + 1).filter((part) => !there.has(part))
  if (missing.length === 0) return []
  const named = missing.slice(0, 10).map((part) => `${part}/${first.of}`)
  const more = missing.length > named.length ? ` and ${missing.length - named.length} more` : ''
  return [
    `Expected all ${first.of} shards, got none for ${named.join(', ')}${more}. Their pages are not in what is merged.`
  ]
}
