// m01.png, scan.JPG, page.txt.gz
const fileType = /\.(?:png|jpe?g|tiff?|pdf|txt|json|html?|md|webp|gz)$/iu
// m01.l2, m01-scan, m01_poor: views of one printed page
const view = /[.\-_](?:l[1-9]|clean|scan|poor|bad)$/iu
// scans/m01/
const lastSlashes = /[/\\]{1,100}$/u

/**
 * Name of the printed page that a source shows.
 *
 * Base name without file types and without the name of a view, so that one gold
 * page serves every scan and every text of it.
 *
 * @param source path or file name, with either kind of slash.
 */
export function pageKey(source: string): string {
  const path = source.replace(lastSlashes, '')
  let key = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
  for (;;) {
    const shorter = key.replace(fileType, '').replace(view, '')
    if (shorter === key) return key
    key = shorter
  }
}
