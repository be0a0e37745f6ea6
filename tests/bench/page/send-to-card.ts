import { startServer } from '../../server'
import { countMessages } from '../subscriber'
import { openPage } from './open'

const VIEWERS = 100
const SENDS = 40

/** ms from sending an event by the lab's API to its card in the page, beside 100 other viewers. */
export async function measureSendToCard(launcher: readonly string[]): Promise<number[]> {
  const server = await startServer({ LOG_LEVEL: 'silent' }, launcher)
  const viewers = await Promise.all(
    Array.from({ length: VIEWERS }, () => countMessages(server.baseUrl)),
  )
  const { page, close } = await openPage(server.baseUrl)
  const times: number[] = []
  for (let n = 0; n < SENDS; n++) times.push(await page.evaluate(sendOne, `Sender${n}`))
  await close()
  for (const viewer of viewers) viewer.close()
  await server.stop()
  return times
}

/** Runs in the page. */
function sendOne(name: string): Promise<number> {
  return new Promise((resolve) => {
    const started = performance.now()
    const list = document.querySelector('#events ol')
    const observer = new MutationObserver(() => {
      if (!list?.textContent?.includes(name)) return
      observer.disconnect()
      resolve(performance.now() - started)
    })
    if (list) observer.observe(list, { childList: true, subtree: true, characterData: true })
    void fetch('/api/lab/events', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        streamer: 'tfue',
        type: 'channel.raid',
        event: { from_broadcaster_user_name: name },
      }),
    })
  })
}
