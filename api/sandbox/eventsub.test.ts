import { afterAll, describe, expect, it } from 'vitest'
import { cast } from './cast'
import { startEventSub, webhook } from './eventsub-fixture'
import { app, logIn, startCallback } from './fixture'

const TFUE = '60056333'
const NINJA = '19571641'
const ofTfue = { broadcaster_user_id: TFUE }

const { sandbox, callback, client, close } = await startEventSub()
afterAll(close)

describe('creating a subscription', () => {
  it('challenges the callback, and enables it by the right answer', async () => {
    const answer = await client.call('POST', '', {
      type: 'stream.online',
      version: '1',
      condition: ofTfue,
      transport: webhook(`${callback.url}/online`),
    })
    expect(answer.status).toBe(202)
    const body = await answer.json()
    expect(body).toEqual({
      data: [
        {
          id: expect.any(String),
          status: 'webhook_callback_verification_pending',
          type: 'stream.online',
          version: '1',
          condition: ofTfue,
          created_at: expect.stringMatching(/\.\d{9}Z$/),
          transport: { method: 'webhook', callback: `${callback.url}/online` },
          cost: 1,
        },
      ],
      total: expect.any(Number),
      total_cost: expect.any(Number),
      max_total_cost: 10_000,
    })
    await client.enabled(body.data[0].id)
    const challenge = callback.received.find(({ path }) => path === '/callback/online')
    expect(challenge?.headers).toMatchObject({
      'content-type': 'application/json',
      'twitch-eventsub-message-retry': '0',
      'twitch-eventsub-message-type': 'webhook_callback_verification',
      'twitch-eventsub-subscription-type': 'stream.online',
      'twitch-eventsub-subscription-version': '1',
    })
    expect(challenge?.body.subscription).toEqual(body.data[0])
  })

  it('costs nothing where no user is named', async () => {
    const created = await client.subscribe('user.authorization.revoke', '1', {
      client_id: app.clientId,
    })
    expect(created.cost).toBe(0)
  })

  it.each([
    ['another status than 200', 201, (challenge: string) => challenge],
    ['another body than the challenge', 200, () => 'hello'],
    ['the challenge as JSON', 200, (challenge: string) => JSON.stringify(challenge)],
  ])('fails it by %s', async (_, status, answer) => {
    const wrong = await startCallback((_request, body) => ({
      status,
      body: answer(JSON.parse(body.toString()).challenge),
    }))
    const { id } = await client.subscribe('stream.offline', '1', ofTfue, wrong.url)
    await expect.poll(() => client.statusOf(id)).toBe('webhook_callback_verification_failed')
    await wrong.close()
  })

  it('fails it where nobody listens, after which it may be created again', async () => {
    const gone = await startCallback()
    await gone.close()
    const { id } = await client.subscribe('stream.offline', '1', ofTfue, gone.url)
    await expect.poll(() => client.statusOf(id)).toBe('webhook_callback_verification_failed')
    expect((await client.subscribe('stream.offline', '1', ofTfue, gone.url)).id).not.toBe(id)
  })

  it('answers 409 to the same type, condition and callback', async () => {
    await client.subscribe('channel.update', '2', ofTfue)
    const again = client.subscribe('channel.update', '2', ofTfue)
    await expect(again).rejects.toMatchObject({ statusCode: 409 })
    await client.subscribe('channel.update', '2', { broadcaster_user_id: NINJA })
    await client.subscribe('channel.update', '2', ofTfue, `${callback.url}/other`)
  })

  it('answers 403 to a type whose scopes nobody granted, until the user grants them', async () => {
    const condition = { ...ofTfue, moderator_user_id: TFUE }
    const early = await client.call('POST', '', {
      type: 'channel.follow',
      version: '2',
      condition,
      transport: webhook(callback.url),
    })
    expect(early.status).toBe(403)
    expect(await early.json()).toEqual({
      error: 'Forbidden',
      status: 403,
      message: 'subscription missing proper authorization',
    })
    await logIn(sandbox.site, 'ninja', 'moderator:read:followers')
    await expect(client.subscribe('channel.follow', '2', condition)).rejects.toMatchObject({
      statusCode: 403,
    })
    await logIn(sandbox.site, 'tfue', 'moderator:read:followers')
    expect((await client.subscribe('channel.follow', '2', condition)).cost).toBe(0)
  })
})

describe('the list of subscriptions', () => {
  it('is narrowed by one filter at most', async () => {
    const raid = await client.subscribe('channel.raid', '1', { to_broadcaster_user_id: NINJA })
    const { eventSub } = sandbox.api
    const byType = await eventSub.getSubscriptionsForType('channel.raid')
    expect(byType.data.map(({ id }) => id)).toEqual([raid.id])
    const byUser = await eventSub.getSubscriptionsForUser(NINJA)
    expect(byUser.data.map(({ id }) => id)).toContain(raid.id)
    const failed = await eventSub.getSubscriptionsForStatus('webhook_callback_verification_failed')
    expect(failed.data.map(({ id }) => id)).not.toContain(raid.id)
    const byId = await client.call('GET', `?subscription_id=${raid.id}`)
    expect(await byId.json()).toMatchObject({ total: 1, max_total_cost: 10_000, pagination: {} })
    expect((await client.call('GET', '?type=channel.raid&status=enabled')).status).toBe(400)
  })

  it('comes in pages of 100, and adds up the cost', async () => {
    const others = cast.filter(({ id }) => id !== TFUE && id !== NINJA)
    const many = others.flatMap(({ id }) =>
      [
        'stream.online',
        'stream.offline',
        'channel.shared_chat.update',
        'channel.shared_chat.end',
      ].flatMap((type) =>
        ['a', 'b', 'c'].map((end) => ({ id, type, url: `${callback.url}/many/${end}` })),
      ),
    )
    expect(many.length).toBeGreaterThan(90)
    const created = await Promise.all(
      many.map(({ id, type, url }) =>
        client.subscribe(type, '1', { broadcaster_user_id: id }, url),
      ),
    )
    const extra = await Promise.all(
      ['d', 'e', 'f'].flatMap((end) =>
        others.map(({ id }) =>
          client.subscribe(
            'channel.update',
            '2',
            { broadcaster_user_id: id },
            `${callback.url}/${end}`,
          ),
        ),
      ),
    )
    const wanted = [...created, ...extra].map(({ id }) => id)
    const all = await sandbox.api.eventSub.getSubscriptionsPaginated().getAll()
    expect(all.map(({ id }) => id)).toEqual(expect.arrayContaining(wanted))
    const first = await sandbox.api.eventSub.getSubscriptions()
    expect(first.data).toHaveLength(100)
    expect(first.totalCost).toBeGreaterThanOrEqual(wanted.length)
  })

  it('refuses a fourth of the same type and condition with 429', async () => {
    const condition = { to_broadcaster_user_id: '527039461' }
    const create = (end: string) =>
      client.call('POST', '', {
        type: 'channel.raid',
        version: '1',
        condition,
        transport: webhook(`${callback.url}/${end}`),
      })
    for (const end of ['1', '2', '3']) expect((await create(end)).status).toBe(202)
    expect((await create('4')).status).toBe(429)
    expect((await create('3')).status).toBe(409)
  })

  it('loses one that is deleted, and knows it no more', async () => {
    const { id } = await client.subscribe('channel.shared_chat.begin', '1', ofTfue)
    await sandbox.api.eventSub.deleteSubscription(id)
    expect(await client.statusOf(id)).toBeUndefined()
    const again = sandbox.api.eventSub.deleteSubscription(id)
    await expect(again).rejects.toMatchObject({ statusCode: 404 })
    expect((await client.call('DELETE', '')).status).toBe(400)
  })
})
