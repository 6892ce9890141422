import {head} from '../npst/build.js'
import type {Head} from '../npst/types.js'
import type {Story} from './gather.js'

/** provisional */
export function splitStoryHead(story: Story, _wrapped: boolean): Head[] {
  const lines = story.head.flatMap(({unit}) => unit.lines)
  if (lines.length === 0) return []
  return [head('headline', lines)]
}
