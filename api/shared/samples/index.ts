import type { EventPayloads } from '../payloads'
import { app } from './app'
import { channel } from './channel'
import { chat } from './chat'
import { moderation } from './moderation'
import { people } from './people'
import { points } from './points'
import { support } from './support'
import type { Samples } from './types'
import { votes } from './votes'

/**
 * A lively event of every type on Tfue's channel, for the Event Lab, tests and demos; it has the
 * fields that Twitch's documented sample of the same version has.
 */
export const samples: Samples<EventPayloads> = {
  ...app,
  ...channel,
  ...chat,
  ...moderation,
  ...people,
  ...points,
  ...support,
  ...votes,
}
