import { post, raid } from '../callback'
import { cards, openAs, watch } from './actions'
import { expect, test } from './test'

const player = (name: string) => `iframe[title="Stream of ${name}"]`
const connectionOf = (name: string) => ({ name: `Connection of ${name}` })

test('watches two streamers with one feed, and goes on with one', async ({ page, server }) => {
  await openAs(page, '/watch/Tfue+ninja+tfue')
  await expect(page).toHaveURL('/watch/tfue+ninja')
  for (const name of ['Tfue', 'Ninja']) {
    await expect(page.getByRole('status', connectionOf(name))).toHaveText('Connected')
  }
  await expect(page.locator(player('Tfue'))).not.toHaveAttribute('src', /muted=true/)
  await expect(page.locator(player('Ninja'))).toHaveAttribute('src', /muted=true/)
  await post(server.baseUrl, raid('tfue', { from_broadcaster_user_name: 'OfTfue' }))
  await post(server.baseUrl, raid('ninja', { from_broadcaster_user_name: 'OfNinja' }))
  await expect(cards(page, /Tfue OfTfue raided/)).toBeVisible()
  await expect(cards(page, /Ninja OfNinja raided/)).toBeVisible()

  await page.getByRole('group', { name: 'Events of' }).getByRole('button', { name: 'Tfue' }).click()
  await expect(cards(page, 'OfTfue')).toHaveCount(0)
  await page.getByRole('button', { name: 'Sound and chat of Ninja' }).click()
  await expect(page.locator(player('Tfue'))).toHaveAttribute('src', /muted=true/)
  await expect(page.locator('iframe[title="Chat of Ninja"]')).toBeVisible()

  await page.getByRole('button', { name: 'Remove Tfue' }).click()
  await expect(page).toHaveURL('/watch/ninja')
  await expect(cards(page, 'OfNinja')).toBeVisible()
})

test('takes a third, keeps the players of the others, and says who has no room', async ({
  page,
}) => {
  await openAs(page, '/watch/tfue+ninja')
  const first = await page.locator(player('Tfue')).elementHandle()
  await page.getByLabel('Add a streamer').fill('@Kaito')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page).toHaveURL('/watch/tfue+ninja+kaito')
  await expect(page.getByRole('status', connectionOf('Kaito'))).toHaveText('Connected')
  expect(await first?.evaluate((frame) => frame.isConnected)).toBe(true)
  await page.goto('/watch/tfue+ninja+kaito+lumi+sunny')
  await expect(page).toHaveURL('/watch/tfue+ninja+kaito+lumi')
  await expect(page.getByRole('alert')).toContainText('sunny had no room')
})

test('offers to go along with a raid, and keeps both', async ({ page, server }) => {
  await watch(page, 'sunny')
  const { subscription, event } = raid('kaito', {
    from_broadcaster_user_login: 'sunny',
    from_broadcaster_user_name: 'Sunny',
    to_broadcaster_user_name: 'Kaito',
  })
  const condition = { from_broadcaster_user_id: '204881730' }
  await post(server.baseUrl, { subscription: { ...subscription, condition }, event })
  await expect(page.getByRole('alert')).toContainText('Sunny is raiding Kaito.')
  await page.getByRole('button', { name: 'Go with them' }).click()
  await expect(page).toHaveURL('/watch/sunny+kaito')
  await expect(page.locator(player('Sunny'))).toHaveAttribute('src', /muted=true/)
  await expect(page.locator(player('Kaito'))).not.toHaveAttribute('src', /muted=true/)
})
