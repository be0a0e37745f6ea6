import { describe, expect, it } from 'vitest'
import { createLog } from '../operations/log'
import { ALL_CALLBACKS, inspectorChannel } from '../shared/channel-names'
import { PublishError } from '../realtime/publisher'
import { createInspected } from './inspected'
import { createInspector } from './inspector'

/** An inspector, what it published, and the channels that somebody is on as Pusher tells. */
function setUp(ask: () => Promise<ReadonlySet<string>> = async () => new Set()) {
  const published: string[] = []
  let now = 1_000_000
  const inspected = createInspected(ask, 15_000, () => now)
  const publisher = {
    async publish(channel: string) {
      published.push(channel)
    },
  }
  const secret = 'a-secret-of-ours'
  const inspector = createInspector({ inspected, publisher, secret, log: createLog('silent') })
  /** A callback arrives after so many ms, and Pusher has answered by then. */
  async function arrive(afterMs = 0): Promise<number> {
    now += afterMs
    const before = published.length
    const body = {
      subscription: { type: 'stream.offline' },
      event: { broadcaster_user_login: 'tfue' },
    }
    const bytes = Buffer.from(JSON.stringify(body))
    const arrived = { receivedAt: now, startedAt: 0, bytes }
    inspector.note({ arrived, tookMs: 1, headers: {}, result: 'published', status: 204 })
    await new Promise(setImmediate)
    return published.length - before
  }
  return { inspector, inspected, published, arrive }
}

describe('the inspector', () => {
  it('publishes nothing while nobody inspects, and keeps the last 50', async () => {
    const { inspector, published, arrive } = setUp()
    for (let count = 0; count < 60; count++) await arrive(20_000)
    expect(published).toEqual([])
    expect(inspector.reports()).toHaveLength(50)
    expect(inspector.reports('tfue')).toHaveLength(50)
    expect(inspector.reports('ninja')).toEqual([])
  })

  it('tells whoever was let on here at once, before Pusher knows', async () => {
    const { inspected, published, arrive } = setUp()
    await arrive()
    inspected.joining(inspectorChannel('tfue'))
    inspected.joining(inspectorChannel('ninja'))
    await arrive()
    expect(published).toEqual([inspectorChannel('tfue')])
  })

  it('stops once Pusher says that nobody is on', async () => {
    const { inspected, arrive } = setUp()
    inspected.joining(ALL_CALLBACKS)
    expect(await arrive(30_000)).toBe(1)
    expect(await arrive(1)).toBe(0)
  })

  it('tells whoever another process let on, as soon as Pusher says so', async () => {
    const { arrive } = setUp(async () => new Set([ALL_CALLBACKS]))
    expect(await arrive()).toBe(0)
    expect(await arrive()).toBe(1)
  })

  it('asks Pusher at most every 15 s, and only when callbacks come', async () => {
    let asked = 0
    const { arrive } = setUp(async () => {
      asked += 1
      return new Set()
    })
    for (let second = 0; second < 60; second++) await arrive(1000)
    expect(asked).toBe(4)
  })

  it('goes on for ten minutes while Pusher does not tell', async () => {
    const { inspected, arrive } = setUp(async () => {
      throw new PublishError('Pusher did not tell its channels')
    })
    inspected.joining(ALL_CALLBACKS)
    expect(await arrive(60_000)).toBe(1)
    expect(await arrive(8 * 60_000)).toBe(1)
    await arrive(2 * 60_000)
    expect(await arrive()).toBe(0)
  })
})
