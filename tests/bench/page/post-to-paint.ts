import { setTimeout as wait } from 'node:timers/promises'
import { post, raid } from '../../callback'
import { startServer } from '../../server'
import { countMessages } from '../subscriber'
import { openPage } from './open'

const VIEWERS = 100
const EVENTS = 200
/** Each comes alone, as most do. */
const APART_MS = 250

/** ms from the POST of a signed callback to the paint of its card, beside 100 other viewers. */
export async function measurePostToPaint(launcher: readonly string[]): Promise<number[]> {
  const server = await startServer({ LOG_LEVEL: 'silent' }, launcher)
  const viewers = await Promise.all(
    Array.from({ length: VIEWERS }, () => countMessages(server.baseUrl)),
  )
  const { page, close } = await openPage(server.baseUrl)
  const times: number[] = []
  for (let n = 0; n < EVENTS; n++) {
    const name = `Raider${n}`
    await page.evaluate(waitForPaint, name)
    await wait(APART_MS)
    const posted = performance.timeOrigin + performance.now()
    const from = { from_broadcaster_user_login: name.toLowerCase() }
    await post(server.baseUrl, raid('tfue', { ...from, from_broadcaster_user_name: name }))
    times.push((await page.evaluate(() => window.painted)) - posted)
  }
  await close()
  for (const viewer of viewers) viewer.close()
  await server.stop()
  return times
}

declare global {
  interface Window {
    /** When the card was painted, ms since 1970 on the clock of `performance`. */
    painted: Promise<number>
  }
}

/** Runs in the page. What is queued in a frame runs once that frame is painted. */
function waitForPaint(name: string): void {
  window.painted = new Promise((resolve) => {
    const list = document.querySelector('#events ol')
    const { port1, port2 } = new MessageChannel()
    const tell = () => resolve(performance.timeOrigin + performance.now())
    port1.addEventListener('message', tell, { once: true })
    port1.start()
    const observer = new MutationObserver(() => {
      if (!list?.textContent?.includes(name)) return
      observer.disconnect()
      requestAnimationFrame(() => port2.postMessage(undefined))
    })
    if (list) observer.observe(list, { childList: true, subtree: true, characterData: true })
  })
}
