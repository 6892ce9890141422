/**
 * A run that has begun can not go on: the disk is full, the target is gone.
 * What is written stands; the message says what to do.
 */
export class StopError extends Error {
  override readonly name = 'StopError'
}
