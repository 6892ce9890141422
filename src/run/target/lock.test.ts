import {spawnSync} from 'node:child_process'
import {existsSync, readFileSync, utimesSync, writeFileSync} from 'node:fs'
import {hostname} from 'node:os'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {listFiles, makeFolder} from '../../testing/temporary.js'
import {isHeld, takeLock} from './lock.js'

/** A process that has ended. */
const {pid: deadPid} = spawnSync(process.execPath, ['-e', '0'])

function writeLock(owner: object | string): {folder: string; path: string} {
  const folder = makeFolder()
  const path = join(folder, 'lock')
  writeFileSync(path, typeof owner === 'string' ? owner : JSON.stringify(owner))
  return {folder, path}
}

function makeOld(path: string): void {
  const old = new Date(Date.now() - 3_600_000)
  utimesSync(path, old, old)
}

describe('takeLock', () => {
  it('is held by one alone, and says by whom', () => {
    const folder = makeFolder()
    const path = join(folder, 'lock')
    const lock = takeLock(path, 'out')
    expect(() => takeLock(path, 'out')).toThrow(`got process ${process.pid} on ${hostname()}, since 2`)
    lock.release()
    expect(existsSync(path)).toBe(false)
    takeLock(path, 'out').release()
    expect(listFiles(folder)).toEqual([])
  })

  it('is taken over from a process of this machine that is dead', () => {
    const {folder, path} = writeLock({pid: deadPid, host: hostname(), started: '2024-05-06T00:00:00Z'})
    const lock = takeLock(path, 'out')
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({pid: process.pid})
    expect(listFiles(folder)).toEqual(['lock'])
    lock.release()
  })

  it.each([
    ['another machine', {pid: deadPid, host: 'elsewhere', started: 'x'}],
    ['a process whose number somebody else has now', {pid: process.pid, host: hostname(), started: 'x'}],
    ['nobody knows whom', 'torn']
  ])('of %s is taken over when it has said nothing for long, not before', (_, owner) => {
    const {path} = writeLock(owner)
    expect(() => takeLock(path, 'out')).toThrow('Expected to be the only run that writes to `out`')
    makeOld(path)
    takeLock(path, 'out').release()
  })

  it('that was taken over is not given back by the one who lost it', () => {
    const folder = makeFolder()
    const path = join(folder, 'lock')
    const lost = takeLock(path, 'out')
    writeFileSync(path, JSON.stringify({pid: 1, host: 'elsewhere', started: 'x'}))
    lost.release()
    expect(existsSync(path)).toBe(true)
  })
})

describe('isHeld', () => {
  it('is true of a lock of a process that lives', () => {
    const path = join(makeFolder(), 'lock')
    expect(isHeld(path)).toBe(false)
    const lock = takeLock(path, 'out')
    expect(isHeld(path)).toBe(true)
    lock.release()
    expect(isHeld(path)).toBe(false)
  })

  it('is false of one of a process that is dead', () => {
    const {path} = writeLock({pid: deadPid, host: hostname(), started: '2024-05-06T00:00:00Z'})
    expect(isHeld(path)).toBe(false)
    const other = writeLock({pid: 1, host: 'elsewhere', started: '2024-05-06T00:00:00Z'})
    expect(isHeld(other.path)).toBe(true)
    makeOld(other.path)
    expect(isHeld(other.path)).toBe(false)
  })
})
