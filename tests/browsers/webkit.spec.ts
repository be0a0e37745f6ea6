import { writeFile } from 'node:fs/promises'
import { test as base, expect } from '@playwright/test'
import { post, raid } from '../callback'
import { startServer, type TestServer } from '../server'
import { startBrowser, type DrivenBrowser } from './webdriver'

/** A short walk in WebKitGTK, which Playwright can't drive: what Safari's engine does differently. */
const test = base.extend<object, { server: TestServer; browserInUse: DrivenBrowser }>({
  server: [
    async ({ browserName: _any }, use) => {
      const server = await startServer()
      await use(server)
      await server.stop()
    },
    { scope: 'worker' },
  ],
  browserInUse: [
    async ({ browserName: _any }, use) => {
      const browser = await startBrowser(process.env.WEBKIT_DRIVER_PATH ?? 'WebKitWebDriver')
      console.log(`In ${browser.name}`)
      await use(browser)
      await browser.close()
    },
    { scope: 'worker' },
  ],
})

test.afterEach(async ({ browserInUse }, info) => {
  if (info.errors.length === 0) return
  await writeFile(info.outputPath('webkit.png'), await browserInUse.picture())
})

const button = (name: string) => `//button[normalize-space()="${name}" or @aria-label="${name}"]`
const connection = '//*[@role="status" and (@aria-label="Connection" or @aria-label="Connexion")]'
const card = (words: string) => `//article[contains(., "${words}")]`
const sideways = 'return document.documentElement.scrollWidth - innerWidth'

test('watches, in English and French, one streamer and several, and copies from the Lab', async ({
  server,
  browserInUse: browser,
}) => {
  test.setTimeout(120_000)
  const at = (path: string) => server.baseUrl + path
  const raidBy = (name: string) =>
    post(server.baseUrl, raid('tfue', { from_broadcaster_user_name: name }))

  await test.step('logs in', async () => {
    await browser.open(at('/watch/tfue'))
    await expect
      .poll(() => browser.run('return document.querySelector("#too-old").checkVisibility()'))
      .toBe(false)
    await expect(browser.textOf('//h1')).resolves.toContain('Streamer Event Viewer')
    expect(await browser.run(sideways)).toBeLessThanOrEqual(0)
    await browser.press('//a[normalize-space()="Log in with Twitch"]')
    await browser.press('//label[.="Ada_Lovelace"]')
    await browser.press(button('Authorize'))
  })

  await test.step('sees what happens', async () => {
    await expect.poll(() => browser.textOf(connection)).toBe('Connected')
    await raidBy('OfWebKit')
    await expect.poll(() => browser.textOf(card('OfWebKit'))).toContain('raided')
  })

  await test.step('turns to French, with what has been caught up', async () => {
    await browser.press(button('Account'))
    await browser.press('//option[.="Français"]')
    await expect.poll(() => browser.textOf(connection)).toBe('Connecté')
    await expect.poll(() => browser.textOf(card('OfWebKit'))).toContain('a lancé un raid')
    await browser.press('//option[.="English"]')
    await expect.poll(() => browser.textOf(connection)).toBe('Connected')
    await browser.press(button('Account'))
  })

  await test.step('says how sound stands after the click', async () => {
    await browser.press(button('More'))
    await browser.press('//button[starts-with(normalize-space(), "Sounds")]')
    await browser.press('//label[normalize-space()="Play sounds"]/input')
    const answer = '//dialog//button[.="Try it" or .="Try again"]'
    await expect.poll(() => browser.textOf(answer)).toMatch(/^Try/)
    await browser.press('//dialog//label[normalize-space()="Play sounds"]/input')
  })

  await test.step('has room for several players', async () => {
    await browser.open(at('/watch/tfue+ninja+kaito+sunny'))
    const ends = '//button[@aria-label="Remove Sunny"]'
    await browser.press(ends.replace('Remove', 'More about'))
    expect(await browser.run(overlap)).toEqual([])
    expect(await browser.run(sideways)).toBeLessThanOrEqual(0)
  })

  await test.step('copies from the Lab', async () => {
    await browser.open(at('/lab?streamer=tfue&type=channel.raid'))
    await browser.press(button('curl'))
    await expect
      .poll(() => browser.textOf('//*[contains(@class, "lab-copy-said")]'))
      .toContain('Copied as curl')
    await browser.press('//button[@role="tab" and normalize-space()="Paste"]')
    await browser.paste('//textarea')
    await expect
      .poll(() => browser.run('return document.querySelector("textarea").value'))
      .toContain('Twitch-Eventsub-Message-Signature')
  })
})

/** Which players of several lie over something of another. */
const overlap = `
  const boxes = [...document.querySelectorAll('.watch-box')].map((box) => ({
    parts: [box, ...box.querySelectorAll('.stage, .several-strip')].map((part) => part.getBoundingClientRect()),
  }))
  const over = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1
  return boxes.flatMap(({ parts: mine }, at) =>
    boxes.slice(at + 1).flatMap(({ parts: theirs }) =>
      mine.filter((one) => theirs.some((other) => over(one, other))).map(({ top, bottom }) => [top, bottom])))`
