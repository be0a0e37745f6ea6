import { afterAll, describe, expect, it } from 'vitest'
import { catalogue } from '../shared/catalogue'
import { eventSubClient, startEventSub, webhook } from './eventsub-fixture'
import { app, logIn, startSandbox } from './fixture'

const TFUE = '60056333'
const ofTfue = { broadcaster_user_id: TFUE }

const { sandbox, callback, client, close } = await startEventSub()
afterAll(close)

describe('every type of the catalogue', () => {
  const rows = Object.entries(catalogue)
  const id = '415220087'
  const ids = { broadcasterId: id, userId: id, clientId: app.clientId, organizationId: 'org' }

  it('can be created once its scopes are granted, and not before', async () => {
    const create = async (suffix: string) => {
      const asked = rows.flatMap(([type, { version, conditions }]) =>
        conditions(ids).map(async (condition) => {
          const transport = webhook(`${callback.url}/${suffix}`)
          const answer = await client.call('POST', '', { type, version, condition, transport })
          return [type, answer.status] as const
        }),
      )
      return Object.fromEntries(await Promise.all(asked))
    }
    const before = rows.map(([type, { scopes }]) => [type, scopes.length > 0 ? 403 : 202])
    expect(await create('before')).toEqual(Object.fromEntries(before))
    const scopes = rows.flatMap(([, { scopes: groups }]) => groups.flat())
    await logIn(sandbox.site, 'noor', [...scopes, 'user:bot'].join(' '))
    const after = rows.map(([type]) => [type, 202])
    expect(await create('after')).toEqual(Object.fromEntries(after))
  })
})

describe('consent', () => {
  const grace = '100190612'
  const ask = async (type: string, condition: Record<string, string>) => {
    const { version } = Object.fromEntries(rows)[type] ?? { version: '1' }
    const transport = webhook(`${callback.url}/consent`)
    return (await client.call('POST', '', { type, version, condition, transport })).status
  }
  const rows = Object.entries(catalogue)

  it('is that of the user whom the scope speaks of', async () => {
    await logIn(sandbox.site, 'grace_h', 'moderator:read:followers channel:read:polls')
    const follow = { broadcaster_user_id: TFUE, moderator_user_id: grace }
    expect(await ask('channel.follow', follow)).toBe(202)
    expect(await ask('channel.follow', { ...follow, moderator_user_id: TFUE })).toBe(403)
    expect(await ask('channel.poll.begin', ofTfue)).toBe(403)
    expect(await ask('channel.poll.begin', { broadcaster_user_id: grace })).toBe(202)
  })

  it('of a moderator counts only where that user moderates', async () => {
    const sunny = { broadcaster_user_id: '204881730', moderator_user_id: grace }
    expect(await ask('channel.follow', sunny)).toBe(403)
  })

  it('to read a chat takes a bot that the channel has let in', async () => {
    await logIn(sandbox.site, 'ada_lovelace', 'user:read:chat user:bot')
    const chat = { broadcaster_user_id: '338102946', user_id: '100181512' }
    expect(await ask('channel.chat.message', chat)).toBe(403)
    await logIn(sandbox.site, 'kaito', 'channel:bot')
    expect(await ask('channel.chat.message', chat)).toBe(202)
  })
})

describe('a request for a subscription that is wrong', () => {
  const good = { type: 'stream.online', version: '1', condition: ofTfue }
  it.each([
    ['an unknown type', { type: 'channel.host' }, 'invalid subscription type and version'],
    ['an unknown version', { version: '9' }, 'invalid subscription type and version'],
    ['a condition without its field', { condition: {} }, 'broadcaster_user_id'],
    ['an empty field', { condition: { broadcaster_user_id: '' } }, 'broadcaster_user_id'],
    ['a number for an id', { condition: { broadcaster_user_id: 1 } }, 'condition'],
    ['an unknown user', { condition: { broadcaster_user_id: '1' } }, 'does not exist'],
    ['no transport', { transport: undefined }, 'transport'],
    ['plain HTTP to the outside', { callback: 'http://example.com/' }, 'https'],
    ['HTTPS on another port', { callback: 'https://example.com:8443/' }, 'https'],
    ['a secret of 9 characters', { secret: '123456789' }, 'secret'],
    ['a secret of 101 characters', { secret: 'x'.repeat(101) }, 'secret'],
    ['a secret that is not ASCII', { secret: 'größer als zehn' }, 'secret'],
  ])('is answered 400: %s', async (_, changed, words) => {
    const transport = { ...webhook(callback.url), ...changed }
    const answer = await client.call('POST', '', { ...good, transport, ...changed })
    expect(answer.status).toBe(400)
    expect(await answer.json()).toEqual({
      error: 'Bad Request',
      status: 400,
      message: expect.stringContaining(words),
    })
  })

  it('is answered 400 with a user’s token, and 401 without one', async () => {
    const body = { ...good, transport: webhook(callback.url) }
    const user = await client.call('POST', '', body, await logIn(sandbox.site, 'tfue'))
    expect(await user.json()).toMatchObject({
      status: 400,
      message: 'auth must use app access token to create webhook subscription',
    })
    expect((await client.call('POST', '', body, 'nonsense')).status).toBe(401)
  })
})

describe('a callback', () => {
  const asked = (host: string) => ({
    type: 'channel.update',
    version: '2',
    condition: ofTfue,
    transport: webhook(`http://${host}:3000/api/callback`),
  })

  it('without TLS is on this machine, by loopback or the address the app listens on', async () => {
    const other = await startSandbox({ ownHost: '192.0.2.7' })
    const { call } = eventSubClient(other, '')
    const statuses = await Promise.all(
      ['localhost', '192.0.2.7', '192.0.2.8'].map(async (host) => {
        return (await call('POST', '', asked(host))).status
      }),
    )
    expect(statuses).toEqual([202, 202, 400])
    await other.close()
  })
})
