/** What is compared: the fields of an article that a reader can see. */

export interface EvaluatedPerson {
  readonly name: string
  readonly role: string
}

export interface EvaluatedFigure {
  readonly caption?: string | undefined
  readonly credit?: {readonly text: string} | undefined
}

/** An article as `emit` writes it, or as a gold page holds it; what is not listed is not judged. */
export interface EvaluatedArticle {
  /** Name in reports and order among articles; gold has none. */
  readonly id?: string | undefined
  readonly type: string
  /** Not measured; says which script a page is printed in. */
  readonly language?: string | undefined
  readonly headline: string
  /** Not measured; known, so that a column name taken for a kicker can be told from one. */
  readonly standingHead?: string | undefined
  readonly kicker?: string | undefined
  readonly deck?: string | undefined
  readonly dateline?: {readonly text: string} | undefined
  readonly byline?: {readonly text: string; readonly people?: readonly EvaluatedPerson[]} | undefined
  readonly body: readonly {readonly type: string; readonly text: string}[]
  readonly figures?: readonly EvaluatedFigure[]
  readonly jumps?: readonly EvaluatedJump[]
  readonly publication?: EvaluatedPublication | undefined
  readonly pages?: readonly EvaluatedPage[] | undefined
}

export interface EvaluatedJump {
  readonly direction: string
  readonly page?: Value
  readonly text?: string | undefined
}

/** A fact of paper or page; numbers and texts that read alike are the same. */
type Value = string | number | undefined

export interface EvaluatedPublication {
  readonly title?: Value
  readonly date?: Value
  readonly weekday?: Value
  readonly lunarDate?: Value
  readonly issueNumber?: Value
  readonly cn?: Value
  readonly postalCode?: Value
}

export interface EvaluatedPage {
  readonly number?: Value
  readonly label?: Value
  readonly section?: Value
  readonly source?: string | undefined
}

/** A page of hand-checked truth, as `fixtures/gold` holds it. */
export interface GoldPage {
  readonly source: string
  readonly publication?: EvaluatedPublication | undefined
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
