import { LRUCache } from 'lru-cache'
import { isCacheChannel } from './names'

/** As long as Pusher remembers, in ms. */
const ttl = 30 * 60_000
const maxChannels = 10_000

/** The last event of a cache channel. */
export interface CachedEvent {
  name: string
  data: string
}

/** The last events of an app's cache channels; they outlive their subscribers. */
export class EventCache {
  readonly #events = new LRUCache<string, CachedEvent>({ max: maxChannels, ttl })

  /** Remembers the event, if the channel is one that does. */
  set(channel: string, { name, data }: CachedEvent): void {
    if (isCacheChannel(channel)) this.#events.set(channel, { name, data })
  }

  get(channel: string): CachedEvent | undefined {
    return this.#events.get(channel)
  }

  /** Seconds until the event is forgotten. */
  ttl(channel: string): number {
    return Math.round(this.#events.getRemainingTTL(channel) / 1000)
  }
}
