/** Mutations of JSON as JSON, and then as text. */
import type {Draw} from './draw.js'
import {mutateBytes} from './mutate-bytes.js'
import {oddKeys, oddNames, oddNumbers, oddTexts, oddValue} from './odd-values.js'

/** A place in a value: a parent and a key of it. */
interface Slot {
  get: () => unknown
  set: (value: unknown) => void
  remove: () => void
  /** Put something in under another key. */
  add: (value: unknown) => void
}

type JsonMutation = (slots: readonly Slot[], draw: Draw) => void

/** Written in place of what JSON.stringify can not write, and replaced in the text. */
const marker = 'replaced-by-fuzz'

/** Mutations that change a type, or what is there at all. */
const shapeMutations: Readonly<Record<string, JsonMutation>> = {
  'a value of another type': (slots, draw) => draw.pick(slots).set(oddValue(draw)),
  'a key removed': (slots, draw) => draw.pick(slots).remove(),
  'a key added': (slots, draw) => draw.pick(slots).add(oddValue(draw)),
  'two values swapped': (slots, draw) => {
    const [a, b] = [draw.pick(slots), draw.pick(slots)]
    const [first, second] = [structuredClone(a.get()), structuredClone(b.get())]
    a.set(second)
    b.set(first)
  },
  'a value in a hole without bottom': (slots, draw) => draw.pick(slots).set(marker)
}

/** Mutations after which a file still has its form, so that they reach what lies behind the check. */
const valueMutations: Readonly<Record<string, JsonMutation>> = {
  'a number changed': (slots, draw) => {
    const numbers = slots.filter((slot) => typeof slot.get() === 'number')
    if (numbers.length > 0) draw.pick(numbers).set(draw.pick(oddNumbers))
  },
  'numbers nudged': (slots, draw) => {
    for (const slot of slots) {
      const value = slot.get()
      if (typeof value === 'number' && draw.chance(0.1)) slot.set(Math.max(0, value + draw.number(-50, 50)))
    }
  },
  'a name changed': (slots, draw) => setText(slots, draw, draw.pick(oddNames)),
  'a text changed': (slots, draw) => setText(slots, draw, draw.pick(oddTexts)),
  'a text taken from elsewhere': (slots, draw) => {
    const texts = slots.map((slot) => slot.get()).filter((value) => typeof value === 'string')
    if (texts.length > 0) setText(slots, draw, draw.pick(texts))
  },
  'an entry doubled': (slots, draw) => {
    const lists = slots.map((slot) => slot.get()).filter((value) => Array.isArray(value) && value.length > 0)
    if (lists.length === 0) return
    const list = draw.pick(lists)
    if (Array.isArray(list)) list.splice(draw.number(0, list.length), 0, structuredClone(draw.pick(list)))
  },
  'entries in another order': (slots, draw) => {
    for (const slot of slots) {
      const list = slot.get()
      if (Array.isArray(list) && draw.chance(0.2)) list.reverse()
    }
  },
  'a list emptied': (slots, draw) => {
    const lists = slots.filter((slot) => Array.isArray(slot.get()))
    if (lists.length > 0) draw.pick(lists).set([])
  }
}

function setText(slots: readonly Slot[], draw: Draw, text: string): void {
  const texts = slots.filter((slot) => typeof slot.get() === 'string')
  if (texts.length > 0) draw.pick(texts).set(text)
}

/** What becomes of a marker: things that no value can hold. */
function makeHole(draw: Draw): string {
  const depth = draw.pick([100, 5000, 200_000])
  return draw.pick([
    () => '['.repeat(depth) + ']'.repeat(depth),
    () => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`,
    () => '['.repeat(depth),
    () => '1e999',
    () => '-1e999',
    () => 'NaN',
    () => `1${'0'.repeat(5000)}`,
    () => '"\\ud800"',
    () => '{"__proto__": {"type": "page"}}',
    () => '{"a": 1, "a": 2}',
    () => ''
  ])()
}

/** Mutate a value; gives its text, and the names of what was done to it. */
export function mutateJson(value: unknown, draw: Draw): {text: Uint8Array; done: string[]} {
  const root = {value: structuredClone(value)}
  const done: string[] = []
  const mutations = draw.chance(0.5) ? valueMutations : {...shapeMutations, ...valueMutations}
  for (let count = draw.pick([1, 1, 2, 3, 6]); count > 0; count--) {
    const name = draw.pick(Object.keys(mutations))
    const slots = listSlots(root)
    // The value itself may have been removed.
    if (slots.length > 0) mutations[name]?.(slots, draw)
    done.push(name)
  }
  const hole = makeHole(draw)
  const text = Buffer.from(
    (JSON.stringify(root.value, undefined, 2) ?? '').replaceAll(`"${marker}"`, () => hole)
  )
  if (!draw.chance(0.08)) return {text, done}
  const broken = mutateBytes(text, {draw, others: [text]})
  return {text: broken.bytes, done: [...done, ...broken.done]}
}

/** Every place in a value, in order; the value itself is the first. */
export function listSlots(root: Record<string, unknown>): Slot[] {
  const slots: Slot[] = []
  const visit = (parent: Record<string, unknown> | unknown[]) => {
    for (const key of Object.keys(parent)) {
      slots.push(makeSlot(parent, key))
      const child = Reflect.get(parent, key)
      if (typeof child === 'object' && child !== null) visit(child)
    }
  }
  visit(root)
  return slots
}

function makeSlot(parent: object, key: string): Slot {
  return {
    get: () => Reflect.get(parent, key),
    set: (value) => define(parent, key, value),
    remove: () => {
      if (Array.isArray(parent)) parent.splice(Number(key), 1)
      else Reflect.deleteProperty(parent, key)
    },
    add: (value) => {
      if (Array.isArray(parent)) parent.push(value)
      else define(parent, oddKeys[key.length % oddKeys.length] ?? 'more', value)
    }
  }
}

/** `__proto__` as a key like any other. */
function define(parent: object, key: string, value: unknown): void {
  Object.defineProperty(parent, key, {value, enumerable: true, configurable: true, writable: true})
}
