import type { FeedEvent } from '../../../api/shared/listen/feed-event'
import { firstText } from '../../../api/shared/values'
import { phrase, plain, soft } from '../../language/phrase'
import type { Described, Description } from '../describe'
import { fieldsOf, type Entry } from '../entry'
import { texts as pageTexts } from './texts'
import type { Texts } from './texts/en'

const MAX_NAMES = 2
const MAX_FACES = 3

type Told = Pick<Description, 'sentence' | 'detail' | 'quoted' | 'faces' | 'detailFaces'>
type Tell = (event: Described) => Description
/** What a card says, as its first event says it. */
type Teller = (entry: Entry, description: Description, tell: Tell, texts: Texts) => Told

/** What only others on the same channel tell of a deed: the words that came with it. */
const deed: Teller = ({ events, lead }, { sentence, detail }, tell) => ({
  sentence,
  detail:
    detail ??
    events
      .filter((event) => event !== lead && event.streamer.login === lead.streamer.login)
      .map((event) => tell(event).detail)
      .find(Boolean),
})

const gift: Teller = (entry, description, tell, texts) => {
  const { lead, gift: facts } = entry
  // A single one is told whole.
  if (!facts || (facts.giving !== lead && facts.count < 2)) return description
  const { to, count, giving } = facts
  const shown = to.slice(0, MAX_NAMES).join(', ')
  const detail = shown ? texts.recipients(shown, to.length - MAX_NAMES) : description.detail
  const detailFaces = to.slice(0, MAX_FACES)
  if (giving === lead) return { sentence: description.sentence, detail, detailFaces }
  return {
    sentence: giving ? tell(giving).sentence : soft(texts.giftedBySomebody(count)),
    detail,
    detailFaces,
  }
}

const follow: Teller = ({ followers }, description, _, texts) => {
  const [first = '', ...others] = followers ?? []
  if (others.length === 0) return description
  return {
    sentence: phrase`${first}${soft(texts.followed(others.length))}`,
    faces: others.slice(0, MAX_FACES),
  }
}

const chatterOf = (event: FeedEvent): string => {
  const { chatter_user_name: name, chatter_user_login: login } = fieldsOf(event)
  return firstText(name, login)
}

/** Who said something, and what was said last. */
const chat: Teller = ({ events }, description, tell, texts) => {
  const [first, second = '', ...others] = new Set(events.map(chatterOf).filter(Boolean))
  const last = events.at(-1)
  if (!first || !last) return description
  return {
    sentence: texts.chatted(first, second, others.length),
    detail: plain(tell(last).sentence),
    quoted: last,
  }
}

const flap: Teller = ({ events }, { sentence }, _, texts) => ({
  sentence,
  detail: texts.flapped(events.length),
})

const tellers: Partial<Record<Entry['kind'], Teller>> = { deed, gift, follow, chat, flap }

/**
 * What a card of several events says otherwise than its first event.
 * @param tell how one event is described
 */
export const describeEntry = (
  entry: Entry,
  description: Description,
  tell: Tell,
  texts = pageTexts.value,
): Told => tellers[entry.kind]?.(entry, description, tell, texts) ?? description
