import type { Page } from '@playwright/test'
import { setTimeout as wait } from 'node:timers/promises'
import { samples } from '../../../api/eventsub/samples'
import { post, raid } from '../../callback'
import { startServer } from '../../server'
import { openPage } from './open'

const LOADED = 10_000
const PER_SECOND = 50
const SECONDS = 60
const PRESS_EVERY = 5

/** How a page with a full feed does under load: frames and presses in ms, heap in bytes. */
export interface FullFeed {
  longestFrame: number
  framesOver50: number
  frames: number
  slowestPress: number
  heapBefore: number
  heapAfter: number
  rows: number
}

/** 10,000 events loaded, and 50 a second arriving for a minute. */
export async function measureFullFeed(launcher: readonly string[]): Promise<FullFeed> {
  const server = await startServer({ LOG_LEVEL: 'silent' }, launcher)
  const { page, close } = await openPage(server.baseUrl)
  await load(page)
  const heap = await heapOf(page)
  const heapBefore = await heap()
  await page.evaluate(watchFrames)
  for (let second = 0; second < SECONDS; second++) {
    const started = Date.now()
    await Promise.all(
      Array.from({ length: PER_SECOND }, (_, n) => send(server.baseUrl, second * PER_SECOND + n)),
    )
    if (second % PRESS_EVERY === 0) await page.keyboard.press('p')
    await wait(Math.max(0, 1000 - (Date.now() - started)))
  }
  const told = await page.evaluate(() => window.measured)
  const rows = await page.locator('#events article').count()
  const heapAfter = await heap()
  await close()
  await server.stop()
  return { ...told, heapBefore, heapAfter, rows }
}

const send = (baseUrl: string, n: number) =>
  post(baseUrl, raid('tfue', { from_broadcaster_user_name: `Raider${n}`, viewers: n }))

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
  await page.getByRole('button', { name: 'History' }).click()
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
    measured: Pick<FullFeed, 'longestFrame' | 'framesOver50' | 'frames' | 'slowestPress'>
  }
}

/** Runs in the page: the time between frames, and from a press to the next paint (Event Timing). */
function watchFrames(): void {
  const measured = { longestFrame: 0, framesOver50: 0, frames: 0, slowestPress: 0 }
  window.measured = measured
  let last = performance.now()
  function frame(now: number) {
    measured.frames += 1
    measured.longestFrame = Math.max(measured.longestFrame, now - last)
    if (now - last > 50) measured.framesOver50 += 1
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
