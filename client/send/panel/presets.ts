import type { EventPayloads } from '../../../api/shared/payloads'
import type { EventType } from '../../../api/shared/types'
import type { IconName } from '../../ui/icons'
import type { texts } from './texts/en'

/** An event that a viewer can send at a press: what differs from the sample of its type. */
export interface Preset {
  name: keyof typeof texts.presets
  icon: IconName
  type: EventType
  event: Record<string, unknown>
}

const preset = <T extends EventType>(
  name: Preset['name'],
  icon: IconName,
  type: T,
  event: Partial<EventPayloads[T]> = {},
): Preset => ({ name, icon, type, event: { ...event } })

/** What most want to see, in the order of their keys, 1 to 6. */
export const presets: readonly Preset[] = [
  preset('raid', 'people-fill', 'channel.raid', { viewers: 240 }),
  preset('gifts', 'gift-fill', 'channel.subscription.gift', { total: 20 }),
  preset('cheer', 'gem', 'channel.cheer', { bits: 500, message: 'Cheer500 what a play' }),
  preset('follow', 'person-heart', 'channel.follow'),
  preset('hypeTrain', 'train-front-fill', 'channel.hype_train.begin', { level: 1 }),
  preset('poll', 'bar-chart-fill', 'channel.poll.begin'),
]
