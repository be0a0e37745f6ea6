import { cards, openAs, watch } from './actions'
import { expect, test } from './test'

const line = `curl -X POST http://localhost:3000/api/lab/events \\
  -d '{"streamer":"lumi","type":"channel.cheer","event":{"bits":4321,"tier":1}}'`

test('what is pasted is told at once, mended in the form, and sent', async ({ page, context }) => {
  const viewer = await context.newPage()
  await watch(viewer, 'lumi')
  await openAs(page, '/lab?streamer=tfue')
  await page.getByRole('tab', { name: 'Paste' }).click()
  await page.getByRole('button', { name: 'A Pusher event' }).click()
  const panel = page.getByRole('tabpanel', { name: 'Paste' })
  await expect(panel.getByText('channel.subscription.gift')).toBeVisible()

  const text = page.getByLabel('Paste anything')
  await text.fill(line.slice(0, -1))
  await expect(page.getByText("Line 2: The ' that opens here is not closed")).toBeVisible()
  await expect(page.getByRole('button', { name: 'Use it in the form' })).toBeDisabled()
  await text.fill(line)
  await expect(page.getByText('on lumi')).toBeVisible()
  await expect(page.getByText('There is no field `tier`')).toBeVisible()

  await text.press('Control+Enter')
  await expect(page.getByLabel('Streamer', { exact: true })).toHaveValue('lumi')
  await expect(page.getByLabel('bits', { exact: true })).toHaveValue('4321')
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(cards(viewer, /4,321/)).toHaveCount(1)
})

test('an event is copied, by hand where the browser forbids it', async ({ page, context }) => {
  await openAs(page, '/lab?streamer=tfue&type=channel.raid')
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByRole('button', { name: 'twitch-cli' }).click()
  await expect(page.getByText('Copied as twitch-cli.')).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    'twitch event trigger channel.raid -F',
  )

  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('no'))
  })
  await page.getByRole('button', { name: 'curl', exact: true }).click()
  const byHand = page.getByLabel('Text to copy')
  await expect(byHand).toHaveValue(/Twitch-Eventsub-Message-Signature: sha256=/)
  expect(await page.evaluate(() => String(window.getSelection()))).toContain('curl -i -X POST')
})
