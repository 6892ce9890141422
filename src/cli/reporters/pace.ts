/** How long back pages are counted, in milliseconds. */
const window = 60_000

/** Pages that are counted however long they took; a broadsheet may take minutes. */
const leastPages = 5

/** Time that must have passed before a pace is told, in milliseconds. */
const leastTime = 1000

/** Pages of one second are counted together, so that not more than a minute of them is held. */
const second = 1000

/** How fast pages come, of late. */
export class Pace {
  #from: number
  #count = 0
  #seconds: {from: number; count: number}[] = []

  /** @param now milliseconds of the clock. */
  constructor(now: number) {
    this.#from = now
  }

  /** Count a page. */
  add(now: number): void {
    const last = this.#seconds.at(-1)
    if (last && now < last.from + second) last.count++
    else this.#seconds.push({from: now, count: 1})
    this.#count++
    this.#forget(now)
  }

  /** Pages a minute; `undefined` as long as that is not known. */
  perMinute(now: number): number | undefined {
    this.#forget(now)
    const time = now - this.#from
    return this.#count === 0 || time < leastTime ? undefined : (this.#count * 60_000) / time
  }

  #forget(now: number): void {
    for (let [first] = this.#seconds; first; [first] = this.#seconds) {
      if (first.from >= now - window || this.#count - first.count < leastPages) return
      this.#seconds.shift()
      this.#count -= first.count
      this.#from = first.from
    }
  }
}
