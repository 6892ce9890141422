/** The one door to munkres. */
import munkres from 'munkres'

/**
 * Give every row a column of its own so that the costs add up to the least
 * (Kuhn 1955, Munkres 1957).
 *
 * @param costs rows of equal length, at least as many columns as rows.
 * @returns for each row its column.
 */
export function assign(costs: readonly (readonly number[])[]): number[] {
  const columns = costs.map(() => 0)
  if (costs.length === 0) return columns
  for (const [row, column] of munkres(costs)) columns[row] = column
  return columns
}
