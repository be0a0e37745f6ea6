import { expect } from '@playwright/test'

/** What has happened on a channel: a little of everything, the newest last. */
const events: readonly (readonly [type: string, event?: object])[] = [
  ['channel.follow', { user_name: 'OrbitOtter' }],
  ['channel.chat.message'],
  ['channel.chat.notification'],
  ['channel.ban'],
  ['channel.update', { title: 'ranked until we drop' }],
  ['channel.channel_points_custom_reward_redemption.add'],
  ['channel.shoutout.create'],
  ['channel.poll.end'],
  ['channel.prediction.end'],
  ['channel.hype_train.end'],
  ['channel.charity_campaign.donate'],
  ['channel.subscribe', { user_name: 'soft_reset' }],
  [
    'channel.subscription.message',
    {
      user_name: 'linus_p',
      cumulative_months: 24,
      message: { text: 'two years of chaos and never a dull drop', emotes: null },
    },
  ],
  ['channel.cheer', { user_name: 'kaito_dev', bits: 500, message: 'that last circle was unreal' }],
  ['channel.cheer', { user_name: 'noor', bits: 5000, message: 'Cheer5000 for the team' }],
  ['channel.follow', { user_name: 'grace_h' }],
  ['channel.subscription.gift', { user_name: 'Ada', total: 20 }],
  ['channel.raid', { from_broadcaster_user_name: 'Margaret', viewers: 240 }],
]

/** What goes on there now. */
const living: readonly (readonly [type: string, event: object])[] = [
  ['channel.goal.begin', { current_amount: 184, target_amount: 200, description: 'New emote' }],
  ['channel.poll.begin', { title: 'Next drop?', ends_at: later(1248) }],
  ['channel.prediction.begin', { title: 'Win this game?', locks_at: later(1232) }],
  ['channel.hype_train.begin', { level: 3, progress: 680, goal: 1000, expires_at: later(1361) }],
]

function later(seconds: number): string {
  return new Date(Date.now() + seconds * 1000).toISOString()
}

async function send(baseUrl: string, streamer: string, type: string, event = {}): Promise<void> {
  const answer = await fetch(`${baseUrl}/api/lab/events`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ streamer, type, event }),
  })
  expect(answer.status, `${type}: ${await answer.text()}`).toBe(200)
}

/** Lets happen on a channel what its pictures are to show. */
export async function fill(baseUrl: string, streamer: string): Promise<void> {
  for (const [type, event] of events) await send(baseUrl, streamer, type, event)
  for (const [type, event] of living) await send(baseUrl, streamer, type, event)
}
