import { afterAll, expect, it } from 'vitest'
import { notification, post, raid } from '../callback'
import { startServer } from '../server'
import { subscribe } from '../subscriber'

/** What the public channel of a streamer carries, and what it must never carry. */
const server = await startServer()
afterAll(() => server.stop())

const broadcaster = (login: string) => ({
  broadcaster_user_id: '1002',
  broadcaster_user_login: login,
  broadcaster_user_name: login,
})

it('keeps moderation, and what only the broadcaster may see, from the public', async () => {
  const restricted = [
    'channel.ban',
    'channel.moderate',
    'channel.chat.message_delete',
    'channel.shield_mode.begin',
    'automod.message.hold',
    'channel.warning.send',
    'channel.suspicious_user.message',
    'channel.moderator.remove',
    'channel.subscription.end',
    'channel.unban_request.create',
  ]
  const viewer = await subscribe(server.baseUrl, 'tfue')
  for (const type of restricted) {
    const message = notification(type, broadcaster('tfue'))
    expect((await post(server.baseUrl, message, { id: type })).status).toBe(204)
  }
  expect(await viewer.settle()).toEqual([])
  const held = await fetch(`${server.baseUrl}/api/streamers/tfue/events`)
  expect(await held.text()).not.toContain('channel.ban')
  const one = await fetch(`${server.baseUrl}/api/streamers/tfue/events/channel.ban`)
  expect(one.status).toBe(404)
  viewer.close()
})

it('keeps the channels of two streamers apart', async () => {
  const [tfue, ninja] = await Promise.all([
    subscribe(server.baseUrl, 'tfue'),
    subscribe(server.baseUrl, 'ninja'),
  ])
  await post(server.baseUrl, raid('tfue'), { id: 'to-tfue' })
  await post(server.baseUrl, raid('ninja'), { id: 'to-ninja' })
  expect((await tfue.settle()).map(({ id }) => id)).toEqual(['to-tfue'])
  expect((await ninja.settle()).map(({ id }) => id)).toEqual(['to-ninja'])
  tfue.close()
  ninja.close()
})
