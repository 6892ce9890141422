/** Issues that are written at a time: to wait for the disk takes as long as to make the next issue. Four were no faster than two, and one a tenth slower. */
const mostWrites = 2

interface Writing {
  issueId: string
  /** Settled when it is written and told. */
  told: Promise<void>
}

/** Writes under way: a few at a time, and told in the order in which they were begun. */
export class WriteQueue {
  readonly #open: Writing[] = []
  #last: Promise<void> = Promise.resolve()

  /**
   * Wait until there is room for another write, and nothing of the same issue
   * is being written.
   *
   * @throws what a write before it threw.
   */
  async makeRoom(issueId: string): Promise<void> {
    while (this.#open.length >= mostWrites || this.#open.some((writing) => writing.issueId === issueId)) {
      await this.#open[0]?.told
      this.#open.shift()
    }
  }

  /**
   * Take in a write.
   *
   * @param tell called when it and all before it are done.
   */
  add(issueId: string, write: Promise<void>, tell: () => void): void {
    const told = Promise.all([write, this.#last]).then(tell)
    // Whoever waits for it gets the error; nobody may wait for a while.
    told.catch(() => {})
    this.#last = told
    this.#open.push({issueId, told})
  }

  /**
   * Wait until everything is written and told.
   *
   * @throws what a write threw.
   */
  async finish(): Promise<void> {
    await this.#last
  }

  /** Wait until nothing is being written any more, however it ends. */
  async settle(): Promise<void> {
    await Promise.allSettled(this.#open.map(({told}) => told))
  }
}
