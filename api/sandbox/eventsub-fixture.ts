import { expect } from 'vitest'
import { app, EVENTSUB_SECRET, startCallback, startSandbox } from './fixture'

/** A transport as the API takes it. */
export const webhook = (callback: string) => ({
  method: 'webhook' as const,
  callback,
  secret: EVENTSUB_SECRET,
})

/** Calls EventSub through twurple (`subscribe`) and bare HTTP, with an app access token. */
export function eventSubClient(
  { api, twitch, appToken }: Awaited<ReturnType<typeof startSandbox>>,
  callback: string,
) {
  async function call(method: string, query: string, body?: object, token?: string) {
    return fetch(`${twitch}/eventsub/subscriptions${query}`, {
      method,
      headers: {
        Authorization: `Bearer ${token ?? (await appToken())}`,
        'Client-Id': app.clientId,
        'Content-Type': 'application/json',
      },
      body: body && JSON.stringify(body),
    })
  }

  async function statusOf(id: string): Promise<string | undefined> {
    const answer = await call('GET', `?subscription_id=${id}`)
    return (await answer.json()).data[0]?.status
  }

  return {
    call,
    statusOf,
    subscribe: (type: string, version: string, condition: Record<string, string>, url = callback) =>
      api.eventSub.createSubscription(type, version, condition, webhook(url)),
    /** Waits until a subscription is enabled. */
    enabled: async (id: string) => {
      await expect.poll(() => statusOf(id)).toBe('enabled')
    },
  }
}

/** A sandbox, a callback that answers it well, and a client of its EventSub. */
export async function startEventSub() {
  const [sandbox, callback] = await Promise.all([startSandbox(), startCallback()])
  return {
    sandbox,
    callback,
    client: eventSubClient(sandbox, callback.url),
    close: () => Promise.all([sandbox.close(), callback.close()]),
  }
}
