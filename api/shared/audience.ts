import { catalogue, isEventType } from './catalogue'
import type { Origin } from './envelope'
import type { Audience } from './types'

/** Nobody knows who may see an unknown type: from Twitch it goes to the broadcaster only. */
export function audienceOf(type: string, origin: Origin): Audience {
  if (isEventType(type)) return catalogue[type].audience
  return origin === 'twitch' ? 'broadcaster' : 'public'
}
