import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { internal, presence, subscribeSigned } from './testing/frames'
import { connectRaw, type RawClient } from './testing/raw-client'
import { startTestServer, type TestServer } from './testing/server'

/** What others hear of a member who comes and goes quickly. */
const channel = 'presence-tfue'
let server: TestServer
beforeEach(async () => {
  server = await startTestServer()
})
afterEach(() => server.stop())

type Client = RawClient & { socketId: string }

async function join(client: Client, id: string, info = {}): Promise<void> {
  client.send(subscribeSigned(client.socketId, channel, presence(id, info)))
  expect(await client.next()).toMatchObject({ event: 'pusher_internal:subscription_succeeded' })
}

async function leave(client: Client): Promise<void> {
  client.send({ event: 'pusher:unsubscribe', data: { channel } })
  await client.flush()
}

/** Somebody who watches, and somebody who comes and goes. */
async function pair(): Promise<[Client, Client]> {
  const [watcher, toggler] = [await connectRaw(server.port), await connectRaw(server.port)]
  await join(watcher, 'watcher')
  await join(toggler, 'toggler', { n: 1 })
  await watcher.next()
  return [watcher, toggler]
}

const added = (info: Record<string, unknown>) =>
  internal('member_added', channel, presence('toggler', info))
const removed = internal('member_removed', channel, { user_id: 'toggler' })

describe('a member who toggles presence', () => {
  it('is told of once, when it is gone for good', async () => {
    const [watcher, toggler] = await pair()
    for (let n = 0; n < 20; n++) {
      await leave(toggler)
      await join(toggler, 'toggler', { n: 1 })
    }
    await leave(toggler)
    expect(await watcher.flush()).toEqual([])
    expect(await watcher.next()).toEqual(removed)
  })

  it('is new to those who joined while it was away', async () => {
    const [watcher, toggler] = await pair()
    await leave(toggler)
    const newcomer = await connectRaw(server.port)
    await join(newcomer, 'newcomer')
    await watcher.next()
    await join(toggler, 'toggler', { n: 1 })
    expect(await newcomer.next()).toEqual(added({ n: 1 }))
    expect(await watcher.flush()).toEqual([])
  })

  it('is told of at once when it comes back as another', async () => {
    const [watcher, toggler] = await pair()
    await leave(toggler)
    await join(toggler, 'toggler', { n: 2 })
    expect(await watcher.flush()).toEqual([removed, added({ n: 2 })])
    expect(await toggler.flush()).toEqual([])
  })
})
