import type { Locator } from '@playwright/test'
import { notification, post } from '../callback'
import { cards, watch } from './actions'
import { expect, test } from './test'

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox()
  if (!box) throw new Error('Not on the page')
  return box
}

const cheer = {
  broadcaster_user_login: 'tfue',
  broadcaster_user_name: 'Tfue',
  user_login: 'grace',
  user_name: 'Grace',
  is_anonymous: false,
  bits: 300,
  message: 'what a run '.repeat(40).trim(),
}

test('shows three lines of a long message, and the actions in the place of the time alone', async ({
  page,
  server,
}) => {
  await watch(page, 'tfue')
  await post(server.baseUrl, notification('channel.cheer', cheer))
  const card = cards(page, 'Grace cheered 300 bits').first()
  const [sum, said] = [card.locator('.event-sum'), card.locator('.event-detail')]
  await expect(said).toBeVisible()
  const lines = await said.evaluate(
    (one) => one.clientHeight / Number.parseFloat(getComputedStyle(one).lineHeight),
  )
  expect(Math.round(lines)).toBe(3)

  // Sideways: the card may still slide down to its place.
  const before = await boxOf(sum)
  await sum.hover()
  const thank = card.getByRole('button', { name: 'Thanked' })
  await expect(thank).toBeVisible()
  expect(await boxOf(sum)).toMatchObject({ x: before.x, width: before.width })
  expect((await boxOf(thank)).x).toBeGreaterThanOrEqual(before.x + before.width)
})
