import Pusher from 'pusher'
import * as v from 'valibot'
import { SANDBOX_EVENTSUB_SECRET } from '../../api/settings/env'
import { app, CHANNEL } from './app'
import type { Answer } from './http'

/** A channel that is left in this time (in looks) has been left. */
const LOOKS = 500
const history = v.object({ events: v.array(v.object({ id: v.string() })) })
const channels = v.object({ channels: v.record(v.string(), v.unknown()) })
const text = v.string()
const error = v.object({ error: v.object({ code: text, message: text, hint: text }) })

/**
 * No answer may look otherwise, whatever was asked. With Pusher in the same process not even a 503
 * is allowed.
 */
export function checkAnswer({ status, head, body }: Answer): void {
  if (status >= 500) throw new Error(`Answered ${status}: ${body}`)
  if (/\n {4}at |node:internal|node_modules/.test(body)) throw new Error(`A stack trace: ${body}`)
  if (body.includes(app.secret) || body.includes(SANDBOX_EVENTSUB_SECRET)) {
    throw new Error(`A secret: ${body}`)
  }
  const isJson = /^content-type: application\/json/im.test(head)
  if (status >= 400 && isJson && body && !v.is(error, JSON.parse(body))) {
    throw new Error(`Not the form of an error: ${body}`)
  }
}

/** What a viewer heard was accepted, and came once; what the history holds was heard. */
export async function checkPublished(
  baseUrl: string,
  heard: readonly string[],
  accepted: ReadonlySet<string>,
): Promise<void> {
  const wrong = heard.filter((id, at) => !accepted.has(id) || heard.indexOf(id) !== at)
  if (wrong.length > 0) throw new Error(`Published all the same: ${wrong.join(', ')}`)
  const response = await fetch(`${baseUrl}/api/streamers/${CHANNEL}/events`)
  const held = v.parse(history, await response.json()).events.map(({ id }) => id)
  const unheard = held.filter((id) => !id.startsWith('marker-') && !heard.includes(id))
  if (unheard.length > 0) throw new Error(`Taken and not heard: ${unheard.join(', ')}`)
}

/** All who were on other channels are gone, and nothing is left of them. */
export async function checkChannels(port: number): Promise<void> {
  const pusher = new Pusher({
    appId: app.id,
    key: app.key,
    secret: app.secret,
    host: 'localhost',
    port: String(port),
    useTLS: false,
  })
  let names: string[] = []
  // The server hears of a closed connection when its turn comes.
  for (let look = 0; look < LOOKS; look++) {
    const answer: unknown = await pusher.get({ path: '/channels' }).then((found) => found.json())
    names = Object.keys(v.parse(channels, answer).channels)
    if (names.length === 1 && names[0] === CHANNEL) return
  }
  throw new Error(`Somebody who is gone is still on ${names.join(', ')}`)
}

/** Nothing was unexpected to the server (levels 50 and 60 of its log). */
export function checkLog(output: string): void {
  const errors = output.match(/^\{"level":[56]0.*$/gm)
  if (errors) throw new Error(`Logged as an error:\n${errors.join('\n')}`)
}
