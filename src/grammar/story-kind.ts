/** Words that speak for a kind of story: 特此通知, 社論, 侧记. The forms are in `forms/kinds.ts`. */
import {compileForm} from './forms/compile.js'
import type {Anchor} from './forms/form.js'
import {type KindSign, kindForms, kindSlots} from './forms/kinds.js'
import {findAll} from './patterns.js'

const anchors: Readonly<Record<Anchor, (source: string) => string>> = {
  anywhere: (source) => source,
  start: (source) => `^(?:${source})`,
  end: (source) => `(?:${source})$`,
  whole: (source) => `^(?:${source})$`
}

/** All rows of a sign as one pattern. */
const patterns = new Map<KindSign, RegExp>()
for (const {sign, form, at} of kindForms) {
  const before = patterns.get(sign)
  const source = anchors[at](compileForm(form, kindSlots).source)
  patterns.set(sign, new RegExp(before ? `${before.source}|${source}` : source, 'gu'))
}

/** Tell whether a text holds a word that speaks for a kind of story. */
export function showsKind(sign: KindSign, text: string): boolean {
  const pattern = patterns.get(sign)
  if (!pattern) return false
  pattern.lastIndex = 0
  return pattern.test(text)
}

/** Count the different words of a text that speak for a kind of story. */
export function countKindSigns(sign: KindSign, text: string): number {
  const pattern = patterns.get(sign)
  return pattern ? new Set(findAll(pattern, text).map(([word]) => word)).size : 0
}
