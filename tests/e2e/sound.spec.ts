import type { Page } from '@playwright/test'
import { post, raid } from '../callback'
import { cards, chooseMore, watch } from './actions'
import { expect, test } from './test'

const open = (page: Page) => chooseMore(page, /^Sounds/)
const panel = (page: Page) => page.getByRole('dialog', { name: 'Sound' })
const toggle = (page: Page, name: string) => panel(page).getByRole('switch', { name })

/** Counts the notes that are played; speech is off, so that nothing waits for a voice. */
const countNotes = () => {
  const { start } = OscillatorNode.prototype
  OscillatorNode.prototype.start = function (when) {
    document.documentElement.dataset.notes = String(
      Number(document.documentElement.dataset.notes ?? 0) + 1,
    )
    start.call(this, when)
  }
}

test('sounds once it is turned on, is muted for ten minutes, and remembers', async ({
  page,
  server,
}) => {
  await page.addInitScript(countNotes)
  await watch(page, 'tfue')
  const raidBy = (name: string) =>
    post(server.baseUrl, raid('tfue', { from_broadcaster_user_name: name }))
  const notes = () => page.locator('html').getAttribute('data-notes')
  await raidBy('BeforeSound')
  await expect(cards(page, 'BeforeSound')).toBeVisible()
  expect(await notes()).toBeNull()
  await open(page)
  await toggle(page, 'Play sounds').check()
  await raidBy('WithSound')
  await expect.poll(notes).toBe('2')
  await panel(page).getByRole('button', { name: 'Mute for 10 minutes' }).click()
  await expect(panel(page)).toContainText(/Muted for 0:(10:00|09:5\d)/)
  await raidBy('Muted')
  await expect(cards(page, 'Muted').first()).toBeAttached()
  expect(await notes()).toBe('2')
  const later = await page.context().newPage()
  // The test's own scripts count as gestures.
  await later.addInitScript(() =>
    Object.defineProperty(navigator, 'userActivation', { value: { hasBeenActive: false } }),
  )
  await watch(later, 'tfue')
  await later.getByRole('button', { name: 'Click to turn sound on' }).click()
  await open(later)
  await expect(toggle(later, 'Play sounds')).toBeChecked()
})

/** A browser without a device keeps the page waiting for ever, until `plug-in` is heard. */
const unplug = () => {
  const { resume } = AudioContext.prototype
  const state = Object.getOwnPropertyDescriptor(BaseAudioContext.prototype, 'state')
  let isPlugged = false
  AudioContext.prototype.resume = function () {
    return isPlugged ? resume.call(this) : new Promise(() => undefined)
  }
  Object.defineProperty(BaseAudioContext.prototype, 'state', {
    get: function () {
      return isPlugged ? state?.get?.call(this) : 'suspended'
    },
  })
  addEventListener('plug-in', () => (isPlugged = true))
}

test('says so where there is nothing to play on', async ({ page }) => {
  await page.addInitScript(unplug)
  await watch(page, 'tfue')
  await open(page)
  await toggle(page, 'Play sounds').check()
  await expect(panel(page)).toContainText('Are headphones or speakers connected?')
  await expect(panel(page)).not.toContainText('only after a click')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Sound', exact: true }).click()
  await expect(panel(page).getByRole('button', { name: 'Try again' })).toBeVisible()
})

test('sounds once there is something to play on', async ({ page }) => {
  await page.addInitScript(unplug)
  await watch(page, 'tfue')
  await open(page)
  await toggle(page, 'Play sounds').check()
  await expect(panel(page)).toContainText('Are headphones or speakers connected?')
  await page.evaluate(() => dispatchEvent(new Event('plug-in')))
  await panel(page).getByRole('button', { name: 'Try again' }).click()
  await expect(panel(page).getByRole('button', { name: 'Try it' })).toBeVisible()
})

test('skips what is read aloud by a key, unless single keys are off', async ({ page, server }) => {
  // A voice that never comes to an end by itself.
  await page.addInitScript(() => {
    const report = (text: string) => document.documentElement.setAttribute('data-reading', text)
    speechSynthesis.speak = ({ text }) => report(text)
    speechSynthesis.cancel = () => report('')
  })
  await watch(page, 'tfue')
  await open(page)
  await toggle(page, 'Play sounds').check()
  await panel(page).getByRole('checkbox', { name: 'Read Stream aloud' }).check()
  await page.keyboard.press('Escape')
  await post(server.baseUrl, raid('tfue', { from_broadcaster_user_name: 'ReadAloud' }))
  const html = page.locator('html')
  await expect(html).toHaveAttribute('data-reading', /ReadAloud raided/)
  await page.keyboard.press('?')
  const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await help.getByRole('switch', { name: 'Enable single-key shortcuts' }).uncheck()
  await page.keyboard.press('Escape')
  await page.keyboard.press('s')
  await expect(html).toHaveAttribute('data-reading', /ReadAloud raided/)
  await page.keyboard.press('Control+k')
  await page.getByRole('option', { name: 'Skip this announcement' }).click()
  await expect(html).toHaveAttribute('data-reading', '')
})

test('keeps cards back until the viewer’s video is as far', async ({ page, context, server }) => {
  const script = `window.Twitch = { Player: class {
    constructor(id) { document.getElementById(id).append(document.createElement('iframe')) }
    getPlaybackStats() { return { hlsLatencyBroadcaster: window.latency ?? 4 } }
  } }`
  await context.route('https://player.twitch.tv/js/embed/v1.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: script }),
  )
  await watch(page, 'ninja')
  await open(page)
  await toggle(page, 'Delay events to match the video').check()
  await expect(panel(page)).toContainText('The player reports a delay of 4 sec.')
  await expect(page.locator('iframe[title="Stream of Ninja"]')).toBeAttached()
  await page.keyboard.press('Escape')
  const sent = Date.now()
  await post(server.baseUrl, raid('ninja', { from_broadcaster_user_name: 'Later' }))
  await expect(cards(page, 'Later')).toBeVisible()
  expect(Date.now() - sent).toBeGreaterThan(3500)
})
