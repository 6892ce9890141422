/**
 * Numbers for named features.
 *
 * A feature has a name that a person can read (`width:8`,
 * `prev:comma+new+line-runs`) and a number that a weight is found by. All
 * names are laid down when the module is loaded: a page of 300 lines asks for
 * some 5,000 features, and to put their names together each time took longer
 * than everything that is done with them.
 */

/** Number of a feature, from 0. */
export type FeatureId = number

const names: string[] = []

/** Lay down a feature that is simply there or not. */
export function feature(name: string): FeatureId {
  return names.push(name) - 1
}

/** Lay down a feature for each value. */
export function valued<A extends string>(group: string, values: readonly A[]): (value: A) => FeatureId {
  const base = names.length
  for (const value of values) names.push(`${group}:${value}`)
  const place = placesOf(values)
  return (value) => base + (place.get(value) ?? 0)
}

/** Lay down a feature for each pair of values. */
export function paired<A extends string, B extends string>(
  group: string,
  first: readonly A[],
  second: readonly B[]
): (a: A, b: B) => FeatureId {
  const base = names.length
  for (const a of first) for (const b of second) names.push(`${group}:${a}+${b}`)
  const placeA = placesOf(first)
  const placeB = placesOf(second)
  return (a, b) => base + (placeA.get(a) ?? 0) * second.length + (placeB.get(b) ?? 0)
}

/** Lay down a feature for each value of `first` with each pair of the others. */
export function tripled<A extends string, B extends string, C extends string>(
  group: string,
  first: readonly A[],
  second: readonly B[],
  third: readonly C[]
): (a: A, b: B, c: C) => FeatureId {
  const base = names.length
  for (const a of first) for (const b of second) for (const c of third) names.push(`${group}:${a}+${b}+${c}`)
  const placeA = placesOf(first)
  const placeB = placesOf(second)
  const placeC = placesOf(third)
  return (a, b, c) =>
    base + ((placeA.get(a) ?? 0) * second.length + (placeB.get(b) ?? 0)) * third.length + (placeC.get(c) ?? 0)
}

/** Name of a feature. */
export function nameOf(id: FeatureId): string {
  return names[id] ?? ''
}

/** Names of all features; a feature’s number is its place. */
export function featureNames(): readonly string[] {
  return names
}

function placesOf<A extends string>(values: readonly A[]): Map<A, number> {
  return new Map(values.map((value, index) => [value, index]))
}
