import type { Page } from '@playwright/test'
import { setTimeout as wait } from 'node:timers/promises'
import { samples } from '../../../api/shared/samples'
import { post, raid } from '../../callback'
import { startServer } from '../../server'
import { chooseMore } from '../../e2e/actions'
import { openPage } from './open'

const LOADED = 10_000
const PER_SECOND = 50
const SECONDS = 60
const PRESS_EVERY = 5

/** What a page tells of its frames and presses; ms. */
interface Measured {
  longestFrame: number
  framesOver50: number
  frames: number
  slowestPress: number
}

/** How a page with a full feed does under load; heap in bytes. */
export interface FullFeed extends Measured {
  /** The same, while the calls were about another streamer: what the machine takes for itself. */
  framesOver50Aside: number
  heapBefore: number
  heapAfter: number
  rows: number
}

/** 10,000 events loaded, and 50 a second arriving for a minute, one every 20 ms. */
export async function measureFullFeed(launcher: readonly string[]): Promise<FullFeed> {
  const server = await startServer({ LOG_LEVEL: 'silent' }, launcher)
  const { page, close } = await openPage(server.baseUrl)
  await load(page)
  const heap = await heapOf(page)
  const heapBefore = await heap()
  const aside = await measureMinute(page, server.baseUrl, 'ninja')
  const result = await measureMinute(page, server.baseUrl, 'tfue')
  const rows = await page.locator('#events article').count()
  const heapAfter = await heap()
  await close()
  await server.stop()
  return { ...result, framesOver50Aside: aside.framesOver50, heapBefore, heapAfter, rows }
}

/** A minute in which Twitch calls about a streamer, one call every 20 ms. */
async function measureMinute(page: Page, baseUrl: string, login: string): Promise<Measured> {
  await page.evaluate(watchFrames)
  const started = Date.now()
  const sent: Promise<Response>[] = []
  for (let n = 0; n < SECONDS * PER_SECOND; n++) {
    await wait(Math.max(0, started + (n * 1000) / PER_SECOND - Date.now()))
    const changes = { from_broadcaster_user_name: `Raider${n}`, viewers: n }
    sent.push(post(baseUrl, raid(login, changes)))
    if (n % (PRESS_EVERY * PER_SECOND) === 0) await page.keyboard.press('p')
  }
  await Promise.all(sent)
  return page.evaluate(() => window.measured)
}

/** By the page's own import of a recorded session. */
async function load(page: Page): Promise<void> {
  const now = Date.now()
  const lines = Array.from({ length: LOADED }, (_, n) =>
    JSON.stringify({
      id: `loaded-${n}`,
      seq: n + 1,
      epoch: 'loaded',
      type: 'channel.follow',
      version: '2',
      at: new Date(now - (LOADED - n) * 1000).toISOString(),
      receivedAt: now - (LOADED - n) * 1000,
      origin: 'twitch',
      streamer: { id: '60056333', login: 'tfue', name: 'Tfue' },
      event: samples['channel.follow'](),
    }),
  )
  await chooseMore(page, 'History')
  await page.locator('input[type=file]').setInputFiles({
    name: 'loaded.jsonl',
    mimeType: 'application/jsonl',
    buffer: Buffer.from(lines.join('\n')),
  })
  await page.locator('#events article').nth(30).waitFor({ state: 'attached' })
  await page.keyboard.press('Escape')
  await page.evaluate(() => new Promise((idle) => requestIdleCallback(idle)))
}

async function heapOf(page: Page): Promise<() => Promise<number>> {
  const devtools = await page.context().newCDPSession(page)
  return async () => {
    await devtools.send('HeapProfiler.enable')
    await devtools.send('HeapProfiler.collectGarbage')
    const { usedSize } = await devtools.send('Runtime.getHeapUsage')
    // A page that is watched is slower.
    await devtools.send('HeapProfiler.disable')
    return usedSize
  }
}

declare global {
  interface Window {
    measured: Measured
  }
}

/** Runs in the page: the time between frames, and from a press to the next paint (Event Timing). */
function watchFrames(): void {
  const measured = { longestFrame: 0, framesOver50: 0, frames: 0, slowestPress: 0 }
  window.measured = measured
  let last = performance.now()
  function frame(now: number) {
    if (window.measured !== measured) return
    measured.frames += 1
    measured.longestFrame = Math.max(measured.longestFrame, now - last)
    // Three frames at 60 Hz are 50 ms, which a clock of a tenth of a millisecond tells as 50.1.
    if (now - last > 50.15) measured.framesOver50 += 1
    last = now
    requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) {
      measured.slowestPress = Math.max(measured.slowestPress, duration)
    }
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
}
