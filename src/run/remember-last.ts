/** Remember what was read last: those who ask come one after the other for the same path, and more need not be held. */
export function rememberLast<Value>(
  read: (path: string) => Promise<Value>
): (path: string) => Promise<Value> {
  let last: {path: string; value: Promise<Value>} | undefined
  return (path) => {
    if (last?.path !== path) last = {path, value: read(path)}
    return last.value
  }
}
