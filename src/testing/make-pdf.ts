/** Small PDF files for tests: text in a font that is not embedded, pictures, invisible text. */

/** What stands on a page. */
export interface PdfPart {
  /** Size of the page, in points (default: 300 × 400). */
  size?: readonly [number, number]
  /** Degrees that the page is turned. */
  rotate?: 0 | 90 | 180 | 270
  /** Lines of text, 12 points high, from 20 points below the top. */
  lines?: readonly string[]
  /** Laid under a picture by an OCR program. */
  invisible?: boolean
  /** JPEG that covers the page. */
  picture?: {bytes: Uint8Array; width: number; height: number}
}

/** Encryption that no empty password opens. */
const encryption = `<< /Filter /Standard /V 1 /R 2 /O <${'1f'.repeat(32)}> /U <${'2e'.repeat(32)}> /P -44 >>`

/** Make a PDF. */
export function makePdf(parts: readonly PdfPart[], {locked = false}: {locked?: boolean} = {}): Uint8Array {
  const objects: Buffer[] = []
  const add = (body: string | Buffer) => {
    objects.push(Buffer.isBuffer(body) ? body : Buffer.from(body, 'latin1'))
    return objects.length
  }
  const catalog = add('<< /Type /Catalog /Pages 2 0 R >>')
  const pages = add('')
  const descendant = add(
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>'
  )
  const font = add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [${descendant} 0 R] >>`
  )
  const kids = parts.map((part) => addPage(part, {add, font, pages}))
  objects[pages - 1] = Buffer.from(
    `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`
  )
  const encrypt = locked ? add(encryption) : 0
  const trailer = `/Root ${catalog} 0 R${encrypt ? ` /Encrypt ${encrypt} 0 R /ID [<00> <00>]` : ''}`
  return assemble(objects, trailer)
}

interface Document {
  add: (body: string | Buffer) => number
  font: number
  pages: number
}

function addPage(
  {size = [300, 400], rotate = 0, lines = [], invisible, picture}: PdfPart,
  to: Document
): number {
  const [width, height] = size
  const image =
    picture &&
    to.add(
      stream(
        Buffer.from(picture.bytes),
        `/Type /XObject /Subtype /Image /Width ${picture.width} /Height ${picture.height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode`
      )
    )
  const text = lines.map((line, index) => {
    const codes = Buffer.from(line, 'utf16le').swap16().toString('hex')
    return `BT /F 12 Tf ${invisible ? 3 : 0} Tr 20 ${height - 32 - 18 * index} Td <${codes}> Tj ET`
  })
  const drawn = image ? [`q ${width} 0 0 ${height} 0 0 cm /I Do Q`] : []
  const content = to.add(stream(Buffer.from([...drawn, ...text].join('\n')), ''))
  const images = image ? `/XObject << /I ${image} 0 R >>` : ''
  return to.add(
    `<< /Type /Page /Parent ${to.pages} 0 R /Rotate ${rotate} /MediaBox [0 0 ${width} ${height}] /Contents ${content} 0 R /Resources << /Font << /F ${to.font} 0 R >> ${images} >> >>`
  )
}

function stream(bytes: Buffer, entries: string): Buffer {
  return Buffer.concat([
    Buffer.from(`<< ${entries} /Length ${bytes.length} >>\nstream\n`),
    bytes,
    Buffer.from('\nendstream')
  ])
}

function assemble(objects: readonly Buffer[], trailer: string): Uint8Array {
  const chunks: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  const offsets: number[] = []
  let length = chunks[0]?.length ?? 0
  const push = (chunk: Buffer) => {
    chunks.push(chunk)
    length += chunk.length
  }
  for (const [index, object] of objects.entries()) {
    offsets.push(length)
    push(Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]))
  }
  const start = length
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)
  push(Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows.join('')}`))
  push(Buffer.from(`trailer\n<< /Size ${objects.length + 1} ${trailer} >>\nstartxref\n${start}\n%%EOF\n`))
  return Buffer.concat(chunks)
}
