import { afterAll, describe, expect, it } from 'vitest'
import { notification, post, postUnsigned, raid } from '../callback'
import { startServer } from '../server'
import { subscribe } from '../subscriber'

/** The kinds of message that POST /api/callback takes, over the wire. */
const server = await startServer()
afterAll(() => server.stop())

const pending = (challenge: string) => ({
  challenge,
  subscription: {
    id: 'f1c2a387',
    status: 'webhook_callback_verification_pending',
    type: 'stream.online',
    version: '1',
    cost: 0,
    condition: { broadcaster_user_id: '1002' },
  },
})

describe('challenges', () => {
  it.each(['pogchamp-kappa-360noscope-vohiyo', 'später-🎉', '  spaces kept  '])(
    'answers 200 with the bare challenge %j as text/plain, with its length in bytes',
    async (challenge) => {
      const response = await post(server.baseUrl, pending(challenge))
      expect(response.status).toBe(200)
      expect(response.headers.get('content-type')).toMatch(/^text\/plain/)
      expect(response.headers.get('content-length')).toBe(String(Buffer.byteLength(challenge)))
      expect(await response.text()).toBe(challenge)
    },
  )

  it('does not answer the challenge of a message that is signed wrongly', async () => {
    const response = await post(server.baseUrl, pending('guess'), { secret: 'not-our-secret' })
    expect(response.status).toBe(403)
    expect(await response.text()).not.toContain('guess')
  })

  it('echoes hub.challenge of the old WebSub handshake', async () => {
    const query = 'hub.mode=subscribe&hub.challenge=abc%20123'
    const response = await fetch(`${server.baseUrl}/api/callback?${query}`)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toMatch(/^text\/plain/)
    expect(await response.text()).toBe('abc 123')
  })

  it('answers 400 to a GET without hub.challenge', async () => {
    const response = await fetch(`${server.baseUrl}/api/callback`)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ error: { code: expect.any(String) } })
  })
})

describe('notifications', () => {
  it('answers 204 without a body and publishes the envelope under the type', async () => {
    const viewer = await subscribe(server.baseUrl, 'tfue')
    const at = new Date().toISOString()
    const response = await post(server.baseUrl, raid('Tfue'), { id: 'raid-1', timestamp: at })
    expect(response.status).toBe(204)
    expect(await response.text()).toBe('')
    expect(await viewer.event('raid-1')).toMatchObject({
      name: 'channel.raid',
      id: 'raid-1',
      type: 'channel.raid',
      version: '1',
      at,
      streamer: { id: '1002', login: 'tfue', name: 'Tfue' },
      event: { from_broadcaster_user_name: 'Ada', viewers: 240 },
    })
    viewer.close()
  })

  it('takes the type from the signed body, whatever the headers say', async () => {
    const viewer = await subscribe(server.baseUrl, 'ninja')
    const headers = {
      'Twitch-Eventsub-Message-Type': 'webhook_callback_verification',
      'Twitch-Eventsub-Subscription-Type': 'stream.offline',
    }
    const signing = { id: 'raid-2' }
    expect((await post(server.baseUrl, raid('ninja'), signing, headers)).status).toBe(204)
    expect(await viewer.event('raid-2')).toMatchObject({ type: 'channel.raid' })
    viewer.close()
  })

  it('numbers the events of a channel and answers them again, oldest first', async () => {
    for (const id of ['first', 'second']) await post(server.baseUrl, raid('sunny'), { id })
    const response = await fetch(`${server.baseUrl}/api/streamers/sunny/events?after=0`)
    expect(await response.json()).toMatchObject({
      complete: true,
      events: [
        { id: 'first', seq: 1 },
        { id: 'second', seq: 2 },
      ],
    })
  })

  it('accepts a type that belongs to no channel and publishes it nowhere', async () => {
    const update = notification('user.update', { user_id: '1', user_login: 'kaito' })
    const viewer = await subscribe(server.baseUrl, 'kaito')
    expect((await post(server.baseUrl, update)).status).toBe(204)
    expect(await viewer.settle()).toEqual([])
    viewer.close()
  })

  it('passes on a test of a type that nobody knows', async () => {
    const viewer = await subscribe(server.baseUrl, 'noor')
    const unknown = notification('channel.moon_landing', { broadcaster_user_login: 'noor' })
    expect((await post(server.baseUrl, unknown, { id: 'moon' })).status).toBe(204)
    expect(await viewer.event('moon')).toMatchObject({ type: 'channel.moon_landing' })
    viewer.close()
  })
})

describe('revocations', () => {
  it('answers 204 and publishes nothing', async () => {
    const viewer = await subscribe(server.baseUrl, 'lumi')
    const { subscription } = notification('stream.online', {})
    const revoked = {
      subscription: {
        ...subscription,
        status: 'authorization_revoked',
        condition: { broadcaster_user_login: 'lumi' },
      },
    }
    expect((await post(server.baseUrl, revoked)).status).toBe(204)
    expect(await viewer.settle()).toEqual([])
    viewer.close()
  })
})

describe('the body of 2019', () => {
  it('is taken as the start of a stream', async () => {
    const viewer = await subscribe(server.baseUrl, 'tfue')
    const stream = { user_name: 'Tfue', title: 'Late night', type: 'live', viewer_count: 12 }
    expect((await postUnsigned(server.baseUrl, { data: [stream] })).status).toBe(204)
    expect(await viewer.settle()).toMatchObject([
      { type: 'stream.online', origin: 'test', streamer: { login: 'tfue', name: 'Tfue' } },
    ])
    viewer.close()
  })

  it('says nothing when its list is empty', async () => {
    expect((await postUnsigned(server.baseUrl, { data: [] })).status).toBe(204)
  })
})
