/**
 * Holds the largest of any number of things. Of two equals the one that came
 * first is first.
 */
export class Worst<Item> {
  readonly #most: number
  readonly #weigh: (item: Item) => number
  #items: Item[] = []

  /**
   * @param most things to hold.
   * @param weigh how bad a thing is.
   */
  constructor(most: number, weigh: (item: Item) => number) {
    this.#most = most
    this.#weigh = weigh
  }

  /** Take a thing in, if it is among the worst. */
  add(item: Item): void {
    const last = this.#items.at(-1)
    if (last !== undefined && this.#items.length >= this.#most && this.#weigh(item) <= this.#weigh(last))
      return
    this.#items = [...this.#items, item]
      .toSorted((a, b) => this.#weigh(b) - this.#weigh(a))
      .slice(0, this.#most)
  }

  /** Those that are held, worst first. */
  list(): readonly Item[] {
    return this.#items
  }
}
