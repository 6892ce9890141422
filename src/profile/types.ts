/** What is known of a newspaper before a page of it is read. */
import type {ArticleKind, Direction, PersonRole, Publication} from '../npst/types.js'

/** The name of a column or campaign that stands over stories. */
export interface StandingHead {
  name: string
  /** Kind of the stories below it, such as `commentary`. */
  type?: ArticleKind
}

/** Somebody who writes for the paper. */
export interface StaffMember {
  name: string
  /** What a name alone means when this person signs (default: what the story says). */
  role?: PersonRole
}

/** What the name of a sample file says. */
export interface FileNameSample {
  /** Path or base name. */
  name: string
  /** `YYYY-MM-DD`. */
  date?: string
  /** Page number, from 1. */
  page?: number
}

/** How files of the paper are named. */
export interface FileNameForm {
  /** Sample: `{paper}_{year}{month}{day}_{page}`; see `file-name.ts`. */
  patterns: string[]
  /** Names that must be read so. */
  samples: FileNameSample[]
  /** Names that must not fit. */
  not?: string[]
}

/** **Title profile**: one newspaper. All fields but title and short name may be absent. */
export interface TitleProfile {
  schemaVersion?: '1.0'
  /** As `publication.title` should read. */
  title: string
  /** The `<paper>` of ids and file names. */
  shortName: string
  /** Former and variant names, and usual misreadings of a calligraphic masthead. */
  otherTitles?: string[]
  /** Other lines of the masthead: publisher, name in Latin letters. */
  mastheadLines?: string[]
  /** What the paper says of itself. */
  slogans?: string[]
  standingHeads?: StandingHead[]
  /** Labels over briefs. */
  columnLabels?: string[]
  staff?: StaffMember[]
  direction?: Direction
  script?: 'hans' | 'hant'
  fileName?: FileNameForm
  /** What is the same on every page. */
  publication?: Pick<Publication, 'cn' | 'postalCode'>
  /** First and last year in which the profile holds. */
  years?: {from?: number; to?: number}
}

/** A profile that has been read and checked. */
export interface KnownProfile extends TitleProfile {
  /** First 16 hexadecimal digits of the SHA-256 of its file. */
  hash: string
}

/** The profiles of a run: plain data, so that it can go to a worker. */
export interface ProfileSet {
  /** No two have one short name. */
  profiles: readonly KnownProfile[]
  /** Short name of the profile that is used where nothing contradicts it (default: none). */
  given?: string
}
