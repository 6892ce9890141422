/** Round to three places, so that output does not depend on the last bits of a computation. */
export function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
