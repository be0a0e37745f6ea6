import { once } from 'node:events'
import { createServer } from 'node:http'
import * as v from 'valibot'
import { afterAll, describe, expect, it } from 'vitest'
import { createSandbox } from '.'
import { startEventSub, webhook } from './eventsub-fixture'
import { app, startCallback } from './fixture'

const TFUE = '60056333'
const ofTfue = { broadcaster_user_id: TFUE }

const { sandbox, callback, client, close } = await startEventSub()
afterAll(close)

describe('firing an event', () => {
  const event = { ...ofTfue, broadcaster_user_login: 'tfue', broadcaster_user_name: 'Tfue' }

  it('delivers it signed to whoever subscribed to that type and streamer', async () => {
    const created = await client.subscribe(
      'channel.shared_chat.end',
      '1',
      ofTfue,
      `${callback.url}/end`,
    )
    await client.enabled(created.id)
    expect(await sandbox.fire('channel.shared_chat.end', 'Tfue', event)).toBe(1)
    const sent = callback.received.findLast(({ path }) => path === '/callback/end')
    expect(sent?.headers['twitch-eventsub-message-type']).toBe('notification')
    expect(sent?.body).toMatchObject({ subscription: { id: created.id, status: 'enabled' }, event })
    expect(await sandbox.fire('channel.shared_chat.end', 'ninja', event)).toBe(0)
    expect(await sandbox.fire('channel.shared_chat.end', 'nobody', event)).toBe(0)
  })

  it('tells a raid to the end that it concerns only', async () => {
    const [to, from] = await Promise.all([
      client.subscribe('channel.raid', '1', { to_broadcaster_user_id: TFUE }, `${callback.url}/to`),
      client.subscribe(
        'channel.raid',
        '1',
        { from_broadcaster_user_id: TFUE },
        `${callback.url}/from`,
      ),
    ])
    await client.enabled(to.id)
    await client.enabled(from.id)
    const raid = {
      from_broadcaster_user_id: '204881730',
      to_broadcaster_user_id: TFUE,
      viewers: 240,
    }
    expect(await sandbox.fire('channel.raid', 'tfue', raid)).toBe(1)
    const paths = callback.received.filter(({ body }) => 'event' in body).map(({ path }) => path)
    expect(paths.at(-1)).toBe('/callback/to')
  })

  it('does not count one that was not taken', async () => {
    const full = await startCallback((_request, body) => {
      const { challenge } = JSON.parse(body.toString())
      return challenge ? { status: 200, body: challenge } : { status: 503 }
    })
    const condition = { broadcaster_user_id: '338102946' }
    const { id } = await client.subscribe('stream.offline', '1', condition, full.url)
    await client.enabled(id)
    expect(await sandbox.fire('stream.offline', 'kaito', condition)).toBe(0)
    await full.close()
  })
})

describe('closing the sandbox', () => {
  it('gives up a callback that never answers', async () => {
    const hanging = createServer().listen(0, '127.0.0.1')
    await once(hanging, 'listening')
    const { port } = v.parse(v.object({ port: v.number() }), hanging.address())
    const asked = once(hanging, 'request')
    const short = createSandbox({ ...app, isRedirectUri: () => false })
    const url = `http://localhost:${await short.listen()}`
    const form = { client_id: app.clientId, client_secret: app.clientSecret }
    const body = new URLSearchParams({ ...form, grant_type: 'client_credentials' })
    const { access_token } = await (
      await fetch(`${url}/auth/token`, { method: 'POST', body })
    ).json()
    const created = await fetch(`${url}/eventsub/subscriptions`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${access_token}`, 'Client-Id': app.clientId },
      body: JSON.stringify({
        type: 'stream.online',
        version: '1',
        condition: ofTfue,
        transport: webhook(`http://127.0.0.1:${port}/`),
      }),
    })
    expect(created.status).toBe(202)
    const [request] = await asked
    const dropped = once(request.socket, 'close')
    await short.close()
    await dropped
    await expect(fetch(url)).rejects.toThrow('fetch failed')
    hanging.close()
  })
})
