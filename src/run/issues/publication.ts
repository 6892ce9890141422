import {z} from 'zod'
import {define, publicationSchema} from '../../emit/index.js'
import type {Page, Publication} from '../../npst/types.js'

/** What one page says of the paper. */
export interface SaidPublication {
  /** As printed on the page; absent when nothing is. */
  publication?: Publication
  /** Date in the name of its file, `YYYY-MM-DD`; absent when there is none. */
  date?: string
}

export const saidPublicationSchema: z.ZodType<SaidPublication, SaidPublication> = define<SaidPublication>()(
  z.strictObject({publication: publicationSchema.exactOptional(), date: z.string().exactOptional()})
)

/** Take what a page says of the paper. */
export function sayPublication({facts, publication}: Page): SaidPublication {
  return {
    ...(publication === undefined ? {} : {publication}),
    ...(facts.date === undefined ? {} : {date: facts.date})
  }
}

/** Put together what the pages of an issue say; the first page that says something is believed. */
export function gatherPublication(pages: readonly SaidPublication[]): Publication {
  const publication: Publication = {}
  for (const page of pages.toReversed()) Object.assign(publication, page.publication)
  const date = pages.find((page) => page.date !== undefined)?.date
  return publication.date === undefined && date !== undefined ? {...publication, date} : publication
}
