/** Lines that show by their words what they are: 地址：…, 特此公告, 图为…. The forms are in `forms/notice-lines.ts`. */
import {compileTable, type FormTable} from './forms/form.js'
import {type LineForm, type LineSign, lineForms, lineSlots} from './forms/notice-lines.js'

const tables: ReadonlyMap<LineSign, FormTable<LineForm>> = new Map(
  [...new Set(lineForms.map(({sign}) => sign))].map((sign): [LineSign, FormTable<LineForm>] => [
    sign,
    compileTable(
      lineForms.filter((row) => row.sign === sign),
      lineSlots,
      (row) => row.at
    )
  ])
)

/** Tell whether a line shows itself to be something. */
export function showsLine(sign: LineSign, text: string): boolean {
  return tables.get(sign)?.read(text, () => true) === true
}
