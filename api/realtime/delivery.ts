import { catalogue, isEventType } from '../shared/catalogue'
import { streamerIdOf, streamerOf } from '../shared/streamer'
import type { Audience, Streamer } from '../shared/types'
import type { MessageSubscription } from '../eventsub/webhook'
import { channelOf } from '../shared/channel-names'
import type { AnyEnvelope, Origin } from '../shared/envelope'
import type { History } from './history'
import type { Live } from './live'
import type { Names } from './names'
import type { Publisher } from './publisher'
import { fitForPusher } from './serialise'

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
 * `no-streamer` when it should belong to one and names none.
 */
export type Delivery = 'published' | 'nowhere' | 'no-streamer'

/** Streamers by their ids, and whose word for it is taken: a test may name anybody. */
export interface KnownNames {
  names: Names
  isBelieved: (origin: Origin) => boolean
}

/**
 * Builds the way of an event from a verified callback to its Pusher channel, and to those of the
 * names that its streamer had before.
 * @returns a function that rejects with `PublishError` when Pusher would not take the event
 */
export function createDelivery(
  history: History,
  publisher: Publisher,
  live?: Live,
  known?: KnownNames,
) {
  return async (arrival: Arrival): Promise<Delivery> => {
    const { origin, at, event } = arrival
    const { type, condition } = arrival.subscription
    const audience = audienceOf(type, origin)
    const names = known?.isBelieved(origin) ? known.names : undefined
    const streamer = streamerOf(type, event, condition) ?? byId(names, arrival)
    const channel = streamer && channelOf[audience](streamer.login)
    if (!streamer || !channel) {
      return audience !== 'nobody' && isEventType(type) ? 'no-streamer' : 'nowhere'
    }
    const others = names?.others(streamer, at)
    await publish(channel, streamer, arrival)
    for (const { login, renamedTo } of others ?? []) {
      const former = channelOf[audience](login)
      if (former) await publish(former, { ...streamer, login }, arrival, renamedTo)
    }
    return 'published'
  }

  /**
   * Keeps the event before it is published, so that whoever joins meanwhile finds it. One that
   * failed may have reached some all the same: its next try gets a number after all that was
   * published since, where everybody's catch-up finds it.
   */
  async function publish(
    channel: string,
    streamer: Streamer,
    arrival: Arrival,
    renamedTo?: string,
  ): Promise<void> {
    const envelope = envelopeOf(arrival, streamer, history.epoch)
    if (renamedTo !== undefined) envelope.renamedTo = renamedTo
    let data = ''
    const stored = history.append(channel, arrival, (seq) => {
      envelope.seq = seq
      const json = write(envelope, arrival.eventJson)
      data = fitForPusher(json, envelope)
      return json
    })
    try {
      await publisher.publish(channel, envelope.type, data)
      live?.emit(channel, envelope.type, stored)
    } catch (error) {
      history.remove(channel, stored.seq)
      throw error
    }
  }
}

/** Some events hold an id and a name in another script, and no login. */
function byId(names: Names | undefined, { subscription, event }: Arrival): Streamer | undefined {
  const { type, condition } = subscription
  return names?.of(streamerIdOf(type, event, condition))
}

/** An envelope as JSON; its event is written anew only where it is not there already. */
function write(envelope: AnyEnvelope, eventJson: string | undefined): string {
  if (eventJson === undefined) return JSON.stringify(envelope)
  const { event: _written, ...rest } = envelope
  return `${JSON.stringify(rest).slice(0, -1)},"event":${eventJson}}`
}

/** Nobody knows who may see an unknown type: from Twitch it goes to the broadcaster only. */
function audienceOf(type: string, origin: Origin): Audience {
  if (isEventType(type)) return catalogue[type].audience
  return origin === 'twitch' ? 'broadcaster' : 'public'
}

function envelopeOf(arrival: Arrival, streamer: Streamer, epoch: string): AnyEnvelope {
  const { id, at, receivedAt, origin, subscription, event } = arrival
  const { type, version } = subscription
  const known = isEventType(type) ? catalogue[type].version : '1'
  return {
    id,
    seq: 0,
    epoch,
    type,
    version: version ?? known,
    at,
    receivedAt,
    origin,
    streamer,
    event,
  }
}
