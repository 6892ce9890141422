/** The label rules in the order in which they are asked; the first match wins. */
import type {LabelRule} from '../label-rule.js'
import {bareNameRule, bylineRule, creditRule, jumpRule, openerRule, tailRule} from './attribution.js'
import {
  columnLabelRule,
  contactRule,
  folioRule,
  mastheadRule,
  noiseRule,
  sloganRule,
  staffLineRule,
  twiceRule
} from './furniture.js'
import {indexHeadRule, indexItemRule, listItemRule, signatureRule} from './lists.js'
import {
  profileBylineRule,
  profileColumnLabelRule,
  profileFolioRule,
  profileMastheadRule,
  profileSloganRule,
  profileStandingHeadRule
} from './profile.js'
import {bodyRule, captionRule, headingRule, pullQuoteRule} from './shape.js'

export const labelRules: readonly LabelRule[] = [
  profileStandingHeadRule,
  profileColumnLabelRule,
  profileSloganRule,
  profileMastheadRule,
  profileFolioRule,
  profileBylineRule,
  noiseRule,
  twiceRule,
  jumpRule,
  staffLineRule,
  columnLabelRule,
  tailRule,
  signatureRule,
  mastheadRule,
  folioRule,
  contactRule,
  sloganRule,
  indexHeadRule,
  indexItemRule,
  creditRule,
  bylineRule,
  openerRule,
  bareNameRule,
  listItemRule,
  pullQuoteRule,
  captionRule,
  bodyRule,
  headingRule
]
