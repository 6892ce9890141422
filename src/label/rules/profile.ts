/** Lines that the profile of the paper knows by their words. */
import type {Role} from '../../npst/types.js'
import type {ProfileLineKind} from '../../profile/index.js'
import type {LabelRule, LineContext} from '../label-rule.js'
import {edge} from './furniture.js'

/** In running text a line of print may happen to be the words of a label; it opens nothing then. */
function isKnown({known, inProse, opens}: LineContext, kind: ProfileLineKind): boolean {
  return known?.kind === kind && (!inProse || opens)
}

function isAtEdge({index, pageSize}: LineContext): boolean {
  return index < edge || index >= pageSize - edge
}

function profileRule(
  id: LabelRule['id'],
  role: Role,
  kind: ProfileLineKind,
  samples: LabelRule['samples'],
  options: Pick<LabelRule, 'certain'> & {atEdge?: boolean} = {}
): LabelRule {
  const {certain, atEdge = false} = options
  return {
    id,
    role,
    test: (line) => isKnown(line, kind) && (!atEdge || isAtEdge(line)),
    ...(certain ? {certain} : {}),
    samples
  }
}

/** A label that is spelt as in the profile leaves no doubt; a misread one may be a head after all. */
const exact = ({known}: LineContext): boolean => known?.changes === 0

const standing = {kind: 'standingHead', changes: 0} as const
const label = {kind: 'columnLabel', changes: 0} as const
const slogan = {kind: 'slogan', changes: 0} as const
const masthead = {kind: 'masthead', changes: 0} as const
const folio = {kind: 'folio', changes: 0} as const
const byline = {kind: 'byline', changes: 0} as const

/** Name of a column over a story: a part of its head, and never of its headline. */
export const profileStandingHeadRule: LabelRule = profileRule(
  'label:profile-standing-head',
  'standingHead',
  'standingHead',
  {
    match: [{text: '灯下闲笔', known: standing}],
    not: ['灯下闲笔', {text: '灯下闲笔', known: standing, inProse: true, opens: false}]
  }
)

/** Label over briefs. */
export const profileColumnLabelRule: LabelRule = profileRule(
  'label:profile-column-label',
  'columnLabel',
  'columnLabel',
  {match: [{text: '江上行', known: label}], not: ['江上行']},
  {certain: exact}
)

/** What the paper says of itself; it may quote itself in a story. */
export const profileSloganRule: LabelRule = profileRule(
  'label:profile-slogan',
  'slogan',
  'slogan',
  {match: [{text: '一江两岸', known: slogan}], not: ['一江两岸']},
  {certain: (line) => exact(line) && isAtEdge(line)}
)

/** Name of the paper, or what stands beside it; at the edges of the page, as its name may sign a notice. */
export const profileMastheadRule: LabelRule = profileRule(
  'label:profile-masthead',
  'masthead',
  'masthead',
  {
    match: [{text: '大众', known: masthead}],
    not: ['大众', {text: '大众', known: masthead, index: 90, pageSize: 200}]
  },
  {certain: exact, atEdge: true}
)

/** Name of the paper, date and page in one line, where the name has not the form of one. */
export const profileFolioRule: LabelRule = profileRule(
  'label:profile-folio',
  'folio',
  'folio',
  {match: [{text: '大众 2024年5月6日', known: folio}], not: ['大众 看过来']},
  {certain: exact, atEdge: true}
)

/** Nothing but names of the staff. */
export const profileBylineRule: LabelRule = profileRule('label:profile-byline', 'byline', 'byline', {
  match: [{text: '听雨', known: byline}],
  not: ['听雨']
})
