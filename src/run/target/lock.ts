/** One run at a time writes to a target. */
import {randomUUID} from 'node:crypto'
import {linkSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync} from 'node:fs'
import {hostname} from 'node:os'
import {join} from 'node:path'
import {z} from 'zod'
import {RunError} from '../run-error.js'

/** How often a run says that it is still there, in milliseconds. */
const beat = 10_000

/** After this time without a beat the owner is taken for dead, in milliseconds; a page of text may keep it busy for a while. */
const patience = 120_000

/** Tries to get a lock that others want as well. */
const mostTries = 5

const ownerSchema = z.object({pid: z.int(), host: z.string(), started: z.string()})

type Owner = z.infer<typeof ownerSchema>

/** A lock that is held. */
export interface Lock {
  /** Give it back. */
  release: () => void
}

/**
 * Take the lock of a target.
 *
 * A lock of a process that is dead is taken over: at once when it ran on this
 * machine, otherwise when it has not said anything for two minutes.
 *
 * @param path file of the lock.
 * @param target folder, for the message.
 * @throws {RunError} when another run holds it.
 */
export function takeLock(path: string, target: string): Lock {
  const mine = JSON.stringify({pid: process.pid, host: hostname(), started: new Date().toISOString()})
  const draft = join(path, '..', `lock-${randomUUID()}`)
  writeFileSync(draft, mine)
  try {
    for (let tries = 0; tries < mostTries; tries++) {
      if (claim(draft, path)) return hold(path, mine)
      const owner = readOwner(path)
      if (owner === 'gone') continue
      if (!isDead(owner, path)) throw new RunError(explainOwner(owner, target))
      bury(path, `${draft}-dead`, owner)
    }
  } finally {
    rmSync(draft, {force: true})
  }
  throw new RunError(
    `Expected to be the only run that writes to \`${target}\`, got others as well. Wait for them.`
  )
}

/** Whether a process that lives holds a lock. */
export function isHeld(path: string): boolean {
  const owner = readOwner(path)
  return owner !== 'gone' && !isDead(owner, path)
}

/** A link is made whole or not at all, and by one process alone. */
function claim(draft: string, path: string): boolean {
  try {
    linkSync(draft, path)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    return claimByWriting(draft, path)
  }
}

/** For file systems without links. */
function claimByWriting(draft: string, path: string): boolean {
  try {
    writeFileSync(path, readFileSync(draft), {flag: 'wx'})
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

/** Take the lock of a dead process away; if somebody else took it over meanwhile, give it back. */
function bury(path: string, grave: string, owner: Owner | 'unknown'): void {
  try {
    renameSync(path, grave)
  } catch {
    // Somebody was faster.
    return
  }
  const buried = readOwner(grave)
  const isSame =
    typeof owner === 'string' ? buried === owner : JSON.stringify(buried) === JSON.stringify(owner)
  if (!isSame) claim(grave, path)
  rmSync(grave, {force: true})
}

function hold(path: string, mine: string): Lock {
  const timer = setInterval(() => {
    const now = new Date()
    try {
      utimesSync(path, now, now)
    } catch {
      // The target is gone; whoever writes to it next says so.
    }
  }, beat)
  timer.unref()
  return {
    release: () => {
      clearInterval(timer)
      // Somebody may have taken it over while this process was stopped.
      if (readText(path) === mine) rmSync(path, {force: true})
    }
  }
}

function readOwner(path: string): Owner | 'gone' | 'unknown' {
  const text = readText(path)
  if (text === undefined) return 'gone'
  try {
    return ownerSchema.parse(JSON.parse(text))
  } catch {
    return 'unknown'
  }
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

function isDead(owner: Owner | 'unknown', path: string): boolean {
  if (owner !== 'unknown' && owner.host === hostname() && !isAlive(owner.pid)) return true
  return Date.now() - (statSync(path, {throwIfNoEntry: false})?.mtimeMs ?? 0) > patience
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // It is there, and somebody else’s.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function explainOwner(owner: Owner | 'unknown', target: string): string {
  const who =
    owner === 'unknown' ? 'another one' : `process ${owner.pid} on ${owner.host}, since ${owner.started}`
  return (
    `Expected to be the only run that writes to \`${target}\`, got ${who}. ` +
    'Wait for it, stop it, or choose another folder with -o.'
  )
}
