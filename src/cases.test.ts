import {stageNames} from './pipeline.js'
import {testCases} from './testing/test-cases.js'

for (const stage of stageNames) testCases(stage)
