/**
 * Newspaper syntax tree (npst): what a page is while it passes the stages.
 *
 * A specialisation of unist. The prose specification is `README.md` beside
 * this file; `check.ts` tests the invariants.
 */
import type {Literal, Parent} from 'unist'
import type {Role} from './roles.js'

export type {Role} from './roles.js'

/** Area in pixels of the original scan, origin top left. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** Place in a text input; both count from 1, `column` in code points. */
export interface Place {
  line: number
  column: number
}

/** One change from `raw` to `value`; `offset` counts code points of `raw`. */
export interface Edit {
  offset: number
  /** What stood in `raw`; empty for an insertion. */
  from: string
  /** What stands in `value`; empty for a removal. */
  to: string
  /** Rule that made the change, such as `normalize:width-full`. */
  rule: string
  /** From 0 to 1; absent when the change is certain. */
  confidence?: number
}

/** One reason behind a decision; a positive weight speaks for it. */
export interface Evidence {
  /** Short stable name, such as `opener-behind`. */
  name: string
  weight: number
  /** The text or figure it was seen in. */
  detail?: string
}

/** A choice that a stage made, and why. */
export interface Decision {
  /** What was decided. */
  about: 'start' | 'end' | 'role' | 'join' | 'figure' | 'order' | 'form'
  /** Line that was decided on (its first line, when there are several). */
  line: string
  /** What won, such as `headline` or `continues p01-l0012`; of a `form`, the row of the grammar: `dateline:sender-news`. */
  choice: string
  /** Lead over the runner-up, in the units of `weight`; 0 is a coin toss. */
  margin?: number
  /** What came second. */
  rejected?: string
  evidence: Evidence[]
}

/** What one engine has read of a line. */
export interface Reading {
  /** Engine, such as `paddle`. */
  engine: string
  text: string
  /** From 0 to 1. */
  confidence: number
}

/** A character that the engine was not sure of. */
export interface Doubt {
  /** Place in `raw`, in code points. */
  offset: number
  /** Of the character that stands there, from 0 to 1. */
  confidence: number
  /** What else it may be, best first. */
  alternatives: {text: string; confidence: number}[]
}

/** A change that was not certain enough to be made; it goes to the review list. */
export interface Suggestion {
  /** Place in `raw`, in code points. */
  offset: number
  /** What stands in `raw`. */
  from: string
  /** What may have been printed. */
  to: string
  /** That it was, from 0 to 1. */
  confidence: number
}

/** What stages note on a line. */
export interface LineData {
  /** Height of a full character, in pixels of the scan; set by `layout`; absent for text input. */
  size?: number
  /** Print is light on a dark ground; set by `layout`. */
  inverse?: boolean
  /** What the engines read, where more than one did; set by `recognize`. */
  readings?: Reading[]
  /** Characters of low confidence, in order; set by `recognize`. */
  doubts?: Doubt[]
  /** What else the engine held possible, where it was not sure, in order: at most 3 a character; set by `recognize`, read by `normalize`. */
  alternatives?: Doubt[]
  /** Set by `label`. */
  role?: Role
  /** Label rule that won, such as `label:credit`. */
  rule?: string
  /** `true` when the role leaves no doubt that the line is furniture; set by `label`. */
  certain?: boolean
  /** Changes from `raw` to `value`, in order; set by `normalize`. */
  edits?: Edit[]
  /** Changes that were not certain enough to be made; set by `normalize`. */
  suggestions?: Suggestion[]
  /** Width of the leading white space, in em; set by `layout`; absent is 0. */
  indent?: number
  /** Printed width without indent, in em (a Han character is 1); set by `layout`. */
  width?: number
  /** `true` when the line opens a paragraph by indent or by the end before it; set by `layout`. */
  opens?: boolean
  /** `true` when the line stands in a block of running text and is no part of it; set by `layout`. */
  alone?: boolean
}

/**
 * **Line** is one printed line of text.
 *
 * Parents: `region` before `segment`; `paragraph`, `headline`, `furniture`, …
 * after. Made by `ingest` (text) or `recognize` (image); never split, merged,
 * or dropped later.
 *
 * @example {type: 'line', id: 'p01-l0007', raw: '本報訊', value: '本報訊'}
 */
export interface Line extends Literal {
  type: 'line'
  /** Stable in the page: page id, then recognition order, from 1. */
  id: string
  /** Text as the source gave it; no stage may change it. */
  raw: string
  /** Text to work with: `raw` until `normalize` has run. */
  value: string
  /** Ink area, in pixels of the original scan; absent for text input. */
  box?: Box
  /** Where the line begins in a text input; absent for images. */
  place?: Place
  /** Engine’s certainty, from 0 to 1; absent for text input. */
  confidence?: number
  data?: LineData
}

/** What lies between a region of a scan and the one before it in reading order. */
export interface Break {
  /** `row`: the page was cut across, and this region stands below. `column`: it was cut down, and this stands beside. */
  cut: 'row' | 'column'
  /** White between the two, in em of the page’s body text. */
  gap: number
  /** A printed rule stands in the gap. */
  rule?: boolean
  /** One of the two stands in a frame or on a tint, and the other does not. */
  frame?: boolean
}

/** **Region** is an area of one kind: a block between blank lines, or a text block of a scan. */
export interface Region extends Parent {
  type: 'region'
  children: Line[]
  box?: Box
  /** Where it differs from the page’s. */
  direction?: Direction
  data?: {
    /** Set by `layout` on scans; absent on the first region. */
    break?: Break
    /** Edges of the column that the region stands in, across the lines, in pixels of the scan; set by `layout`. */
    column?: {start: number; end: number}
    /** Usual width of a full line, in em; absent when no line wraps. */
    measure?: number
    /** `lines`: one printed line a line. `paragraphs`: one paragraph a line. */
    wrap?: 'lines' | 'paragraphs'
  }
}

/** **Furniture** is what stands on the page but in no article. */
export interface Furniture extends Parent {
  type: 'furniture'
  children: Line[]
}

/** The parts of an article that are nothing but lines. */
export interface Head extends Parent {
  type: 'standingHead' | 'kicker' | 'headline' | 'deck'
  children: Line[]
}

/** Part of a text, in code points of the joined text of a node’s lines. */
export interface Cut {
  start: number
  end: number
  /** Field that the characters went to. */
  as: 'dateline' | 'byline' | 'jump' | 'credit' | 'mark'
}

/** **Paragraph** is a paragraph, whole again, or a crosshead. */
export interface Paragraph extends Parent {
  type: 'paragraph' | 'crosshead'
  children: Line[]
  /** Characters that belong to a derived field and not to the text; set by `extract`. */
  cuts?: Cut[]
}

export type PersonRole =
  | 'reporter'
  | 'correspondent'
  | 'photographer'
  | 'author'
  | 'editor'
  | 'translator'
  | 'trainee'
  | 'other'

export interface Person {
  name: string
  role: PersonRole
}

/**
 * **Dateline** is who sent a story, from where, when (电头). Derived: it has
 * lines only where it stands on lines of its own.
 */
export interface Dateline extends Parent {
  type: 'dateline'
  children: Line[]
  value: string
  agency?: string
  place?: string
  /** `YYYY-MM-DD`. */
  date?: string
}

/**
 * **Byline** is who wrote a story (署名). It has lines only where it stands on
 * lines of its own; otherwise a `cut` of a paragraph says where it stood.
 */
export interface Byline extends Parent {
  type: 'byline'
  children: Line[]
  value: string
  people: Person[]
}

/** **Caption** is the text of a picture. */
export interface Caption extends Parent {
  type: 'caption'
  children: Line[]
  cuts?: Cut[]
}

/** **Credit** is who took a picture; it has lines only where it stands on lines of its own. */
export interface Credit extends Parent {
  type: 'credit'
  children: Line[]
  /** Set by `extract`. */
  value?: string
  people?: Person[]
}

/** **Figure** is a picture with what is printed about it. */
export interface Figure extends Parent {
  type: 'figure'
  children: (Caption | Credit)[]
}

/** **Jump** is a line that sends the reader to another page (下转) or from one (上接). */
export interface Jump extends Parent {
  type: 'jump'
  children: Line[]
  /** Set by `extract`. */
  direction?: 'to' | 'from'
  /** Target page; absent when the line names none. */
  page?: number
  value?: string
}

export type ArticleKind =
  | 'news'
  | 'brief'
  | 'photo'
  | 'commentary'
  | 'feature'
  | 'notice'
  | 'advert'
  | 'index'
  | 'other'

export type ArticlePart = Head | Paragraph | Dateline | Byline | Figure | Jump

/** **Article** is one story. Made by `segment`, completed by `extract`. */
export interface Article extends Parent {
  type: 'article'
  /** Set by `extract`; absent before. */
  kind?: ArticleKind
  children: ArticlePart[]
  data?: {
    decisions?: Decision[]
    /** From 0 to 1: how clear the decisions were. */
    confidence?: number
    /** Set by `enrich`. */
    keywords?: string[]
    entities?: Entity[]
  }
}

export interface Entity {
  text: string
  type: 'person' | 'place' | 'organization'
}

/** What masthead and folio say of the paper. */
export interface Publication {
  title?: string
  /** `YYYY-MM-DD`. */
  date?: string
  /** As printed: 星期一. */
  weekday?: string
  /** As printed: 甲辰年三月廿八. */
  lunarDate?: string
  /** Digits: 8123. */
  issueNumber?: string
  /** CN00-0001. */
  cn?: string
  /** 邮发代号: 00-1. */
  postalCode?: string
}

export type Direction = 'horizontal-tb' | 'vertical-rl'
export type Language = 'zh-Hans' | 'zh-Hant'

/** What the name of a file says of its page. */
export interface FileFacts {
  /** Short name: xjrb. */
  paper?: string
  /** `YYYY-MM-DD`. */
  date?: string
  /** Page number, from 1. */
  number?: number
  /** Short name of the title profile whose form of file names it has. */
  profile?: string
}

/** Which title profile a page is read with, and why. */
export interface PageProfile {
  /** Its short name. */
  name: string
  /** `title`: the page prints it. `fileName`, `given`, `neighbor`: it prints nothing that speaks against what was to be expected. */
  by: 'title' | 'fileName' | 'given' | 'neighbor'
  /** The title as it was read, where it was taken for a misreading of the one in the profile. */
  printed?: string
  /** Characters by which it differs. */
  changes?: number
}

/** What `layout` found on a scan beside text. */
export interface PageMarks {
  /** How far the print is turned against the scan, in degrees, clockwise; absent is 0. */
  skew?: number
  /** How far the scan had to be turned to stand upright, in degrees, clockwise; absent is 0. */
  turn?: 90 | 180 | 270
  /** Height of a character of body text, in pixels of the scan. */
  bodySize?: number
  /** Printed rules. */
  separators?: Box[]
  /** Frames and tinted boxes. */
  frames?: Box[]
  pictures?: Box[]
}

/**
 * **Page** is one printed side; the root of the tree in the page pipeline.
 *
 * Holds regions before `segment`, articles and furniture after.
 */
export interface Page extends Parent {
  type: 'page'
  /** `p01`: page number when the file name gives it, otherwise place in its file. */
  id: string
  /** Path of the input as it was given. */
  source: string
  direction: Direction
  /** From the file name. */
  facts: FileFacts
  children: (Region | Article | Furniture)[]
  /** Size of the scan, in pixels; absent for text input. */
  width?: number
  height?: number
  data?: PageMarks
  /** Set by `ingest`, and again when the page has text; absent where no profile fits. */
  profile?: PageProfile
  /** Set by `normalize`. */
  language?: Language
  /** Page number, from 1; set by `extract` (print before file name). */
  number?: number
  /** As printed: 第1版, A8; set by `extract`. */
  label?: string
  /** As printed: 要闻; set by `extract`. */
  section?: string
  /** Set by `extract`. */
  publication?: Publication
}

/** **Issue** is one day’s paper. */
export interface Issue extends Parent {
  type: 'issue'
  /** `<paper>-<YYYY-MM-DD>`, or the base name of the input. */
  id: string
  publication: Publication
  children: Page[]
}

export type Node = Issue | Page | Region | Furniture | Article | ArticlePart | Caption | Credit | Line
