import { catalogue, isEventType } from '../shared/catalogue'
import { streamerIdOf, streamerOf } from '../shared/streamer'
import type { Audience, Streamer } from '../shared/types'
import type { MessageSubscription } from '../eventsub/webhook'
import { channelOf } from '../shared/channel-names'
import type { AnyEnvelope, Origin } from '../shared/envelope'
import type { Draft, Entry, HandledElsewhere, Journal } from './journal'
import type { Names } from './names'
import type { Publisher } from './publisher'

/** An event on its way: where it comes from is settled, where it goes is not. */
export interface Arrival {
  id: string
  /** RFC 3339. */
  at: string
  /** ms since 1970. */
  receivedAt: number
  origin: Origin
  subscription: MessageSubscription
  event: unknown
  /** The event as JSON on one line, where that is known. */
  eventJson?: string
}

/**
 * What became of an arrival: `published`, `nowhere` when it belongs to no channel, or
 * `no-streamer` when it should belong to one and names none. Or when another process handled it.
 */
export type Delivery = 'published' | 'nowhere' | 'no-streamer' | HandledElsewhere

/** Streamers by their ids, and whose word for it is taken: a test may name anybody. */
export interface KnownNames {
  names: Names
  isBelieved: (origin: Origin) => boolean
}

/**
 * Builds the way of an event from a verified callback to its Pusher channel, and to those of the
 * names that its streamer had before.
 * @returns a function that rejects with `PublishError` when Pusher would not take the event, and as
 *   the journal does
 */
export function createDelivery(journal: Journal, publisher: Publisher, known?: KnownNames) {
  return async (arrival: Arrival): Promise<Delivery> => {
    const { id, origin, receivedAt, at, event } = arrival
    const { type, condition } = arrival.subscription
    const audience = audienceOf(type, origin)
    const names = known?.isBelieved(origin) ? known.names : undefined
    const streamer = streamerOf(type, event, condition) ?? byId(names, arrival)
    const channel = streamer && channelOf[audience](streamer.login)
    if (!streamer || !channel) {
      return audience !== 'nobody' && isEventType(type) ? 'no-streamer' : 'nowhere'
    }
    const drafts = [draftOf(channel, streamer, arrival)]
    for (const { login, renamedTo } of names?.others(streamer, at) ?? []) {
      const former = channelOf[audience](login)
      if (former) drafts.push(draftOf(former, { ...streamer, login }, arrival, renamedTo))
    }
    const entry = await journal.enter(id, receivedAt, drafts)
    if ('handledAt' in entry) return entry
    await publish(entry)
    return 'published'
  }

  async function publish({ entered, settle }: Entry): Promise<void> {
    let taken = 0
    try {
      for (const { channel, type, data } of entered) {
        await publisher.publish(channel, type, data)
        taken += 1
      }
    } finally {
      settle(taken)
    }
  }
}

/** Some events hold an id and a name in another script, and no login. */
function byId(names: Names | undefined, { subscription, event }: Arrival): Streamer | undefined {
  const { type, condition } = subscription
  return names?.of(streamerIdOf(type, event, condition))
}

/** Nobody knows who may see an unknown type: from Twitch it goes to the broadcaster only. */
function audienceOf(type: string, origin: Origin): Audience {
  if (isEventType(type)) return catalogue[type].audience
  return origin === 'twitch' ? 'broadcaster' : 'public'
}

function draftOf(
  channel: string,
  streamer: Streamer,
  { id, at, receivedAt, origin, subscription, event, eventJson }: Arrival,
  renamedTo?: string,
): Draft {
  const { type, version } = subscription
  const known = isEventType(type) ? catalogue[type].version : '1'
  const envelope: AnyEnvelope = {
    id,
    seq: 0,
    epoch: '',
    type,
    version: version ?? known,
    at,
    receivedAt,
    origin,
    streamer,
    event,
  }
  if (renamedTo !== undefined) envelope.renamedTo = renamedTo
  return { channel, envelope, eventJson }
}
