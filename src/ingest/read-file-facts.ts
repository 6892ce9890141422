import type {FileFacts} from '../npst/types.js'

/**
 * Sample: `xjrb-20240506-01.txt`, `xjrb_2024-05-06_A01.l1.txt`, `xjrb-20240506-01-2.png`, `xjrb-20240506.pdf`.
 * The paper is Latin or Han letters; behind the page number only a copy number and extensions.
 */
const pattern =
  /^(?<paper>[\p{Script=Han}A-Za-z][\p{Script=Han}A-Za-z0-9]{0,39})[-_](?<year>\d{4})[-_.]?(?<month>\d{2})[-_.]?(?<day>\d{2})(?:[-_][A-Za-z]?(?<page>\d{1,3})(?:-\d{1,2})?)?(?:\.[A-Za-z0-9]{1,8}){0,3}$/u

/** What cameras, scanners and people without a better idea call a file: the name of no paper. */
const general =
  /^(?:scan|scanned|img|image|dsc|dscn|dscf|pic|photo|file|doc|page|pages|newspaper|paper|issue|untitled|扫描|掃描|图片|圖片|版面|报纸|報紙)\d{0,6}$/iu

/**
 * Read paper, date and page number from the name of a file.
 *
 * The pattern is `<paper>-<YYYYMMDD>-<page>`; dashes and underscores are the
 * same, the date may be `YYYY-MM-DD`, the page may carry the letter of its
 * section (`A01`). A copy number (`-2`) and extensions (`.l1.txt`) may follow.
 * Without a page (`xjrb-20240506.pdf`) the name is that of an issue.
 *
 * @param name base name or path.
 * @returns what the name says; empty for any other name or an impossible
 *   date. `scan-20240506-01.txt` says date and page and no paper, and
 *   `scan-20240506.png` nothing: that is when somebody scanned it.
 */
export function readFileFacts(name: string): FileFacts {
  const base = name.split(/[\\/]/u).at(-1) ?? ''
  if (base.length > 120) return {}
  const groups = pattern.exec(base)?.groups
  if (!groups) return {}
  const {paper = '', year, month, day, page} = groups
  const date = `${year}-${month}-${day}`
  const number = page === undefined ? undefined : Number(page)
  if (!isDate(date) || number === 0) return {}
  const named = !general.test(paper)
  if (!named && number === undefined) return {}
  return {...(named ? {paper} : {}), date, ...(number === undefined ? {} : {number})}
}

function isDate(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date)
}
