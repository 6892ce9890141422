/** Engines for tests: one that answers, and ones that fail in each way an engine can. */
import type {Engine, Glyph, LineReading} from '../recognize/engine.js'

/** Make a reading of a text, all characters of one confidence. */
export function readingOf(text: string, confidence = 0.99): LineReading {
  const characters = Array.from(text)
  const glyphs = characters.map(
    (char, at): Glyph => ({
      text: char,
      confidence,
      start: at / characters.length,
      end: (at + 1) / characters.length
    })
  )
  return {glyphs, confidence: glyphs.length === 0 ? 0 : confidence}
}

/** Make an engine of a function. */
export function fakeEngine(readLine: Engine['readLine'], name = 'fake'): Engine {
  return {name, version: '1', scripts: ['hans', 'hant'], lanes: 2, readLine, close: async () => {}}
}

/** Engines that go wrong, by what is wrong. */
export const faultyEngines: Readonly<
  Record<'empty' | 'throws' | 'throwsText' | 'hangs' | 'garbage', () => Engine>
> = {
  empty: () => fakeEngine(async () => ({glyphs: [], confidence: 0})),
  throws: () =>
    fakeEngine(async () => {
      throw new Error('out of ink')
    }),
  throwsText: () =>
    fakeEngine(async () => {
      throw 'out of ink'
    }),
  hangs: () => fakeEngine(() => new Promise(() => {})),
  garbage: () => fakeEngine(async () => JSON.parse('{"glyphs": [{"text": 7}], "confidence": null}'))
}
