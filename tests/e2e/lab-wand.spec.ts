import { openAs } from './actions'
import { expect, test } from './test'

test('lets a phone of the audience send tests, until the presenter stops it', async ({
  page,
  context,
}) => {
  await openAs(page, '/lab?streamer=noor')
  await page.getByRole('tab', { name: 'Audience' }).click()
  await page.getByRole('button', { name: 'Start audience mode' }).click()
  await expect(page.getByText(/^Audience mode is on for noor/)).toBeVisible()
  const address = await page.locator('.wand-url').innerText()

  const phone = await context.newPage()
  // As a browser has it that came by an address of the house, without TLS.
  await phone.addInitScript(() => Reflect.deleteProperty(Crypto.prototype, 'randomUUID'))
  await phone.goto(/http\S+/.exec(address)?.[0] ?? '')
  await phone.getByLabel('Your nickname').fill('Row 7')
  await phone.getByRole('button', { name: 'Follow' }).click()
  await expect(phone.getByRole('status')).toContainText('1')
  await expect(page.locator('.wand-screen')).toContainText(' 1 tap')

  await page.getByRole('button', { name: 'Stop' }).click()
  await expect
    .poll(async () => {
      await phone.getByRole('button', { name: 'Follow' }).click()
      return phone.getByRole('status').innerText()
    })
    .toContain('off')
})

test('tells a phone whose link has no code what to do', async ({ page }) => {
  await page.goto('/wand/noor')
  await expect(page.getByRole('alert')).toHaveText(/Scan the one on the screen/)
  await expect(page.getByRole('button')).toHaveCount(0)
})
