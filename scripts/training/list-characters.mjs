/** The characters of GB 2312 and the frequent ones of Big5, in code point order. */
export function listCharacters() {
  return [...new Set([...listSimplified(), ...listTraditional()])].sort()
}

/** The characters of GB 2312. */
export function listSimplified() {
  return decodeAll('gbk', [0xb0, 0xf7], [[0xa1, 0xfe]])
}

/** The frequent characters of Big5. */
export function listTraditional() {
  return decodeAll(
    'big5',
    [0xa4, 0xc6],
    [
      [0x40, 0x7e],
      [0xa1, 0xfe]
    ]
  )
}

function decodeAll(label, [first, last], columns) {
  const decoder = new TextDecoder(label)
  const chars = []
  for (let high = first; high <= last; high++)
    for (const [from, to] of columns)
      for (let low = from; low <= to; low++) {
        const char = decoder.decode(Uint8Array.of(high, low))
        if (/^\p{Script=Han}$/u.test(char)) chars.push(char)
      }
  return chars
}
