import type { Page } from '@playwright/test'
import { post, raid } from '../callback'
import { subscribe } from '../subscriber'
import { cards, openAs, typeOver, watch } from './actions'
import { expect, test } from './test'

/** The player of the Event Lab, opened. */
async function openPlayer(page: Page, login: string, room = 'Scenarios') {
  await openAs(page, `/lab?streamer=${login}`)
  await page.getByRole('tab', { name: room }).click()
  return {
    next: page.getByRole('list', { name: 'Steps' }).locator('[aria-current="step"]'),
    status: page.locator('.lab-player-said'),
    step: page.getByRole('button', { name: 'Step', exact: true }),
    play: page.getByRole('button', { name: 'Play', exact: true }),
  }
}

test('replays a card as it was, or changed in the lab', async ({ page, server }) => {
  await watch(page, 'lumi')
  await post(server.baseUrl, raid('lumi', { from_broadcaster_user_name: 'Once', viewers: 77 }))
  const card = cards(page, 'Once raided with 77 viewers')
  await card.getByRole('button', { name: 'Details' }).click()
  await card.getByRole('button', { name: 'Replay', exact: true }).click()
  // The list stays still under the pointer that has pressed the button.
  await page.getByRole('button', { name: '1 new event' }).click()
  await expect(card).toHaveCount(2)
  await expect(card.first()).toContainText('Replay')

  await card.last().getByRole('button', { name: 'More actions' }).click()
  await card.last().getByRole('button', { name: 'Edit & resend' }).click()
  await expect(page).toHaveURL(/\/lab\?streamer=lumi&type=channel\.raid/)
  await typeOver(page.getByRole('textbox', { name: 'viewers' }), '78')
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(page.getByText(/^Raid sent to Lumi/)).toBeVisible()
  await page.getByRole('link', { name: 'Watch Lumi' }).click()
  await expect(cards(page, 'Once raided with 78 viewers')).toContainText('Test')
})

test('plays a scenario step by step, and stops', async ({ page, server }) => {
  const viewer = await subscribe(server.baseUrl, 'noor')
  const { next, status, step, play } = await openPlayer(page, 'noor')
  await page.getByLabel('Scenario', { exact: true }).selectOption('A newcomer’s first stream')
  await expect(next).toContainText('A title is chosen')
  await step.press('Enter')
  await expect(next).toContainText('Live, for the first time')
  await step.press('Enter')
  await expect(status).toHaveText('Paused after 2 of 16')
  const received = await viewer.settle()
  viewer.close()
  expect(received.map(({ type, origin }) => [type, origin])).toEqual([
    ['channel.update', 'test'],
    ['stream.online', 'test'],
  ])
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect(next).toContainText('A title is chosen')
  await play.click()
  await expect(status).toHaveText('Playing')
})

test('plays a recorded session again on another channel', async ({ page, server }) => {
  const from = await subscribe(server.baseUrl, 'sunny')
  for (const viewers of [11, 12]) await post(server.baseUrl, raid('sunny', { viewers }))
  const session = (await from.settle()).map((envelope) => JSON.stringify(envelope)).join('\n')
  from.close()
  const file = { name: 'session.jsonl', mimeType: 'text/plain', buffer: Buffer.from(session) }

  const viewer = await subscribe(server.baseUrl, 'kaito')
  const { status, play } = await openPlayer(page, 'kaito', 'Recordings')
  await page.getByLabel('Open a file').setInputFiles(file)
  await page.getByText('×20', { exact: true }).click()
  await play.click()
  await expect(status).toHaveText('Done: 2 events sent')
  const received = await viewer.settle()
  viewer.close()
  expect(received).toMatchObject(
    [11, 12].map((viewers) => ({
      origin: 'replay',
      event: { viewers, to_broadcaster_user_login: 'kaito' },
    })),
  )
})

test('says what is wrong with a scenario, by step and field', async ({ page }) => {
  await openPlayer(page, 'tfue')
  await page.getByText('Your own file or text').click()
  const steps = [{ type: 'channel.raid' }, { type: 'channel.subscribe', event: { tier: '9000' } }]
  await page.getByLabel('Or paste it').fill(JSON.stringify({ name: 'Broken', steps }))
  await page.getByRole('button', { name: 'Use this text' }).click()
  await expect(page.getByRole('alert')).toContainText('Step 2: `tier` must be 1000, 2000 or 3000')
})
