import { vi } from 'vitest'
import { createLife } from '../api/sandbox/life'
import { createWorld } from '../api/sandbox/world'
import { createEventList } from '../api/shared/listen/event-list'
import { readEnvelope } from '../api/shared/listen/feed-event'

const HOURS_MS = 2 * 60 * 60_000
const SECOND_MS = 1_000

/** Numbers by chance, the same each time. */
function seeded(seed: number): () => number {
  let state = seed
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
}

/** Two hours of the sandbox's life on these channels with everything consented, as the page has it. */
export function twoHoursOf(logins: readonly string[], seed: number) {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-21T12:00:00Z') })
  const end = Date.now() + HOURS_MS
  const world = createWorld()
  const list = createEventList()
  let seq = 0
  const life = createLife({
    world,
    random: seeded(seed),
    isHeard: (_type, login) => logins.includes(login),
    fire(type, login, event) {
      const { id = '', name = login } = world.byLogin(login)?.person ?? {}
      seq += 1
      const at = new Date().toISOString()
      const streamer = { id, login, name }
      const place = { id: `told ${seq}`, seq, epoch: 'one', version: '1', receivedAt: Date.now() }
      const envelope = readEnvelope({ ...place, type, at, origin: 'twitch', streamer, event })
      if (envelope) list.merge([{ ...envelope, channel: login }])
      return Promise.resolve(1)
    },
  })
  for (; Date.now() < end; vi.setSystemTime(Date.now() + SECOND_MS)) life.tick()
  vi.useRealTimers()
  return list.read()
}
