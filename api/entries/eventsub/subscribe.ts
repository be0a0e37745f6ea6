import { setTimeout as pause } from 'node:timers/promises'
import {
  callTwitch,
  createSubscriptions,
  type Subject,
  type Subscriptions,
  type Topic,
} from '../../twitch'
import type { Context } from './context'

/** How often Twitch is asked, and how long a callback may take to be confirmed; ms. */
const INTERVAL_MS = 2_000
const CONFIRM_TIMEOUT_MS = 60_000

/** Makes what these streamers allow, and tells how each topic turns out. */
export async function subscribe(context: Context, logins: readonly string[]): Promise<boolean> {
  const { twitch, webhook, log, say } = context
  const announce = (login: string, topics: readonly Topic[]) => {
    for (const topic of topics) say(line(login, topic))
  }
  const subscriptions = createSubscriptions({ helix: twitch.helix, webhook, log, announce })
  let isWell = true
  for (const login of logins) {
    const user = await callTwitch(twitch.helix('subscribe').users.getUserByName(login))
    if (user) isWell = (await settle(subscriptions, { id: user.id, login })) && isWell
    else {
      say(`${login}: Twitch knows nobody of this name`)
      isWell = false
    }
  }
  subscriptions.close()
  return isWell
}

const line = (login: string, { type, status, scopes, reason }: Topic): string => {
  const why =
    status === 'needs-consent' ? scopes?.map((any) => any.join(' or ')).join(', ') : reason
  return [login, status, type, why].filter(Boolean).join('  ')
}

/** Waits until nothing is pending. Whether nothing has failed. */
async function settle(subscriptions: Subscriptions, subject: Subject): Promise<boolean> {
  const deadline = Date.now() + CONFIRM_TIMEOUT_MS
  for (;;) {
    const { topics } = await subscriptions.ensure(subject)
    const isPending = topics.some(({ status }) => status === 'pending')
    if (!isPending || Date.now() > deadline) {
      return !topics.some(({ status }) => status === 'failed' || status === 'pending')
    }
    await pause(INTERVAL_MS)
  }
}
