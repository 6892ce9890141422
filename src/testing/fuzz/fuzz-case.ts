/** What a fuzz case is made of. */
import type {Draw} from './draw.js'
import type {PictureOptions} from './read-picture.js'
import type {Seeds} from './seeds.js'

/** Where a case does its work; everything else is watched. */
export interface CasePlaces {
  /** Folder of the case. */
  root: string
  /** Inputs, config and profiles. */
  input: string
  /** What commands write to. */
  target: string
  /** Lies beside the target; nothing in it may change. */
  elsewhere: string
}

/** Run a command. */
export interface CommandStep {
  args: readonly string[]
  stdin?: Uint8Array
  /** The target must hold nothing but what the report says. */
  whole?: boolean
  /** What the target holds may be wrong: somebody lied to the command. */
  lax?: boolean
  /** Says what else is wrong. */
  check?: (code: number) => string[]
}

/** One thing that a case does. */
export type CaseStep =
  | CommandStep
  /** Read a picture inside this process. */
  | {picture: Uint8Array; options: PictureOptions}
  /** Go on with a tree that an earlier run has kept. */
  | {kept: Uint8Array}
  /** Change something between commands. */
  | {change: () => void}

/** A case, laid out and ready to be played. */
export interface FuzzCase {
  /** What was done to what, for people. */
  what: string
  /** Files to write before, by path. */
  files: Readonly<Record<string, string | Uint8Array>>
  steps: readonly CaseStep[]
}

/** What a maker of cases has at hand. */
export interface CaseMaterial {
  draw: Draw
  seeds: Seeds
  places: CasePlaces
}

/** Makes a case of a kind. Nothing but the draws may decide what it holds. */
export type MakeCase = (material: CaseMaterial) => FuzzCase
