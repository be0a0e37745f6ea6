import { setTimeout as wait } from 'node:timers/promises'
import { raid } from '../../callback'
import { startServer } from '../../server'
import { signedHeaders } from '../../sign'
import { countMessages } from '../subscriber'
import { openPage } from './open'

const VIEWERS = 100
const EVENTS = 200
/** Each comes alone, as most do: an event of a burst may wait for the next paint of the list. */
const APART_MS = 100

/** A signed callback, and the name by which its card is known. */
interface Callback {
  name: string
  body: string
  headers: Record<string, string>
}

/** ms from the POST of a signed callback to the paint of its card, beside 100 other viewers. */
export async function measurePostToPaint(launcher: readonly string[]): Promise<number[]> {
  const server = await startServer({ LOG_LEVEL: 'silent' }, launcher)
  const viewers = await Promise.all(
    Array.from({ length: VIEWERS }, () => countMessages(server.baseUrl)),
  )
  const { page, close } = await openPage(server.baseUrl)
  const times: number[] = []
  for (let n = 0; n < EVENTS; n++) {
    times.push(await page.evaluate(postOne, callbackOf(`Raider${n}`)))
    await wait(APART_MS)
  }
  await close()
  for (const viewer of viewers) viewer.close()
  await server.stop()
  return times
}

function callbackOf(name: string): Callback {
  const from = { from_broadcaster_user_login: name.toLowerCase(), from_broadcaster_user_name: name }
  const body = JSON.stringify(raid('tfue', from))
  return { name, body, headers: signedHeaders(body) }
}

/** Runs in the page. What is queued in a frame runs once the frame is painted. */
function postOne({ name, body, headers }: Callback): Promise<number> {
  return new Promise((resolve) => {
    const started = performance.now()
    const list = document.querySelector('#events ol')
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => resolve(performance.now() - started)
    const observer = new MutationObserver(() => {
      if (!list?.textContent?.includes(name)) return
      observer.disconnect()
      requestAnimationFrame(() => port2.postMessage(undefined))
    })
    if (list) observer.observe(list, { childList: true, subtree: true, characterData: true })
    void fetch('/api/callback', { method: 'POST', headers, body })
  })
}
