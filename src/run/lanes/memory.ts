import {existsSync, readFileSync} from 'node:fs'

/** Sample: `VmRSS:	   51234 kB`. */
const residentPattern = /^VmRSS:\s{1,20}(?<kibibytes>\d{1,15}) kB$/mu

/** Where the system tells the memory of a process (Linux); `undefined` where it does not. */
export function memoryFile(pid: number): string | undefined {
  const path = `/proc/${pid}/status`
  return existsSync(path) ? path : undefined
}

/** Bytes that a process holds in memory; `undefined` where the system does not tell, or when it has gone. */
export function readMemory(pid: number): number | undefined {
  try {
    const found = residentPattern.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
    return found?.groups ? Number(found.groups.kibibytes) * 1024 : undefined
  } catch {
    return undefined
  }
}
