import type {FurnitureKind} from '../../grammar/furniture.js'
import type {LabelRule, LineContext} from '../label-rule.js'

/** Mastheads and folios stand at the edges of a page: within this many lines of its ends. */
export const edge = 16

/**
 * Whether the grammar takes a line for this kind of furniture.
 *
 * What is weak by itself (a date alone may sign a notice) counts only at the
 * edges of the page.
 */
function isFurniture({furniture, index, pageSize}: LineContext, kind: FurnitureKind): boolean {
  if (furniture?.kind !== kind) return false
  return furniture.weak !== true || index < edge || index >= pageSize - edge
}

/** Whether the line can be nothing else. The grammar calls weak what has been seen inside stories. */
function isPlain({furniture}: LineContext): boolean {
  return furniture?.weak !== true
}

/** The grammar knows furniture by its words; a rule gives what it found to the line as its role. */
function furnitureRule(id: LabelRule['id'], kind: FurnitureKind, samples: LabelRule['samples']): LabelRule {
  return {id, role: kind, test: (line) => isFurniture(line, kind), certain: isPlain, samples}
}

/** Name of the paper. */
export const mastheadRule: LabelRule = furnitureRule('label:masthead', 'masthead', {
  match: ['青川晚报', '总第3721号'],
  not: ['青川晚报社举行读者日活动']
})

/** Date, issue number, page number, section. */
export const folioRule: LabelRule = furnitureRule('label:folio', 'folio', {
  match: ['2019年5月6日 星期一', '第3版 要闻', '壬寅年二月廿六'],
  not: ['5月6日起全市公交换新线路', {text: '2019年5月6日', index: 90, pageSize: 200}]
})

/** How to reach the paper. */
export const contactRule: LabelRule = furnitureRule('label:contact', 'contact', {
  match: ['电子信箱：paper@example.com'],
  not: ['热线电话何时不再占线']
})

/** Who edited the page. */
export const staffLineRule: LabelRule = furnitureRule('label:staff-line', 'staffLine', {
  match: ['责任编辑：孟青 版式：田野'],
  not: ['编辑同志：']
})

/** Word over a column of briefs. */
export const columnLabelRule: LabelRule = furnitureRule('label:column-label', 'columnLabel', {
  match: ['简讯', '短訊'],
  not: ['简讯两则送到山村']
})

/** What the paper says of itself. */
export const sloganRule: LabelRule = furnitureRule('label:slogan', 'slogan', {
  match: ['读者的知音 乡村的伙伴'],
  not: ['为读者说了三十年话']
})

/** Specks, torn rules and letters that an engine made of dirt; in running text as well. */
export const noiseRule: LabelRule = {
  id: 'label:noise',
  role: 'noise',
  test: ({noise}) => noise !== undefined,
  certain: () => true,
  samples: {
    match: ['| l .', '—— |', '................', 'a eR Te', {text: '_ —', inProse: true}],
    not: ['讣告', '7版', '……', {text: '4。', inProse: true}]
  }
}

/** A line that an engine read, or a dump holds, two times in a row. */
export const twiceRule: LabelRule = {
  id: 'label:twice',
  role: 'noise',
  test: ({twice}) => twice,
  certain: () => true,
  samples: {
    match: [{text: '三年里修起三十里长的水', twice: true}],
    not: ['三年里修起三十里长的水']
  }
}
