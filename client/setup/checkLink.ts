import * as v from 'valibot'
import { getConfig, type Config } from '../api'
import { obstacleTo, type Obstacle } from '../stream/explain'
import { ownServer } from '../stream/pusherOptions'

/** What became of a WebSocket from this browser to Pusher. */
export type LinkFinding =
  | { kind: 'ok' | 'silent' | Obstacle; host: string }
  | { kind: 'refused'; host: string; code: number }

const TIMEOUT_MS = 10_000

/** Pusher's first word: it lets us in, or says why not. */
const greeting = v.pipe(
  v.string(),
  v.parseJson(),
  v.union([
    v.object({ event: v.literal('pusher:connection_established') }),
    v.object({ event: v.literal('pusher:error'), data: v.object({ code: v.number() }) }),
  ]),
)

/** Tries from this browser whether the WebSocket that live events come by gets through. */
export async function checkLink(): Promise<LinkFinding> {
  const { pusher } = await getConfig()
  const { url, host } = addressOf(pusher)
  const answer = await greet(url)
  if (answer === 'ok') return { kind: 'ok', host }
  if (answer !== undefined) return { kind: 'refused', host, code: answer }
  return { kind: (await obstacleTo(pusher)) ?? 'silent', host }
}

function addressOf(pusher: Config['pusher']) {
  const path = `/app/${pusher.key}?protocol=7&client=setup&version=1.0`
  if (pusher.mode === 'pusher') {
    const host = `ws-${pusher.cluster}.pusher.com`
    return { url: `wss://${host}${path}`, host }
  }
  const { wsHost, wsPort, forceTLS } = ownServer(pusher, window.location)
  const host = `${wsHost}:${wsPort}`
  return { url: `${forceTLS ? 'wss' : 'ws'}://${host}${path}`, host }
}

/** Whether it lets us in, or its close code; undefined where nothing is heard of it. */
function greet(url: string): Promise<'ok' | number | undefined> {
  const socket = new WebSocket(url)
  return new Promise<'ok' | number | undefined>((resolve) => {
    setTimeout(() => resolve(undefined), TIMEOUT_MS)
    socket.addEventListener('message', ({ data }) => {
      const read = v.safeParse(greeting, data)
      if (!read.success) return
      resolve('data' in read.output ? read.output.data.code : 'ok')
    })
    socket.addEventListener('close', ({ code }) => resolve(code >= 4000 ? code : undefined))
  }).finally(() => socket.close())
}
