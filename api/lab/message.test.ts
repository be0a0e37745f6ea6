import { expect, it } from 'vitest'
import documented from '../../tests/fixtures/twitch/samples/channel.raid.v1.json'
import { tfue } from '../shared/cast'
import { signedCallback, testMessage } from './message'

it('repeats the subscription with all that Twitch tells of one', async () => {
  const url = 'https://events.example.com/api/callback'
  const message = testMessage('1', 'channel.raid', tfue)
  const callback = signedCallback(url, 'a secret of the tests', '1', message)
  const { subscription, event } = await callback.json()
  expect(Object.keys(subscription).toSorted()).toEqual(
    Object.keys(documented.subscription).toSorted(),
  )
  expect(subscription).toMatchObject({
    transport: { method: 'webhook', callback: url },
    created_at: callback.headers.get('Twitch-Eventsub-Message-Timestamp'),
  })
  expect(event).toEqual(message.event)
})
