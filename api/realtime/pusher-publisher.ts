import { Agent as HttpAgent } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import Pusher from 'pusher'
import type { PusherSettings } from '../settings/env'
import { createPublishQueue, type PusherEvent } from './publish-queue'
import { EventRefused, type Publisher } from './publisher'
import { PusherFailure, pusherFailure, silent } from './pusher-failure'

type RemoteSettings = Exclude<PusherSettings, { mode: 'embedded' }>

/** Shorter than Twitch waits for our answer, so that a slow Pusher still becomes a 503. */
const TIMEOUT_MS = 4_000

/** Idle connections are kept this long, in ms, or as long as Pusher says where that is less. */
const IDLE_MS = 60_000

/**
 * Publishes through managed Pusher Channels or a compatible server.
 * @param timeoutMs the longest that one request may take
 */
export function createPusherPublisher(
  settings: RemoteSettings,
  timeoutMs: number = TIMEOUT_MS,
): Publisher {
  const pusher = createPusherClient(settings, timeoutMs)

  async function request(channel: string, messages: readonly PusherEvent[]): Promise<void> {
    const [only, ...more] = messages
    if (!only) return
    const answer =
      more.length === 0
        ? await pusher.trigger(channel, only.name, only.data)
        : await pusher.triggerBatch(messages.map(({ name, data }) => ({ channel, name, data })))
    // An unread body would keep the connection from being used again.
    await answer.text()
  }

  return createPublishQueue(async (channel, messages) => {
    try {
      await within(timeoutMs, request(channel, messages))
    } catch (error) {
      const failure = error instanceof PusherFailure ? error : pusherFailure(error)
      throw refusesTheEvent(error) ? new EventRefused(failure.message) : failure
    }
  })
}

/** A client of Pusher's HTTP API; a request may take `timeoutMs`. */
export const createPusherClient = (settings: RemoteSettings, timeoutMs = TIMEOUT_MS): Pusher =>
  new Pusher(options(settings, timeoutMs))

function options(settings: RemoteSettings, timeout: number): Pusher.Options {
  const app = { appId: settings.id, key: settings.key, secret: settings.secret, timeout }
  const connections = { keepAlive: true, timeout: IDLE_MS }
  if (settings.mode === 'pusher') {
    const agent = new HttpsAgent(connections)
    return { ...app, cluster: settings.cluster, useTLS: true, agent }
  }
  const { host, useTLS } = settings
  const agent = useTLS ? new HttpsAgent(connections) : new HttpAgent(connections)
  return { ...app, host, port: String(settings.port), useTLS, agent }
}

/** The timeout of `pusher` ends with the headers: a body that never ends needs this one. */
async function within(ms: number, request: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(silent()), ms)
  })
  await Promise.race([request, late]).finally(() => clearTimeout(timer))
}

/** Pusher's answers to what it can't read or what is too long; others speak of us, or of now. */
const REFUSALS = new Set<number | undefined>([400, 413, 422])

const refusesTheEvent = (error: unknown): boolean =>
  error instanceof Pusher.RequestError && REFUSALS.has(error.status)
