/** Nothing could run: no input, no target, a broken tree. The message says what to do. */
export class RunError extends Error {
  override readonly name = 'RunError'
}

/** What a caught value says, in one line. */
export function explainError(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
