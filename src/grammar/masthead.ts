/** Names: of papers and of their sections, told by their form. */

import {compileTable} from './forms/form.js'
import {sectionForms, sectionWords} from './forms/sections.js'
import {nameSlots, titleForms} from './forms/titles.js'

const han = /^\p{Script=Han}+$/u

/** Longest name of a paper that is taken on its form alone, in characters. */
const longestTitle = 10
const longestSection = 10

const titles = compileTable(titleForms, nameSlots, 'whole')
const sections = compileTable(sectionForms, nameSlots, 'whole')

/**
 * Tell whether a line could be the name of a paper, by its form: length,
 * ending, nothing but Han. It sees no place and no size, so that 明日晚报 in
 * a headline of its own passes too.
 *
 * @param text one line or a part of one; blanks between characters are ignored.
 */
export function looksLikeTitle(text: string): boolean {
  if (text.length > longestTitle * 2) return false
  const name = text.replace(/[\s《》]/gu, '')
  if (name.length < 2 || name.length > longestTitle || !han.test(name)) return false
  return titles.read(name, ({row}) => row.is) === true
}

/**
 * Tell whether a text is a name that sections bear: 要闻, 本市新闻, 副刊.
 * Sections may be called anything; those are told by their place alone.
 */
export function looksLikeSection(text: string): boolean {
  const name = text.trim()
  if (name === '' || name.length > longestSection) return false
  if (sectionWords.has(name)) return true
  if (isComposed(name)) return true
  const parts = name.split(/[·・•&/、\s]/u)
  return parts.length === 2 && parts.every((part) => sectionWords.has(part) || isComposed(part))
}

function isComposed(name: string): boolean {
  return sections.read(name, () => true) === true
}

/** Tell whether a title-like name ends as hardly anything but a paper’s does: 日报, not 周刊. */
export function endsLikePaper(text: string): boolean {
  return /[报報]$/u.test(text.trimEnd())
}

/** Tell whether a text could stand beside a page label as the name of a section. */
export function couldBeSection(text: string): boolean {
  const name = text.trim()
  return name.length <= longestSection && /^[\p{Script=Han}·・•&/]{2,10}$/u.test(name)
}
