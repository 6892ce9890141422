/** How benchmarks say what they found. */

/**
 * @typedef {object} Result
 * @property {string} name what was measured
 * @property {string} value as it is shown
 * @property {string} aim what is promised, as it is shown
 * @property {boolean} good whether the promise holds
 * @property {string} note what else is worth knowing
 */

/**
 * Print a result as one line, and let the process exit with 1 when a promise is broken.
 *
 * @param {Result} result
 */
export function printResult({aim, good, name, note, value}) {
  console.log(
    `${good ? 'ok  ' : 'MISS'} ${name.padEnd(44)} ${value.padStart(8)}  aim ${aim.padEnd(8)} ${note}`
  )
  if (!good) process.exitCode = 1
}

/**
 * Compare a figure with the most that it may be.
 *
 * @returns {Result}
 */
export function atMost(name, value, aim, note = '') {
  return {name, value: value.toFixed(2), aim: `<= ${aim}`, good: value <= aim, note}
}

/**
 * Compare a figure with the least that it may be.
 *
 * @returns {Result}
 */
export function atLeast(name, value, aim, note = '') {
  return {name, value: value.toFixed(2), aim: `>= ${aim}`, good: value >= aim, note}
}
