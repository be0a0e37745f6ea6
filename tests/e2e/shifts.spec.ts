import type { Page } from '@playwright/test'
import * as v from 'valibot'
import { post, raid } from '../callback'
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
  })
}
