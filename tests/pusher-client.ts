import Pusher, { type Channel, type Options } from 'pusher-js'
import * as v from 'valibot'
import { bearer } from './login'

type Authorization = Options['channelAuthorization']

const config = v.object({ pusher: v.object({ key: v.string(), port: v.optional(v.number()) }) })

/**
 * A `pusher-js` client that knows the server as the page does: from `/api/config`.
 * @param authorization how it gets onto channels that are not public
 * @param port of a Pusher that the page does not know of
 * @param userAuthentication how it signs in as a user
 */
export async function connectPusher(
  baseUrl: string,
  authorization?: Authorization,
  port?: number,
  userAuthentication?: Options['userAuthentication'],
): Promise<Pusher> {
  const { pusher } = v.parse(config, await (await fetch(`${baseUrl}/api/config`)).json())
  return new Pusher(pusher.key, {
    cluster: 'local',
    wsHost: new URL(baseUrl).hostname,
    wsPort: port ?? pusher.port ?? Number(new URL(baseUrl).port),
    forceTLS: false,
    enabledTransports: ['ws'],
    disableStats: true,
    channelAuthorization: authorization,
    ...(userAuthentication && { userAuthentication }),
  })
}

/** By a viewer's token, as the page does it. */
export const byToken = (baseUrl: string, token: string): Authorization => ({
  transport: 'ajax',
  endpoint: `${baseUrl}/api/pusher/auth`,
  ...bearer(token),
})

/** Resolves when a subscription stands, rejects when it is refused. */
export const subscribed = (channel: Channel): Promise<void> =>
  new Promise((resolve, reject) => {
    channel.bind('pusher:subscription_succeeded', () => resolve())
    channel.bind('pusher:subscription_error', reject)
  })
