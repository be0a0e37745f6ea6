import * as v from 'valibot'
import { afterAll, describe, expect, it } from 'vitest'
import { bearer, logIn } from '../login'
import { connectPusher, subscribed } from '../pusher-client'
import { startServer } from '../server'

/** Who is let onto private and presence channels, and who is not, however hard they try. */
const server = await startServer()
afterAll(() => server.stop())

const MODERATOR = 'user:read:moderated_channels'
const [tfue, ninja, ada, grace, plainGrace] = await Promise.all([
  logIn(server.baseUrl, 'tfue'),
  logIn(server.baseUrl, 'ninja'),
  logIn(server.baseUrl, 'ada_lovelace'),
  logIn(server.baseUrl, 'grace_h', MODERATOR),
  logIn(server.baseUrl, 'grace_h'),
])

const signature = v.object({ auth: v.string(), channel_data: v.optional(v.string()) })
const refusal = v.object({ error: v.object({ code: v.string(), hint: v.string() }) })

const ask = (form: Record<string, string>, headers: Record<string, string>) =>
  fetch(`${server.baseUrl}/api/pusher/auth`, {
    method: 'POST',
    headers,
    body: new URLSearchParams(form),
  })

/** Asks as Pusher's clients do. Status, and the code of a refusal. */
async function authorise(channel: string, token?: string, socketId = '1.2') {
  const headers = token === undefined ? {} : bearer(token).headers
  const response = await ask({ socket_id: socketId, channel_name: channel }, headers)
  const body: unknown = await response.json()
  if (response.ok) return { status: response.status, ...v.parse(signature, body) }
  return { status: response.status, code: v.parse(refusal, body).error.code }
}

describe('POST /api/pusher/auth', () => {
  it.each([
    ['the broadcaster onto the private channel', 'private-tfue', tfue],
    ['the broadcaster onto the moderators’ channel', 'private-tfue-mods', tfue],
    ['a moderator onto the moderators’ channel', 'private-tfue-mods', grace],
    ['a moderator of another channel too', 'private-ninja-mods', grace],
  ])('lets %s', async (_, channel, token) => {
    const { status, ...answer } = await authorise(channel, token)
    expect(status).toBe(200)
    expect(answer).toEqual({ auth: expect.stringMatching(/^\w+:[0-9a-f]{64}$/) })
  })

  it('lets any viewer onto a presence channel, by display name', async () => {
    const { status, ...answer } = await authorise('presence-tfue', ada)
    expect(status).toBe(200)
    const { channel_data = '' } = v.parse(signature, answer)
    expect(JSON.parse(channel_data)).toEqual({
      user_id: '100181512',
      user_info: { name: 'Ada_Lovelace' },
    })
  })

  it.each([
    ['no token', 'private-tfue', undefined, 401, 'token-missing'],
    ['a token of nobody', 'private-tfue', 'x'.repeat(30), 401, 'token-invalid'],
    ['another streamer', 'private-tfue', ninja, 403, 'channel-forbidden'],
    ['a viewer', 'private-tfue', ada, 403, 'channel-forbidden'],
    ['a moderator', 'private-tfue', grace, 403, 'channel-forbidden'],
    ['a viewer among moderators', 'private-tfue-mods', ada, 403, 'scope-missing'],
    ['a moderator without the scope', 'private-tfue-mods', plainGrace, 403, 'scope-missing'],
    ['a moderator of other channels', 'private-sunny-mods', grace, 403, 'channel-forbidden'],
    ['upper case', 'private-TFUE', tfue, 403, 'channel-forbidden'],
    ['a name within a name', 'private-tfue-mods-mods', tfue, 403, 'channel-forbidden'],
    ['an encrypted channel', 'private-encrypted-tfue', tfue, 403, 'channel-forbidden'],
    ['a cache channel', 'private-cache-tfue', tfue, 403, 'channel-forbidden'],
    ['a public channel', 'tfue', tfue, 403, 'channel-forbidden'],
    ['the mailbox of a user', '#server-to-user-60056333', tfue, 403, 'channel-forbidden'],
  ])('refuses %s', async (_, channel, token, status, code) => {
    expect(await authorise(channel, token)).toEqual({ status, code })
  })

  it('refuses a token that was revoked', async () => {
    const token = await logIn(server.baseUrl, 'kaito')
    expect((await authorise('private-kaito', token)).status).toBe(200)
    await fetch(`${server.baseUrl}/api/auth/session`, { method: 'DELETE', ...bearer(token) })
    expect(await authorise('private-kaito', token)).toEqual({ status: 401, code: 'token-invalid' })
  })

  it('refuses a token that was revoked at Twitch itself', async () => {
    const token = await logIn(server.baseUrl, 'margaret', MODERATOR)
    expect((await authorise('presence-tfue', token)).status).toBe(200)
    await fetch(`${server.baseUrl}/sandbox/revocations`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ login: 'margaret' }),
    })
    const refused = { status: 401, code: 'token-invalid' }
    expect(await authorise('private-tfue-mods', token)).toEqual(refused)
  })

  it.each(['', '1', '1.2:private-tfue', '1.2\n', '1.2:private-tfue:private-ninja'])(
    'refuses the socket id %j, which could change what is signed',
    async (socketId) => {
      const answer = await authorise('private-tfue', tfue, socketId)
      expect(answer).toEqual({ status: 400, code: 'request-invalid' })
    },
  )

  it('refuses a form without a channel', async () => {
    expect((await ask({ socket_id: '1.2' }, bearer(tfue).headers)).status).toBe(400)
    expect((await ask({}, bearer(tfue).headers)).status).toBe(400)
  })
})

/** A real client that joins with an auth string of our choice. How its subscription ends. */
async function join(channel: string, auth: (socketId: string) => Promise<string>): Promise<string> {
  const client = await connectPusher(server.baseUrl, {
    transport: 'ajax',
    endpoint: '',
    customHandler: ({ socketId }, done) =>
      void auth(socketId).then((value) => done(null, { auth: value })),
  })
  const outcome = await subscribed(client.subscribe(channel)).then(
    () => 'joined',
    () => 'refused',
  )
  client.disconnect()
  return outcome
}
const authOf = async (channel: string, token: string, socketId: string): Promise<string> =>
  v.parse(signature, await authorise(channel, token, socketId)).auth

describe('a signature', () => {
  it('opens the channel and the socket that it was made for', async () => {
    const own = (socketId: string) => authOf('private-tfue', tfue, socketId)
    expect(await join('private-tfue', own)).toBe('joined')
  })

  it.each<[string, string, (socketId: string) => Promise<string>]>([
    ['another channel', 'private-ninja', (socketId) => authOf('private-tfue', tfue, socketId)],
    ['another socket', 'private-tfue', () => authOf('private-tfue', tfue, '1.2')],
    [
      'nothing, if it is forged',
      'private-tfue',
      async (socketId) =>
        (await authOf('private-tfue', tfue, socketId)).replace(/\w+$/, '0'.repeat(64)),
    ],
    ['nothing, if it is empty', 'private-tfue', async () => ''],
  ])('opens no more: %s', async (_, channel, auth) => {
    expect(await join(channel, auth)).toBe('refused')
  })
})
