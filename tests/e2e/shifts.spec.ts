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
  sources: readonly { node?: Element; currentRect: DOMRect }[]
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
          ({ node, currentRect: { x, y } }) => `${node?.className} to ${x}, ${y}`,
        )
        shifts.told.push(`${value.toFixed(4)}: ${moved.join('; ')}`)
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

/** The most that has moved within one window, and what it was. */
const shiftsOf = async (page: Page) => v.parse(Shifts, await page.evaluate('window.shifts'))

for (const [width, height, login] of [[1440, 900, 'sunny']] as const) {
  test.describe(`at ${width} × ${height}`, () => {
    test.use({ viewport: { width, height } })

    test('nothing jumps while the page loads, and while events come', async ({ page, server }) => {
      const streamer = { broadcaster_user_login: login, broadcaster_user_name: login }
      const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString()
      const train = (stage: string, level: number) =>
        notification(
          `channel.hype_train.${stage}`,
          { id: `train-${login}`, ...streamer, type: 'regular', level, progress: 200, goal: 1000 },
          '2',
        )
      const send = async (name: string, viewers: number) => {
        await post(server.baseUrl, raid(login, { from_broadcaster_user_name: name, viewers }))
        await expect(cards(page, `${name} raided`)).toBeVisible()
        // The others have made room.
        await expect(page.locator('.events')).toHaveCSS('transform', 'none')
      }
      for (let at = 0; at < 12; at++) {
        await post(server.baseUrl, raid(login, { from_broadcaster_user_name: 'Row', viewers: at }))
      }
      await countShifts(page)
      await openAs(page, `/watch/${login}`)
      await expectConnection(page, 'Connected')
      await page.waitForLoadState('networkidle')
      const loaded = await shiftsOf(page)
      expect(loaded.most, loaded.told.join('\n')).toBeLessThan(MOST)

      await send('First', 700)
      await page.waitForLoadState('networkidle')
      for (let at = 1; at <= 8; at++) await send(`Raider${at}x`, at % 3 ? at : 700)
      const begin = train('begin', 2)
      Object.assign(begin.event, { started_at: inMinutes(0), expires_at: inMinutes(4) })
      await post(server.baseUrl, begin)
      await expect(page.getByText('Hype Train').filter({ visible: true }).first()).toBeVisible()
      for (let at = 9; at <= 12; at++) await send(`Raider${at}x`, at)
      const come = await shiftsOf(page)
      expect(come.most, come.told.join('\n')).toBeLessThan(MOST)
    })
  })
}
