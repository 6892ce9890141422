import {describe, expect, it} from 'vitest'
import {decodeText} from './decode-text.js'

const bytes = (...values: number[]) => Uint8Array.from(values)
const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'))
const swap = (data: Uint8Array) => new Uint8Array(Buffer.from(data).swap16())
const hex = (text: string) => new Uint8Array(Buffer.from(text, 'hex'))

/** 本报讯 记者从市政府了解到 in GB18030. */
const gb18030 = hex('b1beb1a8d1b620bcc7d5dfb4d3cad0d5feb8aec1cbbde2b5bd')
/** 本報訊 in Big5. */
const big5 = hex('a5bbb3f8b054')

describe('decodeText', () => {
  it('takes UTF-8 for certain, with and without a mark', () => {
    const plain = new TextEncoder().encode('𠮷田报道')
    expect(decodeText(plain)).toEqual({text: '𠮷田报道', encoding: 'utf-8', certain: true})
    expect(decodeText(bytes(0xef, 0xbb, 0xbf, ...plain)).text).toBe('𠮷田报道')
  })

  it('reads UTF-16 in both orders, with and without a mark', () => {
    const text = '第一版\n本报讯 记者从市里了解到，他们来了。\n'
    const little = utf16(text)
    expect(decodeText(bytes(0xff, 0xfe, ...little))).toEqual({text, encoding: 'utf-16le', certain: true})
    expect(decodeText(bytes(0xfe, 0xff, ...swap(little)))).toEqual({
      text,
      encoding: 'utf-16be',
      certain: true
    })
    expect(decodeText(little)).toEqual({text, encoding: 'utf-16le', certain: false})
    expect(decodeText(swap(little))).toEqual({text, encoding: 'utf-16be', certain: false})
  })

  it('guesses GB18030', () => {
    expect(decodeText(gb18030)).toEqual({
      text: '本报讯 记者从市政府了解到',
      encoding: 'gb18030',
      certain: false
    })
  })

  it('guesses Big5', () => {
    // 他們在中國大學說話，時間不長 in Big5.
    const text = hex('a54cadcca662a4a4b0eaa46abec7bba1b8dca141aec9b6a1a4a3aaf8')
    expect(decodeText(text)).toEqual({text: '他們在中國大學說話，時間不長', encoding: 'big5', certain: false})
  })

  it('reads traditional characters in GB18030', () => {
    // 他們在中國大學說話 in GB18030.
    const text = hex('cbfb8283d4dad6d087f8b4f38c57d566d492')
    expect(decodeText(text)).toEqual({text: '他們在中國大學說話', encoding: 'gb18030', certain: false})
  })

  it('takes plain ASCII and an empty file for UTF-8', () => {
    expect(decodeText(new TextEncoder().encode('A1\n')).certain).toBe(true)
    expect(decodeText(bytes()).text).toBe('')
  })

  it('drops the end mark of DOS files', () => {
    expect(decodeText(bytes(0x41, 0x1a)).text).toBe('A')
  })

  it.each([
    ['a PDF', new TextEncoder().encode('%PDF-1.7 报')],
    ['a PNG', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)],
    ['zero bytes', bytes(0x41, 0, 0, 0, 0x42)],
    ['control characters', bytes(1, 2, 3, 4, 5, 6)]
  ])('finds binary data: %s', (_, data) => {
    expect(decodeText(data).fatal).toBe('ingest:binary-found')
  })

  it.each([
    ['Shift JIS', hex('82b182ea82cd93fa967b8cea82cc95b68fcd82c582b78142938c8b9e82c5')],
    ['Latin-1', new Uint8Array(Buffer.from('Les élèves où naïveté rêve', 'latin1'))],
    ['damaged UTF-8', bytes(...new TextEncoder().encode('他们在中国大学说话'), 0xe4, 0xb8)],
    ['a cut Big5 text', big5.subarray(0, 3)]
  ])('refuses %s', (_, data) => {
    expect(decodeText(data)).toMatchObject({text: '', fatal: 'ingest:bytes-undecodable'})
  })
})
