import type { Page } from '@playwright/test'
import * as v from 'valibot'
import { notification, post, raid } from '../callback'
import { cards, expectConnection, openAs } from './actions'
import { expect, test } from './test'

/** The most that may move by itself, as browsers count it (cumulative layout shift). */
const MOST = 0.02

/** What browsers tell of one that moved. */
interface Shift {
  startTime: number
  value: number
  hadRecentInput: boolean
  sources: readonly { node?: Element; previousRect: DOMRect; currentRect: DOMRect }[]
}

const Shifts = v.object({ most: v.number(), told: v.array(v.string()) })

/** From now on each page counts what moves on it without having been asked to. */
async function countShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: { most: number; told: string[] } = { most: 0, told: [] }
    Object.assign(window, { shifts })
    let [first, last, sum] = [0, 0, 0]
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { startTime, value, hadRecentInput, sources }: Shift = entry.toJSON()
        if (hadRecentInput) continue
        // Browsers sum windows: with gaps of a second, and of five seconds at most.
        if (startTime - last > 1000 || startTime - first > 5000) [first, sum] = [startTime, 0]
        last = startTime
        sum += value
        shifts.most = Math.max(shifts.most, sum)
        const moved = sources.map(
          ({ node, previousRect, currentRect }) =>
            `${node?.className} from ${Math.round(previousRect.y)} to ${Math.round(currentRect.y)}`,
        )
        shifts.told.push(`${value.toFixed(4)}: ${moved.join('; ')}`)
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

/** The most that has moved within one window, and what it was. */
const shiftsOf = async (page: Page) => v.parse(Shifts, await page.evaluate('window.shifts'))

/** A poll that begins, which stands above the numbers. */
const pollOf = (login: string) =>
  notification('channel.poll.begin', {
    id: `poll of ${login}`,
    broadcaster_user_id: '1',
    broadcaster_user_login: login,
    broadcaster_user_name: login,
    title: 'What next?',
    choices: ['This', 'That', 'The other'].map((title) => ({ id: title, title, votes: 1 })),
    started_at: new Date().toISOString(),
    ends_at: new Date(Date.now() + 60_000).toISOString(),
  })
for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const) {
  test.describe(`at ${width} × ${height}`, () => {
    test.use({ viewport: { width, height } })

    test('nothing jumps while the page loads', async ({ page, server }) => {
      for (let viewers = 1; viewers <= 12; viewers++) {
        await post(server.baseUrl, raid('sunny', { from_broadcaster_user_name: 'Row', viewers }))
      }
      await countShifts(page)
      await openAs(page, '/watch/sunny')
      await expectConnection(page, 'Connected')
      await expect(cards(page, 'Row raided').first()).toBeVisible()
      await page.waitForLoadState('networkidle')
      const loaded = await shiftsOf(page)
      expect(loaded.most, loaded.told.join('\n')).toBeLessThan(MOST)
    })

    for (const there of [0, 30]) {
      test(`nothing jumps while events come to ${there}`, async ({ page, server }) => {
        const [before, empty] = width > 900 ? ['ninja', 'kaito'] : ['sunny', 'tfue']
        const login = there ? before : empty
        const come = (name: string, viewers: number) =>
          post(server.baseUrl, raid(login, { from_broadcaster_user_name: name, viewers }))
        const named = (n: number) => `New${width}x${n}`
        for (let n = 1; n <= there; n++) await come('Row', n)
        await countShifts(page)
        await openAs(page, `/watch/${login}`)
        await expectConnection(page, 'Connected')
        if (there) await expect(cards(page, 'Row raided').first()).toBeVisible()
        await page.waitForLoadState('networkidle')
        for (let n = 1; n <= 12; n++) {
          await come(named(n), n % 3 ? n : 100 * n)
          await expect(cards(page, `${named(n)} raided`)).toBeVisible()
        }
        // On a phone it has a line above the list, for which the list makes room once.
        if (width > 900) {
          await post(server.baseUrl, pollOf(login))
          await expect(page.getByText('What next?')).toBeVisible()
        }
        const moved = await shiftsOf(page)
        expect(moved.most, moved.told.join('\n')).toBeLessThan(MOST)
      })
    }
  })
}
