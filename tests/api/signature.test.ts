import { afterAll, describe, expect, it } from 'vitest'
import { post, postUnsigned, raid } from '../callback'
import { startServer } from '../server'
import { signedHeaders } from '../sign'

const MINUTE_MS = 60_000

/** Who may post to the callback: signatures, timestamps and unsigned tests. */
const server = await startServer()
afterAll(() => server.stop())

const fromNow = (ms: number) => new Date(Date.now() + ms).toISOString()

/** What the public can see of what was let in. */
async function eventsOf(login: string): Promise<unknown> {
  const response = await fetch(`${server.baseUrl}/api/streamers/${login}/events`)
  return response.json()
}

describe('signatures', () => {
  const right = signedHeaders(JSON.stringify(raid('tfue')))
  const signature = right['Twitch-Eventsub-Message-Signature'] ?? ''

  it.each([
    ['made with another secret', signedHeaders('{}', { secret: 'another-secret' })],
    ['of another body', signedHeaders('{}')],
    ['that is empty', { ...right, 'Twitch-Eventsub-Message-Signature': '' }],
    ['without its prefix', { ...right, 'Twitch-Eventsub-Message-Signature': signature.slice(7) }],
    ['cut short', { ...right, 'Twitch-Eventsub-Message-Signature': signature.slice(0, -1) }],
    ['with a byte more', { ...right, 'Twitch-Eventsub-Message-Signature': `${signature}0` }],
    [
      'in letters that are not ASCII',
      { ...right, 'Twitch-Eventsub-Message-Signature': 'é'.repeat(71) },
    ],
    ['of another id', { ...right, 'Twitch-Eventsub-Message-Id': 'other' }],
    ['of another time', { ...right, 'Twitch-Eventsub-Message-Timestamp': fromNow(5) }],
    ['with an empty id', { ...right, 'Twitch-Eventsub-Message-Id': '' }],
    ['with an empty time', { ...right, 'Twitch-Eventsub-Message-Timestamp': '' }],
  ])('answers 403 to one %s', async (_name, headers) => {
    const response = await post(server.baseUrl, raid('tfue'), {}, headers)
    expect(response.status).toBe(403)
    expect(await response.json()).toMatchObject({
      error: { code: expect.any(String), message: expect.any(String), hint: expect.any(String) },
    })
    expect(await eventsOf('tfue')).toMatchObject({ events: [] })
  })

  it.each([
    ['odd white space', ` \r\n\t${JSON.stringify(raid('ninja'), undefined, 7)}\n\n`],
    ['text of many scripts', JSON.stringify(raid('ninja', { title: 'für Ñandú 日本 🎉' }))],
    ['escapes', JSON.stringify(raid('ninja')).replaceAll('/', String.raw`\/`)],
    ['a byte order mark', `\uFEFF${JSON.stringify(raid('ninja'))}`],
  ])('verifies the bytes as they came: %s', async (_name, body) => {
    expect((await post(server.baseUrl, body)).status).toBe(204)
  })

  it('verifies before it parses', async () => {
    const response = await post(server.baseUrl, 'not json', { secret: 'another-secret' })
    expect(response.status).toBe(403)
  })
})

describe('timestamps', () => {
  it.each([
    ['11 minutes old', fromNow(-11 * MINUTE_MS)],
    ['11 minutes ahead', fromNow(11 * MINUTE_MS)],
    ['unreadable', 'yesterday'],
  ])('answers 403 to one that is %s, though it is signed', async (_name, timestamp) => {
    expect((await post(server.baseUrl, raid('sunny'), { timestamp })).status).toBe(403)
    expect(await eventsOf('sunny')).toMatchObject({ events: [] })
  })

  it.each([
    ['9 minutes old', fromNow(-9 * MINUTE_MS)],
    ['9 minutes ahead', fromNow(9 * MINUTE_MS)],
    ['in nanoseconds', new Date().toISOString().replace('Z', '456789Z')],
  ])('answers 204 to one that is %s', async (_name, timestamp) => {
    expect((await post(server.baseUrl, raid('kaito'), { timestamp })).status).toBe(204)
  })

  it('remembers nothing of a message that it refused', async () => {
    const id = 'refused-first'
    await post(server.baseUrl, raid('lumi'), { id, timestamp: fromNow(-11 * MINUTE_MS) })
    await post(server.baseUrl, raid('lumi'), { id, secret: 'another-secret' })
    expect((await post(server.baseUrl, raid('lumi'), { id })).status).toBe(204)
    expect(await eventsOf('lumi')).toMatchObject({ events: [{ id }] })
  })
})

describe('unsigned callbacks', () => {
  const old = { data: [{ user_name: 'tfue', title: 'Hi', type: 'live', viewer_count: 3 }] }

  it('are welcome in the sandbox', async () => {
    expect((await postUnsigned(server.baseUrl, raid('noor'))).status).toBe(204)
    expect(await eventsOf('noor')).toMatchObject({ events: [{ origin: 'test' }] })
  })

  it('are refused where they are not allowed, and so is the body of 2019', async () => {
    const strict = await startServer({
      ALLOW_UNSIGNED_CALLBACKS: 'false',
      EVENTSUB_SECRET: 'a-secret-of-ours',
    })
    const { baseUrl } = strict
    const secret = 'a-secret-of-ours'
    expect((await postUnsigned(baseUrl, raid('tfue'))).status).toBe(403)
    expect((await postUnsigned(baseUrl, old)).status).toBe(403)
    expect((await post(baseUrl, old, { secret })).status).toBe(400)
    expect((await post(baseUrl, raid('tfue'), { secret })).status).toBe(204)
    await strict.stop()
  })
})
