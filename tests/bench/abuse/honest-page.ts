import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { post, raid } from '../../callback'
import { bearer } from '../../login'
import { subscribe } from '../../subscriber'
import type { Target } from './attack'
import { HONEST } from './counting-twitch'

/** A page that takes longer has failed. */
const TIMEOUT_MS = 10_000
const PAUSE_MS = 200

/** All calls that a page makes, from its HTML to the first event. @throws {Error} where one fails */
async function loadPage({ baseUrl, secret }: Target): Promise<void> {
  const signal = AbortSignal.timeout(TIMEOUT_MS)
  const get = async (path: string, init: RequestInit = {}) => {
    const answer = await fetch(baseUrl + path, { signal, ...init })
    const body = await answer.text()
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${body}`)
  }
  const viewer = bearer('honest')
  const streamer = `/api/streamers/${HONEST.login}`
  await get(`/watch/${HONEST.login}`)
  await get('/api/config')
  const [subscriber] = await Promise.all([
    subscribe(baseUrl, HONEST.login),
    get('/api/auth/session', viewer),
    get(streamer, viewer),
    get(`${streamer}/subscriptions`, { method: 'PUT', ...viewer }),
    get(`${streamer}/events`, viewer),
  ])
  try {
    const id = randomUUID()
    const call = () => post(baseUrl, raid(HONEST.login), { id, secret })
    // As Twitch does: a start may ask for it again.
    while ((await call()).status === 503) await wait(PAUSE_MS, undefined, { signal })
    await subscriber.event(id)
  } finally {
    subscriber.close()
  }
}

/** How an honest viewer's pages did: ms each, and what failed. */
export interface Pages {
  times: number[]
  failures: string[]
}

/** Loads page after page until `signal` ends it. */
export async function loadPages(target: Target, signal: AbortSignal): Promise<Pages> {
  const pages: Pages = { times: [], failures: [] }
  while (!signal.aborted) {
    const started = performance.now()
    const tooSlow = wait(TIMEOUT_MS, undefined, { ref: false }).then(() => {
      throw new Error(`A page took more than ${TIMEOUT_MS} ms`)
    })
    try {
      await Promise.race([loadPage(target), tooSlow])
    } catch (error) {
      pages.failures.push(String(error))
    }
    pages.times.push(performance.now() - started)
    await wait(PAUSE_MS)
  }
  return pages
}
