/** What is compared: the fields of an article that a reader can see. */

export interface EvaluatedPerson {
  readonly name: string
  readonly role: string
}

export interface EvaluatedFigure {
  readonly caption?: string
  readonly credit?: {readonly text: string}
}

/** An article as `emit` writes it, or as a gold page holds it; what is not listed is not judged. */
export interface EvaluatedArticle {
  readonly type: string
  readonly headline: string
  readonly kicker?: string
  readonly deck?: string
  readonly dateline?: {readonly text: string}
  readonly byline?: {readonly text: string; readonly people?: readonly EvaluatedPerson[]}
  readonly body: readonly {readonly type: string; readonly text: string}[]
  readonly figures?: readonly EvaluatedFigure[]
  readonly jumps?: readonly {readonly direction: string; readonly page?: number; readonly text?: string}[]
  readonly publication?: EvaluatedPublication
  readonly pages?: readonly EvaluatedPage[]
}

export interface EvaluatedPublication {
  readonly title?: string
  readonly date?: string
  readonly weekday?: string
  readonly lunarDate?: string
  readonly issueNumber?: string
  readonly cn?: string
  readonly postalCode?: string
}

export interface EvaluatedPage {
  readonly number?: number
  readonly label?: string
  readonly section?: string
  readonly source?: string
}

/** A page of hand-checked truth, as `fixtures/gold` holds it. */
export interface GoldPage {
  readonly source: string
  readonly publication?: EvaluatedPublication
  readonly articles: readonly EvaluatedArticle[]
  readonly furniture?: readonly string[]
}

/** Hits among what was predicted and what gold holds: all that precision, recall and F1 need. */
export interface Count {
  readonly hit: number
  readonly predicted: number
  readonly gold: number
}

/** Share of `whole` that `part` is; kept apart so that pages can be summed. */
export interface Share {
  readonly part: number
  readonly whole: number
}
