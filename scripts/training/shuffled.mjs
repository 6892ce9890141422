/** Another order in each epoch, from a fixed generator (Lehmer). */
export function shuffled(list, epoch) {
  const result = [...list]
  let seed = 48271 * (epoch + 1)
  for (let i = result.length - 1; i > 0; i--) {
    seed = (seed * 48271) % 2147483647
    const j = seed % (i + 1)
    ;[result[i], result[j]] = [result[j], result[i]]
  }
  return result
}
