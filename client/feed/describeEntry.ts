import type { FeedEvent } from '../../api/shared/listen/feed-event'
import type { Described, Description } from './describe'
import type { Texts } from './texts/en'
import { phrase, soft } from '../language/phrase'
import type { Entry, GiftFacts } from './entry'

const MAX_NAMES = 2
const MAX_FACES = 3

type Told = Pick<Description, 'sentence' | 'detail' | 'faces'>
type Tell = (event: Described) => Description

/** What a card of several events says otherwise than its first event. */
export function describeEntry(
  { kind, lead, events, gift, followers }: Entry,
  description: Description,
  texts: Texts,
  tell: Tell,
): Told {
  const { sentence, detail } = description
  if (kind === 'flap') return { sentence, detail: texts.flapped(events.length) }
  const [first = '', ...others] = followers ?? []
  if (others.length > 0) {
    return {
      sentence: phrase`${first}${soft(texts.followed(others.length))}`,
      faces: others.slice(0, MAX_FACES),
    }
  }
  if (gift) return describeGift(gift, lead, description, texts, tell)
  return { sentence, detail: detail ?? (kind === 'deed' ? added(events, lead, tell) : undefined) }
}

/** What only others on the same channel tell of a deed: the words that came with it. */
const added = (events: readonly FeedEvent[], lead: FeedEvent, tell: Tell): string | undefined =>
  events
    .filter((event) => event !== lead && event.streamer.login === lead.streamer.login)
    .map((event) => tell(event).detail)
    .find(Boolean)

function describeGift(
  { to, count, giving }: GiftFacts,
  lead: FeedEvent,
  description: Description,
  texts: Texts,
  tell: Tell,
): Told {
  // A single one is told whole.
  if (giving !== lead && count < 2) return description
  const shown = to.slice(0, MAX_NAMES).join(', ')
  const detail = shown ? texts.recipients(shown, to.length - MAX_NAMES) : description.detail
  if (giving === lead) return { sentence: description.sentence, detail }
  return {
    sentence: giving ? tell(giving).sentence : soft(texts.giftedBySomebody(count)),
    detail,
  }
}
