import { SAME_DEED_MS, SAME_SUB_MS } from '../../../api/shared/deeds/deed'
import { anyDeedOf, deedTypes } from '../../../api/shared/deeds/deed-of'
import { tellingOf } from '../../../api/shared/deeds/telling'
import { toldDeeds } from '../../../api/shared/deeds/told-deed'
import type { FeedEvent } from '../../../api/shared/listen/feed-event'
import { flag } from '../../../api/shared/values'
import type { Described } from '../describe'
import { fieldsOf, type GiftFacts } from '../entry'
import type { Fold } from './fold'
import { isImported } from '../imported'

/** Lays what tells one deed onto one card. */
export const deedFold: Fold = {
  // Who follows is told by one type alone.
  types: deedTypes.filter((type) => type !== 'channel.follow'),
  keyOf(event) {
    const telling = tellingOf(event)
    // What was opened from a file says so on a card of its own.
    return telling && `${telling.key} ${isImported(event)}`
  },
  gapMs: (event) => (tellingOf(event)?.key.startsWith('sub') ? SAME_SUB_MS : SAME_DEED_MS),
  cards(told) {
    const tellings = told.flatMap((event) => tellingOf(event) ?? [])
    const [first] = tellings
    if (!first?.key.startsWith('gift') && tellings.every(({ way }) => way === first?.way)) return []
    return toldDeeds(tellings).map(({ deed, events }) =>
      deed.kind === 'gift'
        ? { kind: 'gift', events, gift: giftOf(events) }
        : { kind: 'deed', events },
    )
  },
}

function giftOf(events: readonly FeedEvent[]): GiftFacts {
  const people = new Map(
    events.flatMap((event) => {
      const { to } = anyDeedOf(event) ?? {}
      return to ? [[`${to.id} ${to.name}`, to.name]] : []
    }),
  )
  const [lead] = events
  return {
    to: [...people.values()].filter(Boolean),
    count: people.size,
    giving: lead && givingOf(lead, people.size),
  }
}

/** What tells that subs were given; where chat tells of each sub, as Twitch would tell it of all. */
function givingOf(lead: FeedEvent, total: number): Described | undefined {
  const { kind, by, tier = '' } = anyDeedOf(lead) ?? {}
  if (kind === 'gift') return lead
  if (lead.type !== 'channel.chat.notification') return undefined
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
