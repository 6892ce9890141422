/** Who made the page: 责任编辑, 版式, 校对 and the names behind them. */
import {findAll} from './patterns.js'

// 责任, 本版, 值班: what stands before the office
const before =
  '(?:本版|本期|今日|[当當]班|值班|夜班|[执執]行|首席|[见見][习習]|助理|文字|[图圖]片|新[闻聞]|美[术術]|[责責]任|[视視][觉覺]|[总總]|副){0,2}'

/** Offices at a paper; the ones in front hold the ones behind them. */
const offices =
  '[总總][编編][辑輯]|[总總][编編]|主[编編]|[编編][辑輯]|[编編]委|[责責][编編]|[责責]校|美[编編]|[图圖][编編]|版式[设設][计計]|版式|版面[设設][计計]|版面|' +
  '[视視][觉覺][设設][计計]|[视視][觉覺]|美[术術][设設][计計]|校[对對]|[检檢]校|校[检檢]|制[图圖]|製圖|[组組]版|排版|拼版|[审審][读讀校核]|[监監]制|監製|' +
  '主任|[总總][监監]|策[划劃]|[统統][筹籌]|[设設][计計]|[一二三初终終][审審校读讀]|[发發]行人|督印人|承印人|出版人|社[长長]|[总總][经經]理|主[笔筆]|[电電][话話][员員]'

const name = '(?:\\p{Script=Han} \\p{Script=Han}|\\p{Script=Han}{2,4}?(?:[·・]\\p{Script=Han}{1,6})?)'
/** What must follow a name: its end, or the next office without a blank (as engines glue them). */
const nameEnd = `(?=$|[\\s、，,；;|｜/／（()）]|${before}(?:${offices})|[电電][话話邮郵]|[邮郵热熱]|新[闻聞])`

// 责任编辑：林一帆, 编辑/林一帆 周远, 發行人陳大文, 本版责编 林一帆
const unit = new RegExp(
  `${before}(?:${offices})(?<mark>[ \\u3000]{0,2}[：:／/|｜丨][ \\u3000]{0,2}|[ \\u3000]{0,2})(?!(?:${offices}))${name}${nameEnd}(?:[ 、，,]{1,2}(?!${before}(?:${offices}))${name}${nameEnd}){0,3}`,
  'gu'
)

/** A part of every office, for a cheap first look. */
const trigger =
  /[编編校版审審监監]|[视視][觉覺]|[制製][图圖]|社[长長]|行人|印人|主[任笔筆]|策[划劃]|[统統][筹籌]/u

// The offices that only a paper has: 版式, 美编, 校对; a company too has 总监
const paperOffice =
  /[编編][辑輯委]|[责責美图圖总總主][编編]|[责責检檢]校|校[对對检檢]|版|[视視][觉覺]|[审審][读讀校]|[发發]行人|督印|社[长長]/u

/** An office with its names; indices in UTF-16 units. */
export interface StaffUnit {
  start: number
  end: number
  /** What stands between office and name: 编辑/林一帆, 编辑 林一帆, 编辑林一帆. */
  mark: 'sign' | 'blank' | 'none'
  /** `true` when only newspapers have the office. */
  ofPaper: boolean
}

/**
 * Find who made a page: each office with the names behind it.
 *
 * @param text one line; nothing is found in lines of more than 240 characters.
 */
export function findStaff(text: string): StaffUnit[] {
  if (text.length > 240 || !trigger.test(text)) return []
  return findAll(unit, text).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    mark: kindOfMark(match.groups?.mark ?? ''),
    ofPaper: paperOffice.test(match[0])
  }))
}

function kindOfMark(text: string): StaffUnit['mark'] {
  if (text === '') return 'none'
  return text.trim() === '' ? 'blank' : 'sign'
}
