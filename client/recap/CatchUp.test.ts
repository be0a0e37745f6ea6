// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { samples } from '../../api/shared/samples'
import { readEnvelope } from '../../api/shared/listen/feed-event'
import { setLanguage } from '../language/language'
import { show } from '../../tests/component'
import CatchUp from './CatchUp.vue'

const receivedAt = Date.now()
const raid = {
  ...readEnvelope({
    id: 'one',
    seq: 1,
    epoch: 'one',
    type: 'channel.raid',
    at: new Date(receivedAt).toISOString(),
    receivedAt,
    origin: 'twitch',
    streamer: { id: '1', login: 'tfue', name: 'Tfue' },
    event: { ...samples['channel.raid'](), from_broadcaster_user_name: 'Ada', viewers: 240 },
  }),
  channel: 'tfue',
}
const feed = { events: [raid], arrivals: [], isEmpty: false, arrived: new Set() }

it('goes along with the language, and tells no more than it did', async () => {
  const props = { feed, since: receivedAt - 60_000 }
  const { page, set } = await show(CatchUp, { props })
  const words = () => page.getByRole('status').textContent
  expect(words()).toContain('Ada raided with 240 viewers')
  await set({ feed: { ...feed, events: [] } })
  await setLanguage('fr')
  await page.findByText(/Ada a lancé un raid avec 240 spectateurs/)
  expect(words()).not.toContain('raided')
})

it('goes away on Escape, but not on that of a field', async () => {
  const { user, emitted } = await show(CatchUp, { props: { feed, since: receivedAt } })
  const field = document.body.appendChild(document.createElement('input'))
  field.focus()
  await user.keyboard('{Escape}')
  expect(emitted('dismiss')).toHaveLength(0)
  field.blur()
  await user.keyboard('{Escape}')
  expect(emitted('dismiss')).toHaveLength(1)
})
