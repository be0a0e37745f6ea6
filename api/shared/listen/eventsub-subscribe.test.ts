import { afterEach, describe, expect, it, vi } from 'vitest'
import { subscribeOverSocket, type SocketTopic } from './eventsub-subscribe'

const topic: SocketTopic = {
  type: 'channel.follow',
  version: '2',
  condition: { broadcaster_user_id: '1', moderator_user_id: '7' },
}
const helix = { helix: 'https://helix.test', clientId: 'client' }

/** Subscribes where Helix answers so. */
async function subscribe(answer: Response | Error) {
  const fetched = vi.fn<typeof fetch>(() =>
    answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer),
  )
  vi.stubGlobal('fetch', fetched)
  return { outcome: await subscribeOverSocket(helix, 'token', 'session', topic), fetched }
}

describe('a subscription over a session', () => {
  afterEach(() => void vi.unstubAllGlobals())

  it('is asked for with the user’s own token', async () => {
    const { outcome, fetched } = await subscribe(new Response(null, { status: 202 }))
    expect(outcome).toEqual({ ok: true })
    const [url, init] = fetched.mock.calls[0] ?? []
    expect(url).toBe('https://helix.test/eventsub/subscriptions')
    expect(init?.headers).toMatchObject({ Authorization: 'Bearer token', 'Client-Id': 'client' })
    expect(JSON.parse(String(init?.body))).toEqual({
      ...topic,
      transport: { method: 'websocket', session_id: 'session' },
    })
  })

  it('is as good where there is one already', async () => {
    const { outcome } = await subscribe(Response.json({}, { status: 409 }))
    expect(outcome).toEqual({ ok: true })
  })

  it('is refused in Twitch’s words, where it has any', async () => {
    const result = await subscribe(Response.json({ message: 'missing scope' }, { status: 403 }))
    expect(result.outcome).toEqual({
      ok: false,
      status: 403,
      why: { code: 'refused', facts: { words: 'missing scope' } },
    })
    const silent = await subscribe(new Response('', { status: 401 }))
    expect(silent.outcome).toEqual({
      ok: false,
      status: 401,
      why: { code: 'answered', facts: { status: 401 } },
    })
  })

  it('does not throw where nobody answers', async () => {
    const { outcome } = await subscribe(new Error('no network'))
    expect(outcome).toEqual({ ok: false, status: 0, why: { code: 'unanswered', facts: {} } })
  })
})
