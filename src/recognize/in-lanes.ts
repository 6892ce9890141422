/**
 * Do a thing for each item, a few at once; results come in the order of the items.
 *
 * The first error ends it: nothing new is begun.
 */
export async function doInLanes<Item, Result>(
  items: readonly Item[],
  lanes: number,
  work: (item: Item, index: number) => Promise<Result>
): Promise<Result[]> {
  const results: Result[] = []
  let next = 0
  let failed = false
  const runLane = async () => {
    while (next < items.length && !failed) {
      const index = next++
      const item = items[index]
      if (item === undefined) continue
      try {
        results[index] = await work(item, index)
      } catch (error) {
        failed = true
        throw error
      }
    }
  }
  await Promise.all(Array.from({length: Math.max(1, Math.min(lanes, items.length))}, runLane))
  return results
}
