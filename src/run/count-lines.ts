import type {LineCounts} from '../emit/index.js'
import type {Page} from '../npst/types.js'
import {articlesOf, collectLines, furnitureOf} from '../npst/visit.js'

/** What a page counts before its lines have gone anywhere. */
export const noLines: LineCounts = {lines: 0, inArticles: 0, inFurniture: 0}

/** The ids of the lines of a page, sorted, to compare it with what becomes of it. */
export function listLineIds(page: Page): string[] {
  return collectLines(page)
    .map((line) => line.id)
    .sort()
}

/**
 * Count where the lines of a page ended.
 *
 * @param ids line ids of the page before the stages.
 * @returns the counts, and how many lines ended where they should; the
 *   difference is lost, doubled, new, or still in a region.
 */
export function countLines(page: Page, ids: readonly string[]): {counts: LineCounts; settled: number} {
  const inArticles = articlesOf(page).flatMap(collectLines)
  const inFurniture = furnitureOf(page).flatMap(collectLines)
  const ended = [...inArticles, ...inFurniture].map((line) => line.id).sort()
  const same = ended.length === ids.length && ended.every((id, index) => id === ids[index])
  const unknown = same ? 0 : countOdd(ended, ids)
  const counts = {lines: ids.length, inArticles: inArticles.length, inFurniture: inFurniture.length}
  return {counts, settled: ids.length - unknown}
}

/** Lines that are missing, doubled or new. */
function countOdd(ended: readonly string[], ids: readonly string[]): number {
  const balance = new Map<string, number>()
  for (const id of ids) balance.set(id, (balance.get(id) ?? 0) - 1)
  for (const id of ended) balance.set(id, (balance.get(id) ?? 0) + 1)
  let odd = 0
  for (const count of balance.values()) odd += Math.abs(count)
  return odd
}
