/** What the CLI speaks to; tests hand in their own. */
export interface Io {
  stdout: Output
  stderr: Output
  stdin: AsyncIterable<Uint8Array>
  env: Readonly<Record<string, string | undefined>>
  /** Folder in which `banmian.config.json` is looked for. */
  folder: string
  /** Aborted when the user interrupts (`SIGINT`) or the system asks to end (`SIGTERM`); the reason is the signal. */
  signal: AbortSignal
  /** Aborted when nobody reads standard output any more. */
  closed: AbortSignal
}

/** A stream for people or for data. */
export interface Output {
  write: (data: string | Uint8Array) => unknown
  isTTY?: boolean
  /** Width of a terminal. */
  columns?: number
}

/** Write a line. */
export function printLine(output: Output, text: string): void {
  output.write(`${text}\n`)
}

/** Something is wrong with what the user asked for; exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** Exit codes, as the README lists them. */
export const exitCodes = {
  ok: 0,
  failed: 1,
  unusable: 2,
  stopped: 3,
  interrupted: 130,
  terminated: 143
} as const
