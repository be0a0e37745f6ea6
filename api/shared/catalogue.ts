import { app } from './families/app'
import { channel } from './families/channel'
import { chat } from './families/chat'
import { moderation } from './families/moderation'
import { people } from './families/people'
import { points } from './families/points'
import { support } from './families/support'
import { votes } from './families/votes'
import type { Catalogue, EventType } from './types'

/** Every current EventSub type in its newest stable version, or beta where there is no other. */
export const catalogue: Catalogue = {
  ...channel,
  ...support,
  ...chat,
  ...moderation,
  ...points,
  ...votes,
  ...people,
  ...app,
}

/** Whether the catalogue has a row for this type; Twitch adds types without notice. */
export const isEventType = (type: string): type is EventType => Object.hasOwn(catalogue, type)
