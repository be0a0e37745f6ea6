import * as v from 'valibot'
import { expect } from 'vitest'
import { byToken, connectPusher, subscribed } from './pusher-client'

const skipped = v.object({ count: v.number() })

/** What the tests need of a report. */
export const report = v.looseObject({ id: v.string(), messageId: v.optional(v.string()) })
type Report = v.InferOutput<typeof report>

/** The inspector's channel of all callbacks. */
export const ALL = 'private-inspector.all-callbacks'

/** A real Pusher client on an inspector's channel. */
export interface InspectorClient {
  /** All reports so far, oldest first. */
  reports: readonly Report[]
  /** All that came, as JSON. */
  texts: readonly string[]
  /** Waits for the first report. */
  first: () => Promise<Report | undefined>
  /** How many the server has left out. */
  notShown: () => number
  close: () => void
}

/**
 * Joins an inspector's channel with somebody's token.
 * @param pusherPort of a Pusher beside our server, if there is one
 */
export async function inspect(
  baseUrl: string,
  channel: string,
  token: string,
  pusherPort?: number,
): Promise<InspectorClient> {
  const client = await connectPusher(baseUrl, byToken(baseUrl, token), pusherPort)
  const reports: Report[] = []
  const texts: string[] = []
  let notShown = 0
  const subscription = client.subscribe(channel)
  await subscribed(subscription)
  subscription.bind_global((name: string, data: unknown) => {
    if (name.startsWith('pusher:')) return
    texts.push(JSON.stringify(data))
    if (name === 'report') reports.push(v.parse(report, data))
    else notShown += v.parse(skipped, data).count
  })
  async function first(): Promise<Report | undefined> {
    await expect.poll(() => reports.length).toBeGreaterThan(0)
    return reports[0]
  }
  return { reports, texts, first, notShown: () => notShown, close: () => client.disconnect() }
}
