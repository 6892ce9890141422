import type {CacheInfo} from '../run/index.js'

/** What the kinds of entries are. */
const meanings: Readonly<Record<CacheInfo['kinds'][number]['kind'], string>> = {
  recognize: 'pictures that have been read',
  page: 'pages that are finished'
}

const units = ['bytes', 'kB', 'MB', 'GB', 'TB']

/** Show what the cache of a target holds. */
export function formatCacheInfo({folder, kinds, lastRun}: CacheInfo): string {
  const rows = kinds.map(({bytes, entries, kind, unused, unusedBytes}) => {
    const idle = unused > 0 ? `, of no use to the last run: ${unused}, ${formatBytes(unusedBytes)}` : ''
    return `${kind.padEnd(10)} ${String(entries).padStart(7)}  ${formatBytes(bytes).padStart(9)}  ${meanings[kind]}${idle}`
  })
  const total = kinds.reduce((sum, {bytes}) => sum + bytes, 0)
  const last = lastRun === undefined ? '' : `, last run ${lastRun}`
  return [`${folder}: ${formatBytes(total)} kept${last}`, ...rows].join('\n')
}

/** Sample: `12.3 MB`, in powers of thousand. */
export function formatBytes(bytes: number): string {
  let value = bytes
  let unit = 0
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000
    unit++
  }
  return `${unit === 0 ? value : value.toFixed(1)} ${units[unit]}`
}
