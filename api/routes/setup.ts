import { Hono } from 'hono'
import { LRUCache } from 'lru-cache'
import { examine, type Check } from '../doctor'
import type { Services } from '../services'

/** Those who reload the page cost Twitch and Pusher nothing more; ms. */
const TTL_MS = 5_000

/** What is right and what is wrong with this installation. */
export const setup = (services: Services) => {
  const known = new LRUCache<'checks', Check[]>({
    max: 1,
    ttl: TTL_MS,
    fetchMethod: () => examine(services),
  })
  return new Hono().get('/', async (c) => c.json({ checks: await known.forceFetch('checks') }))
}
