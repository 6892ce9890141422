import type {RunEvent} from '../../emit/index.js'
import type {Said} from '../../summary/index.js'

/** List what an event has to say, with where it was said. */
export function listSaid(event: RunEvent): Said[] {
  if (event.event === 'page') {
    const {source, page} = event
    return (page.messages ?? []).map((message) => ({source, page: page.id, message}))
  }
  if (event.event !== 'input') return []
  const {source, messages = []} = event.input
  return messages.map((message) => ({source, message}))
}

/** List the errors of an event. */
export function listErrors(event: RunEvent): Said[] {
  return listSaid(event).filter(({message}) => message.severity === 'error')
}
