import { anyDeedOf } from '../../api/shared/deeds/deed-of'
import type { FeedEvent } from '../../api/shared/listen/feed-event'
import { flag } from '../../api/shared/values'
import type { Described, Description } from './describe'
import type { Texts } from './texts/en'
import { soft } from '../language/phrase'
import { fieldsOf, type Entry } from './entry'

const MAX_NAMES = 2

type Told = Pick<Description, 'sentence' | 'detail'>
type Tell = (event: Described) => Description

/** What a card of several events says otherwise than its first event. */
export function describeEntry(entry: Entry, lead: Description, texts: Texts, tell: Tell): Told {
  const { kind, events } = entry
  if (kind === 'flap') return { ...lead, detail: texts.flapped(events.length) }
  if (kind === 'gift') return describeGift(entry, lead, texts, tell)
  return { ...lead, detail: lead.detail ?? (kind === 'deed' ? added(entry, tell) : undefined) }
}

/** What only others tell of a deed: the words that somebody wrote with it. */
function added({ lead, events }: Entry, tell: Tell): string | undefined {
  const own = events.filter(({ streamer }) => streamer.login === lead.streamer.login)
  for (const event of own) {
    const { detail } = event === lead ? {} : tell(event)
    if (detail) return detail
  }
  return undefined
}

function describeGift({ lead, events }: Entry, one: Description, texts: Texts, tell: Tell): Told {
  const people = new Map(
    events.flatMap((event) => {
      const { to } = anyDeedOf(event) ?? {}
      return to ? [[`${to.id} ${to.name}`, to.name]] : []
    }),
  )
  const names = [...people.values()].filter(Boolean)
  const shown = names.slice(0, MAX_NAMES).join(', ')
  const detail = shown ? texts.recipients(shown, names.length - MAX_NAMES) : one.detail
  if (anyDeedOf(lead)?.kind === 'gift') return { ...one, detail }
  // A single one is told whole.
  if (people.size < 2) return one
  const isGiverKnown = lead.type === 'channel.chat.notification'
  const { sentence } = isGiverKnown
    ? tell(givenBy(lead, people.size))
    : { sentence: soft(texts.giftedBySomebody(people.size)) }
  return { sentence, detail }
}

/** What chat tells of each sub, as Twitch would tell it of all. */
function givenBy(lead: FeedEvent, total: number): Described {
  const { by, tier = '' } = anyDeedOf(lead) ?? {}
  const { id, login, name } = lead.streamer
  return {
    type: 'channel.subscription.gift',
    streamer: lead.streamer,
    event: {
      broadcaster_user_id: id,
      broadcaster_user_login: login,
      broadcaster_user_name: name,
      user_id: by?.id ?? null,
      user_login: by?.login ?? null,
      user_name: by?.name ?? null,
      total,
      tier,
      cumulative_total: null,
      is_anonymous: flag(fieldsOf(lead)['chatter_is_anonymous']),
    },
  }
}
