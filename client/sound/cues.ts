import type { Description } from '../feed/describe'
import type { FeedEvent } from '../../api/shared/listen/feed-event'
import { flag } from '../../api/shared/values'
import { fieldsIn } from '../feed/fields'
import type { SoundSettings } from './settings'

/** What is to be heard of an event. */
export interface Cues {
  tone: boolean
  speech: boolean
}

const silent: Cues = { tone: false, speech: false }

/** What comes with something else, which is what sounds: gifted subs, a cheer's other event. */
const isEcho = ({ type, event }: Pick<FeedEvent, 'type' | 'event'>) => {
  const { is_gift: isGift, type: use } = fieldsIn(event)
  return type === 'channel.subscribe'
    ? flag(isGift)
    : type === 'channel.bits.use' && use === 'cheer'
}

/** Whether an event has a tone and is read aloud. */
export function cuesFor(
  event: Pick<FeedEvent, 'type' | 'event' | 'origin'>,
  { family, amount }: Pick<Description, 'family' | 'amount'>,
  settings: SoundSettings,
): Cues {
  const { isOn, tones, spoken, minimum, testsSilent } = settings
  if (!isOn || !family || isEcho(event)) return silent
  if (testsSilent && event.origin !== 'twitch') return silent
  if (amount !== undefined && amount < minimum) return silent
  return { tone: tones.includes(family), speech: spoken.includes(family) }
}
