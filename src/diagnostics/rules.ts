import type {Rules} from './rule.js'
import {enrichRules} from './rules/enrich.js'
import {extractRules} from './rules/extract.js'
import {ingestRules} from './rules/ingest.js'
import {labelRules} from './rules/label.js'
import {layoutRules} from './rules/layout.js'
import {linkRules} from './rules/link.js'
import {normalizeRules} from './rules/normalize.js'
import {profileRules} from './rules/profile.js'
import {recognizeRules} from './rules/recognize.js'
import {runRules} from './rules/run.js'
import {segmentRules} from './rules/segment.js'

/** Every rule there is, by id. */
export const rules: Rules = {
  ...ingestRules,
  ...layoutRules,
  ...recognizeRules,
  ...normalizeRules,
  ...labelRules,
  ...segmentRules,
  ...extractRules,
  ...enrichRules,
  ...linkRules,
  ...profileRules,
  ...runRules
}
