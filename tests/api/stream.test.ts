import { afterAll, describe, expect, it } from 'vitest'
import { notification, post, raid } from '../callback'
import { openEventStream } from '../event-stream'
import { bearer, logIn } from '../login'
import { startServer } from '../server'

/** The same events as Server-Sent Events, for bots and for curl. */
const server = await startServer()
afterAll(() => server.stop())

const open = (login: string, query?: string, headers?: Record<string, string>) =>
  openEventStream(server.baseUrl, login, query, headers)
const banOf = (id: string) =>
  post(server.baseUrl, notification('channel.ban', { broadcaster_user_login: 'ninja' }), { id })

describe('GET /api/streamers/:login/events/stream', () => {
  it('brings events as they are published, by type, with an id to come back with', async () => {
    const stream = await open('tfue')
    expect(stream.response.headers.get('content-type')).toContain('text/event-stream')
    expect(await stream.next()).toMatchObject({ event: 'hello' })
    await post(server.baseUrl, raid('tfue'), { id: 'first' })
    const { event, id, data = '' } = await stream.next()
    expect(event).toBe('channel.raid')
    expect(JSON.parse(data)).toMatchObject({ id: 'first', seq: 1, type: 'channel.raid' })
    stream.close()

    await post(server.baseUrl, raid('tfue'), { id: 'second' })
    const again = await open('tfue', '', { 'Last-Event-ID': id ?? '' })
    expect(await again.next()).toMatchObject({ event: 'hello' })
    expect(JSON.parse((await again.next())['data'] ?? '')).toMatchObject({ id: 'second', seq: 2 })
    await post(server.baseUrl, raid('tfue'), { id: 'third' })
    expect(JSON.parse((await again.next())['data'] ?? '')).toMatchObject({ id: 'third' })
    again.close()
  })

  it('brings restricted events to who may hear them, and to nobody else', async () => {
    const token = await logIn(server.baseUrl, 'ninja')
    const [own, passerBy] = await Promise.all([
      open('ninja', '', bearer(token).headers),
      open('ninja'),
    ])
    await Promise.all([own.next(), passerBy.next()])
    await banOf('ban')
    await post(server.baseUrl, raid('ninja'), { id: 'raid' })
    expect(await own.next()).toMatchObject({ event: 'channel.ban' })
    expect(await passerBy.next()).toMatchObject({ event: 'channel.raid' })
    for (const stream of [own, passerBy]) stream.close()
  })

  it('answers 401 and 403 like the history', async () => {
    const refused = await open('ninja', '?channel=private-ninja')
    expect(refused.response.status).toBe(401)
    const token = await logIn(server.baseUrl, 'ada_lovelace')
    const stranger = await open('ninja', '?channel=private-ninja', bearer(token).headers)
    expect(stranger.response.status).toBe(403)
  })

  it('ends when the server stops, which it does at once', async () => {
    const other = await startServer()
    const response = await fetch(`${other.baseUrl}/api/streamers/tfue/events/stream`)
    const started = Date.now()
    const body = response.text()
    await other.stop()
    expect(await body).toContain('hello')
    expect(Date.now() - started).toBeLessThan(5_000)
  })
})
