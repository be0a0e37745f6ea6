import { openAs, stream } from './actions'
import { expect, test } from './test'

test.beforeEach(async ({ page }) => {
  await openAs(page, '/')
})

for (const name of [
  '@Tfue',
  'https://www.twitch.tv/Tfue',
  'twitch.tv/tfue',
  'TFUE',
  'ｔｆｕｅ',
  '#tfue\u200B',
  'tfue/',
  'https://www.twitch.tv/tfue/videos?sort=time',
]) {
  test(`takes ${name} for tfue`, async ({ page }) => {
    await stream(page, name)
    await expect(page).toHaveURL('/watch/tfue')
  })
}

test('takes Enter for Stream', async ({ page }) => {
  await page.getByLabel('Streamer name').fill('Ninja')
  await page.getByLabel('Streamer name').press('Enter')
  await expect(page).toHaveURL('/watch/ninja')
})

test('explains an impossible name as it is typed', async ({ page }) => {
  await page.getByLabel('Streamer name').pressSequentially('tf-ue')
  await expect(page.getByText('only letters, digits and underscores')).toBeVisible()
  await page.getByLabel('Streamer name').fill('tfue')
  await expect(page.getByText('only letters, digits and underscores')).toBeHidden()
})

test('offers who has a display name in another script', async ({ page }) => {
  await stream(page, 'ゆき')
  await page.getByRole('link', { name: /ゆき/ }).click()
  await expect(page).toHaveURL('/watch/yuki_draws')
  await expect(page.getByRole('region', { name: 'ゆき is offline' })).toBeVisible()
})

test('says that nobody has an unknown name, and leads back', async ({ page }) => {
  await stream(page, 'nobody_at_all')
  await expect(page.getByText('We couldn’t find “nobody_at_all” on Twitch')).toBeVisible()
  await page.getByRole('link', { name: 'Back to home' }).click()
  await expect(page).toHaveURL('/')
})

test('remembers who was watched', async ({ page }) => {
  await stream(page, 'lumi')
  await expect(page.getByRole('region', { name: 'Lumi is offline' })).toBeVisible()
  await page.goto('/')
  await page.getByRole('link', { name: /Lumi/ }).click()
  await expect(page).toHaveURL('/watch/lumi')
})

test('links to the Postman collection', async ({ page, request }) => {
  const link = page.getByRole('link', { name: 'Postman collection' })
  const response = await request.get((await link.getAttribute('href')) ?? '')
  expect(await response.json()).toMatchObject({ info: { name: 'Streamer Event Viewer' } })
})
