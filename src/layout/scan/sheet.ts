/** What is cut, and what comes of it. */
import type {Area} from './components.js'
import type {Rule} from './rules.js'

/** A piece of print that cuts may not go through. */
export interface Mark extends Area {
  inverse?: boolean
}

/** A part of the page with a border of its own. */
export interface Box extends Area {
  kind: 'frame' | 'bar' | 'tint' | 'picture'
}

/** What a page, or a part of one, is made of. */
export interface Sheet {
  marks: readonly Mark[]
  boxes: readonly Box[]
  rules: readonly Rule[]
  /** Height of a character of body text, in pixels. */
  em: number
  /** White between two lines of body text, in pixels. */
  leading: number
}

/** White, or a rule, that may part a node. */
export interface Gap {
  from: number
  to: number
  score: number
  rule: boolean
  /** Of a gutter with a rule: where the rule begins, from the top. */
  ruleTop?: number
}

/** A part of a sheet. */
export interface Node {
  marks: Mark[]
  boxes: Box[]
  /** White between lines, in pixels, where the node is part of a column that has a wider one than the page. */
  leading?: number
}

/** A node parted in two. */
export interface Cut {
  across: boolean
  gap: Gap
  parts: [Node, Node]
}
