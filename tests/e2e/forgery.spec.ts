import { notification, post } from '../callback'
import { logIn } from '../login'
import { byToken, connectPusher, subscribed } from '../pusher-client'
import { cards, watch } from './actions'
import { expect, test } from './test'

/** An event of the moderators' channel. */
const shieldBy = (name: string) =>
  notification('channel.shield_mode.begin', {
    broadcaster_user_id: '1002',
    broadcaster_user_login: 'tfue',
    broadcaster_user_name: 'Tfue',
    moderator_user_id: '8',
    moderator_user_login: name.toLowerCase(),
    moderator_user_name: name,
    started_at: '2026-11-21T12:00:00Z',
  })

test('shows nothing that a moderator forges by a client event', async ({ page, server }) => {
  await watch(page, 'tfue', 'Tfue')
  await post(server.baseUrl, shieldBy('BeforeTheForgery'))
  await expect(cards(page, 'BeforeTheForgery')).toBeVisible()
  await forgeGift(
    server.baseUrl,
    await logIn(server.baseUrl, 'grace_h', 'user:read:moderated_channels'),
  )
  await post(server.baseUrl, shieldBy('AfterTheForgery'))
  await expect(cards(page, 'AfterTheForgery')).toBeVisible()
  await expect(cards(page, 'Mallory')).toHaveCount(0)
})

/** A gift of 100 as Twitch would tell it, from a moderator's own Pusher client. */
async function forgeGift(baseUrl: string, token: string): Promise<void> {
  const moderator = await connectPusher(baseUrl, byToken(baseUrl, token))
  const channel = moderator.subscribe('private-tfue-mods')
  await subscribed(channel)
  for (const type of ['channel.subscription.gift', 'client-channel.subscription.gift']) {
    channel.trigger('client-channel.subscription.gift', {
      id: `forged ${type}`,
      seq: 1,
      epoch: 'forged',
      type,
      version: '1',
      at: new Date().toISOString(),
      receivedAt: Date.now(),
      origin: 'twitch',
      streamer: { id: '60056333', login: 'tfue', name: 'Tfue' },
      event: { user_name: 'Mallory', user_login: 'mallory', total: 100, tier: '1000' },
    })
  }
  moderator.disconnect()
}
