import type { Config, Streamer, Topic, Viewer } from '../api'
import { openSession } from '../../api/shared/listen/eventsub-socket'
import { subscribeOverSocket } from '../../api/shared/listen/eventsub-subscribe'
import { readEnvelope, type FeedEvent } from '../../api/shared/listen/feed-event'
import { pause } from '../lib/wake'
import { RICH } from '../stream/happening'
import { richTopics } from './richTopics'

export { twins } from '../stream/happening'

/** What rich mode needs to know when it starts. */
export interface RichSettings {
  twitch: Config['twitch']
  streamer: Streamer
  viewer: Viewer
  token: string
  topics: () => readonly Topic[]
}

/** What rich mode tells. */
export interface RichHandlers {
  event: (event: FeedEvent) => void
  /** So many topics come by the viewer's own log-in. */
  live: (topics: number) => void
  reconnecting: () => void
  refused: (reason: string) => void
}

/**
 * Takes events of a channel by the viewer's own log-in, straight from EventSub's WebSocket.
 * @returns how to stop it
 */
export function startRich(settings: RichSettings, handlers: RichHandlers): () => void {
  const { twitch, streamer, viewer, token } = settings
  const working = new Set<string>()
  let seq = 0

  async function subscribe(sessionId: string): Promise<void> {
    working.clear()
    let refused = ''
    for (const topic of richTopics(streamer.id, viewer, settings.topics())) {
      const answer = await subscribeOverSocket(twitch, token, sessionId, topic)
      if (answer.ok) working.add(topic.type)
      else refused = answer.reason || String(answer.status)
    }
    if (working.size > 0) handlers.live(working.size)
    else handlers.refused(refused)
  }

  const { login, id, name } = streamer
  const socket = { url: socketUrl(twitch.eventsub ?? ''), WebSocket, pause }
  return openSession(socket, {
    welcome: (sessionId) => void subscribe(sessionId),
    notification({ metadata, payload }) {
      const envelope = readEnvelope({
        id: metadata.message_id,
        seq: (seq += 1),
        epoch: RICH,
        type: payload.subscription?.type,
        version: payload.subscription?.version,
        at: metadata.message_timestamp,
        receivedAt: Date.now(),
        origin: 'twitch',
        streamer: { id, login, name },
        event: payload.event,
      })
      if (envelope) handlers.event({ ...envelope, channel: RICH })
    },
    revoked(type) {
      working.delete(type)
      handlers.live(working.size)
    },
    lost: handlers.reconnecting,
  })
}

/** The address in the settings; a path is on the page's own host. */
function socketUrl(eventsub: string): string {
  const url = new URL(eventsub, window.location.href)
  url.protocol = url.protocol.replace('http', 'ws')
  return url.href
}
