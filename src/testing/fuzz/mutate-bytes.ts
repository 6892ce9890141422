/** Mutations that know nothing of what the bytes mean. */
import type {Draw} from './draw.js'

/** What a mutation has at hand. */
export interface ByteMaterial {
  draw: Draw
  /** Files of the same kind, to splice with. */
  others: readonly Uint8Array[]
}

export type ByteMutation = (bytes: Uint8Array, material: ByteMaterial) => Uint8Array

/** The mutations, by name. */
export const byteMutations: Readonly<Record<string, ByteMutation>> = {
  'bits flipped': (bytes, {draw}) =>
    change(bytes, draw.number(1, 16), draw, (byte) => byte ^ (1 << draw.number(0, 7))),
  'bytes replaced': (bytes, {draw}) => change(bytes, draw.number(1, 32), draw, () => draw.number(0, 255)),
  'a run of one byte': (bytes, {draw}) => {
    const copy = Uint8Array.from(bytes)
    const start = place(copy, draw)
    return copy.fill(draw.pick([0, 0xff, 0x20, 0x0a, 0x80, 0x41]), start, start + draw.number(1, 4000))
  },
  'cut off': (bytes, {draw}) => bytes.subarray(0, draw.number(0, bytes.length)),
  'beginning cut off': (bytes, {draw}) => bytes.subarray(draw.number(0, Math.min(64, bytes.length))),
  'bytes inserted': (bytes, {draw}) => {
    const at = place(bytes, draw)
    const more = Array.from({length: draw.number(1, 300)}, () => draw.number(0, 255))
    return Buffer.concat([bytes.subarray(0, at), Uint8Array.from(more), bytes.subarray(at)])
  },
  'bytes removed': (bytes, {draw}) => {
    const [start, end] = chunk(bytes, draw)
    return Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)])
  },
  'a chunk doubled': (bytes, {draw}) => {
    const [start, end] = chunk(bytes, draw)
    const copies = Array.from({length: draw.number(1, 8)}, () => bytes.subarray(start, end))
    return Buffer.concat([bytes.subarray(0, end), ...copies, bytes.subarray(end)])
  },
  'two chunks swapped': (bytes, {draw}) => {
    const [a = 0, b = 0, c = 0, d = 0] = Array.from({length: 4}, () => draw.number(0, bytes.length)).sort(
      (x, y) => x - y
    )
    const parts = [
      [0, a],
      [c, d],
      [b, c],
      [a, b],
      [d, bytes.length]
    ]
    return Buffer.concat(parts.map(([start, end]) => bytes.subarray(start, end)))
  },
  'two files spliced': (bytes, {draw, others}) => {
    const other = draw.pick(others.length > 0 ? others : [bytes])
    return Buffer.concat([
      bytes.subarray(0, draw.number(0, bytes.length)),
      other.subarray(draw.number(0, other.length))
    ])
  },
  'something behind the end': (bytes, {draw, others}) =>
    Buffer.concat([bytes, draw.pick(others.length > 0 ? others : [bytes])]),
  'nothing left': () => new Uint8Array()
}

/** Headers are at the front: two of three changes go there. */
function place(bytes: Uint8Array, draw: Draw): number {
  const reach = draw.chance(0.66) ? Math.min(256, bytes.length) : bytes.length
  return draw.number(0, Math.max(0, reach - 1))
}

function chunk(bytes: Uint8Array, draw: Draw): [start: number, end: number] {
  const start = place(bytes, draw)
  return [start, Math.min(bytes.length, start + draw.number(1, 2000))]
}

function change(bytes: Uint8Array, count: number, draw: Draw, make: (byte: number) => number): Uint8Array {
  const copy = Uint8Array.from(bytes)
  if (copy.length === 0) return copy
  for (let index = 0; index < count; index++) {
    const at = place(copy, draw)
    copy[at] = make(copy[at] ?? 0)
  }
  return copy
}

/**
 * Apply some of a set of mutations.
 *
 * @returns the bytes, and the names of what was done to them.
 */
export function mutateBytes(
  bytes: Uint8Array,
  material: ByteMaterial,
  mutations: Readonly<Record<string, ByteMutation>> = byteMutations
): {bytes: Uint8Array; done: string[]} {
  const {draw} = material
  const done = Array.from({length: draw.pick([1, 1, 1, 2, 3])}, () => draw.pick(Object.keys(mutations)))
  let result = bytes
  for (const name of done) result = mutations[name]?.(result, material) ?? result
  return {bytes: result, done}
}
