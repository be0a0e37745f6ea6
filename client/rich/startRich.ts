import type { Config, Streamer, Topic, Viewer } from '../api'
import { openEventSubSocket } from '../../api/shared/listen/eventsub-socket'
import { subscribeOverSocket } from '../../api/shared/listen/eventsub-subscribe'
import { readEnvelope, type FeedEvent } from '../../api/shared/listen/feed-event'
import { pause } from '../lib/wake'
import { inBursts } from '../lib/bursts'
import type { Feed } from '../stream/feed'
import { RICH, duplicateRule } from '../stream/duplicates'
import type { Pass } from '../stream/useSource'
import { richTopics } from './richTopics'
import type { RichState } from './useRichMode'

/** What rich mode needs to know when it starts. */
export interface RichSettings {
  twitch: Config['twitch']
  streamer: Streamer
  viewer: Viewer
  token: string
  topics: () => readonly Topic[]
}

/** Where the events of rich mode go to, and who is told how it stands. */
export interface RichHandlers {
  feed: Feed
  /** A new event, once it is shown. */
  arrived: (event: FeedEvent) => void
  /** When what comes is shown. */
  pass: Pass
  stands: (state: RichState) => void
}

/**
 * Takes events of a channel by the viewer's own log-in, straight from EventSub's WebSocket.
 * @returns how to stop it
 */
export function startRich(settings: RichSettings, handlers: RichHandlers): () => void {
  const { twitch, streamer, viewer, token } = settings
  const { feed, arrived, pass, stands } = handlers
  const paint = (events: readonly FeedEvent[]) => {
    for (const event of feed.receive(events)) arrived(event)
  }
  const live = inBursts<FeedEvent>((events) => pass(events, paint), feed.pace)
  feed.expectTwins(duplicateRule)
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
    if (working.size > 0) stands({ kind: 'on', topics: working.size })
    else stands({ kind: 'refused', reason: refused })
  }

  const { login, id, name } = streamer
  const socket = { url: socketUrl(twitch.eventsub ?? ''), WebSocket, pause }
  return openEventSubSocket(socket, {
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
      if (envelope) live.add({ ...envelope, channel: RICH })
    },
    revoked(type) {
      working.delete(type)
      stands({ kind: 'on', topics: working.size })
    },
    lost: () => stands({ kind: 'reconnecting' }),
  })
}

/** The address in the settings; a path is on the page's own host. */
function socketUrl(eventsub: string): string {
  const url = new URL(eventsub, window.location.href)
  url.protocol = url.protocol.replace('http', 'ws')
  return url.href
}
