import { isRecord } from '../../../api/shared/record'
import { warned, type Answer, type Fields, type Surroundings } from './answer'
import { settle } from './settle'
import { warnings } from './words'

/**
 * What names its type itself: an envelope of ours, as it comes over Pusher, in a history or in an
 * export, or an order to the Event Lab or the sandbox.
 */
export function recogniseOrder(value: Fields, around: Surroundings): Answer | undefined {
  const { type, version, event = {}, streamer, login, truncated } = value
  if (typeof type !== 'string' || isRecord(value.condition)) return undefined
  const isOrder = typeof streamer === 'string' || typeof login === 'string'
  if (!isOrder && !isRecord(value.event)) return undefined
  const parsed = {
    type,
    version: typeof version === 'string' ? version : undefined,
    event,
    streamer: isRecord(streamer) ? streamer.login : (streamer ?? login),
  }
  const answer = settle(isRecord(streamer) ? 'envelope' : 'lab', parsed, around)
  return warned(answer, truncated === true ? [warnings.truncated] : [])
}
