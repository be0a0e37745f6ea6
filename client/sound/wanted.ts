import type { Description } from '../events/describe'
import type { FeedEvent } from '../composables/envelope'
import type { SoundSettings } from './settings'

/** What is to be heard of an event. */
export interface Wanted {
  tone: boolean
  speech: boolean
}

const silent: Wanted = { tone: false, speech: false }

/** Gifted subs come with the gift, which is what sounds. */
const isPartOfGift = ({ type, event }: Pick<FeedEvent, 'type' | 'event'>) =>
  type === 'channel.subscribe' && 'is_gift' in event && event.is_gift === true

/** `channel.cheer` comes with it, and sounds. */
const isCheerAgain = ({ type, event }: Pick<FeedEvent, 'type' | 'event'>) =>
  type === 'channel.bits.use' && 'type' in event && event.type === 'cheer'

/** Whether an event has a tone and is read aloud. */
export function wantedOf(
  event: Pick<FeedEvent, 'type' | 'event' | 'origin'>,
  { family, amount }: Pick<Description, 'family' | 'amount'>,
  settings: SoundSettings,
): Wanted {
  const { isOn, tones, spoken, minimum, testsSilent } = settings
  if (!isOn || !family || isPartOfGift(event) || isCheerAgain(event)) return silent
  if (testsSilent && event.origin !== 'twitch') return silent
  if (amount !== undefined && amount < minimum) return silent
  return { tone: tones.includes(family), speech: spoken.includes(family) }
}
