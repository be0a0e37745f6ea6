import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ChannelsServerOptions } from '.'
import { gone, openTcp } from './testing/bare-client'
import { appUrl, connectRaw, RawClient } from './testing/raw-client'
import { startTestServer, type TestServer } from './testing/server'

let server: TestServer
const faults: unknown[] = []
const onFault = (error: unknown) => faults.push(error)
beforeEach(async () => {
  faults.length = 0
  server = await startTestServer({ onFault })
})
afterEach(() => server.stop())

async function restart(options: Partial<ChannelsServerOptions>): Promise<void> {
  await server.stop()
  server = await startTestServer({ onFault, ...options })
}

describe('a fault', () => {
  it.each(['//', '//?', 'http://', '/app/%', '/app/\x7f?protocol=7&protocol=%'])(
    'is no upgrade of %j',
    async (path) => {
      const socket = openTcp(server.port, path)
      socket.resume()
      socket.end()
      await gone(socket)
      expect(faults).toEqual([])
      expect(await (await connectRaw(server.port)).flush()).toEqual([])
    },
  )

  it('while a socket is upgraded ends that socket only, and is counted', async () => {
    const fault = new Error('no address')
    let isFaulty = true
    await restart({
      addressOf: () => {
        if (isFaulty) throw fault
        return ''
      },
    })
    expect((await new RawClient(appUrl(server.port)).closed).code).toBe(1006)
    isFaulty = false
    expect(await (await connectRaw(server.port)).flush()).toEqual([])
    expect(faults).toEqual([fault])
  })

  it('of the log, at any event, ends nothing else', async () => {
    let isFaulty = false
    await restart({
      log: () => {
        if (isFaulty) throw new Error('the disk is full')
      },
    })
    const bystander = await connectRaw(server.port)
    isFaulty = true
    const client = await connectRaw(server.port)
    expect(await client.flush()).toEqual([])
    client.socket.close()
    await client.closed
    expect(await bystander.flush()).toEqual([])
    expect(faults).toHaveLength(2)
  })
})
