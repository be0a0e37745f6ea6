import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createLog } from '../../operations/log'
import { eventSubClient } from '../../sandbox/eventsub-fixture'
import { startCallback, startSandbox } from '../../sandbox/fixture'
import { createCreator } from './create'
import { createCosts } from './costs'
import { createIdle } from './idle'
import { createLedger } from './ledger'
import { list } from './listing'
import { createMakeRoom } from './make-room'
import { renew } from './renew'

const [TFUE, NINJA] = ['60056333', '19571641']
const log = createLog('silent')

let sandbox: Awaited<ReturnType<typeof startSandbox>>
let callback: Awaited<ReturnType<typeof startCallback>>
let client: ReturnType<typeof eventSubClient>
const released: string[] = []
const watched = new Map<string, number>()
const waiting: (() => void)[] = []

beforeEach(async () => {
  released.length = 0
  watched.clear()
  sandbox = await startSandbox()
  callback = await startCallback()
  client = eventSubClient(sandbox, callback.url)
  for (const id of [TFUE, NINJA]) {
    await client.subscribe('stream.online', '1', { broadcaster_user_id: id })
  }
  await client.subscribe('stream.offline', '1', { broadcaster_user_id: NINJA })
})
afterEach(() => Promise.all([sandbox.close(), callback.close()]))

const occupancy = {
  watched: async () => {
    for (const resolve of waiting.splice(0)) resolve()
    return watched
  },
}
const release = async (id: string) => void released.push(id)
const knownCosts = async () => {
  const ledger = createLedger(() => sandbox.api, log)
  await ledger.refresh()
  const costs = createCosts(() => sandbox.api, ledger, callback.url)
  await costs.read('upkeep')
  return costs
}
const idle = async (pauseMs = 1) =>
  createIdle({ costs: await knownCosts(), occupancy, release, log, pauseMs })
const asked = () => new Promise<void>((resolve) => waiting.push(resolve))

describe('what nobody watches', () => {
  it('is released some time after the last viewer has left', async () => {
    ;(await idle()).vacated('tfue')
    await expect.poll(() => released).toEqual([TFUE])
  })

  it('is kept when somebody has come back, told or not', async () => {
    const one = await idle(50)
    one.vacated('tfue')
    one.occupied('tfue')
    watched.set('ninja', 1)
    one.vacated('ninja')
    await asked()
    expect(released).toEqual([])
    one.close()
  })

  it('is found again after a restart', async () => {
    watched.set('tfue', 3)
    await (await idle()).sweep()
    await expect.poll(() => released).toEqual([NINJA])
  })

  it('goes first at the limit, and the streamer who is opened never', async () => {
    watched.set('tfue', 3).set('ninja', 1)
    const makeRoom = createMakeRoom({ costs: await knownCosts(), occupancy, log })
    await makeRoom(1, 'somebody else', release)
    expect(released).toEqual([NINJA])
    released.length = 0
    await makeRoom(9, NINJA, release)
    expect(released).toEqual([TFUE])
  })
})

describe('a new public address', () => {
  it('takes over what points to the old one, and leaves what is not ours', async () => {
    const old = `${callback.url.replace('/callback', '')}/old/api/callback`
    const fresh = `${callback.url.replace('/callback', '')}/new/api/callback`
    await client.subscribe('channel.update', '2', { broadcaster_user_id: TFUE }, old)
    const target = { callback: fresh, secret: 'a secret of the tests' }
    const create = createCreator(sandbox.api, target, log)
    const renewing = { api: sandbox.api, callback: fresh, create, log }
    expect(await renew(renewing)).toEqual({ renewed: 1, failed: 0 })
    const { subscriptions } = await list(sandbox.api)
    const callbacks = subscriptions.filter(({ type }) => type === 'channel.update')
    expect(callbacks.map((one) => one.callback)).toEqual([fresh])
    expect(subscriptions).toHaveLength(4)
    expect(await renew(renewing)).toEqual({ renewed: 0, failed: 0 })
    expect(await renew({ ...renewing, isAll: true })).toEqual({ renewed: 1, failed: 0 })
    expect((await list(sandbox.api)).subscriptions).toHaveLength(4)
  })
})
