import { Agent as HttpAgent } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import Pusher from 'pusher'
import type { PusherSettings } from '../env'
import { PublishError, type Publisher } from './publisher'

type RemoteSettings = Exclude<PusherSettings, { mode: 'embedded' }>

/** Shorter than Twitch waits for our answer, so that a slow Pusher still becomes a 503. */
const TIMEOUT_MS = 4_000

/** Publishes through managed Pusher Channels or a compatible server. */
export function createPusherPublisher(settings: RemoteSettings): Publisher {
  const pusher = new Pusher(options(settings))
  return {
    async publish(channel, event, data) {
      try {
        const answer = await pusher.trigger(channel, event, data)
        // An unread body would keep the connection from being used again.
        await answer.text()
      } catch (error) {
        throw new PublishError(reason(error))
      }
    },
  }
}

function options(settings: RemoteSettings): Pusher.Options {
  const app = { appId: settings.id, key: settings.key, secret: settings.secret }
  if (settings.mode === 'pusher') {
    const agent = new HttpsAgent({ keepAlive: true })
    return { ...app, cluster: settings.cluster, useTLS: true, timeout: TIMEOUT_MS, agent }
  }
  const { host, useTLS } = settings
  const agent = useTLS ? new HttpsAgent({ keepAlive: true }) : new HttpAgent({ keepAlive: true })
  return { ...app, host, port: String(settings.port), useTLS, timeout: TIMEOUT_MS, agent }
}

/** The `pusher` package puts the signed URL into its errors: only the status may go further. */
function reason(error: unknown): string {
  if (error instanceof Pusher.RequestError && error.status) {
    return `Pusher answered ${error.status}`
  }
  return 'Pusher did not answer'
}
