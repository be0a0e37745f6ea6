import { scopesOf, topicTypes } from '../../api/twitch/subscriptions/wanted'
import { watch } from './actions'
import { happens } from './happens'
import { expect, test } from './test'

// A server of its own: the cards are counted, and nobody else's may be among them.
test.use({ settings: { LOG_LEVEL: 'error' } })

/** Types that tell how far something is. */
const lifeOf =
  /^channel\.(hype_train|poll|prediction|goal)\.|^channel\.charity_campaign\.(start|progress|stop)$/

test('every type of a channel that grants everything is drawn as Twitch tells it', async ({
  page,
  server,
}) => {
  const scopes = [...new Set(topicTypes.flatMap((type) => scopesOf(type).flat()))]
  await watch(page, 'grace_h', 'grace_h', scopes.join(' '))
  const all = topicTypes.length
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await expect(page.getByText(`${all} of ${all} on`)).toBeVisible()
  await page.keyboard.press('Escape')
  for (const type of topicTypes) {
    expect(await happens(server, type, 'grace_h')).toEqual({ delivered: 1 })
  }
  const drawn = page.getByRole('region', { name: 'Events' }).getByRole('article')
  // What lives on one card tells its last stage; the others are inside.
  const onOneCard = topicTypes.filter((type) => lifeOf.test(type))
  const lives = new Set(onOneCard.map((type) => type.replace(/\.\w+$/, '')))
  const flapping = 1
  // One person's custom power-up, transaction and Bits of one sum, and a sub with its message.
  const toldAgain = 3
  // An ad break is no row before it is over.
  const now = page.getByRole('region', { name: 'Happening now' })
  await expect(now.getByRole('heading', { level: 3 })).toHaveText(['Ad break'])
  const alive = 1
  await page.getByRole('button', { name: 'Show older events' }).scrollIntoViewIfNeeded()
  await expect(drawn).toHaveCount(
    all - onOneCard.length + lives.size - flapping - toldAgain - alive,
  )
  await expect(drawn.filter({ hasText: /undefined|\bnull\b|NaN|could not be shown/ })).toHaveCount(
    0,
  )
})
