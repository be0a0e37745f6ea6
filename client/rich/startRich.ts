import type { Config, Streamer, Topic, Viewer } from '../api'
import type { SocketMessage } from '../../api/shared/listen/eventsub-message'
import { subscribeOverSocket, unsubscribe } from '../../api/shared/listen/eventsub-subscribe'
import { keepTopics, type TopicsState } from '../../api/shared/listen/eventsub-topics'
import { readEnvelope, type FeedEvent } from '../../api/shared/listen/feed-event'
import { pause } from '../lib/wake'
import { inBursts } from '../lib/bursts'
import type { Feed } from '../stream/feed'
import { RICH, duplicateRule } from '../stream/duplicates'
import type { Pass } from '../stream/useSource'
import { joinRichSession } from './richSession'
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
  /** Nothing comes, and nothing will: the log-in itself may have ended. */
  stopped: () => void
}

/**
 * Takes events of a channel by the viewer's own log-in, straight from EventSub's WebSocket.
 * @returns how to stop it
 */
export function startRich(settings: RichSettings, handlers: RichHandlers): () => void {
  const { twitch, streamer, viewer, token } = settings
  const { feed, arrived, pass, stands, stopped } = handlers
  const paint = (events: readonly FeedEvent[]) => {
    for (const event of feed.receive(events)) arrived(event)
  }
  const live = inBursts<FeedEvent>((events) => pass(events, paint), feed.pace)
  feed.expectTwins(duplicateRule)
  let seq = 0

  const kept = keepTopics({
    topics: () => richTopics(streamer.id, viewer, settings.topics()),
    subscribe: (sessionId, topic) => subscribeOverSocket(twitch, token, sessionId, topic),
    unsubscribe: (id) => void unsubscribe(twitch, token, id),
    pause,
    stands(state) {
      stands(richState(state))
      if (state.working.length > 0 || state.isTrying) return
      // Twitch would close an unused session again and again.
      leave()
      stopped()
    },
  })

  const { login, id, name } = streamer
  function notification({ metadata, payload }: SocketMessage) {
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
  }
  const leave = joinRichSession(socketUrl(twitch.eventsub ?? ''), token, {
    topics: kept,
    notification,
    lost: () => stands({ kind: 'reconnecting' }),
  })
  return leave
}

function richState({ working, refused, isTrying }: TopicsState): RichState {
  if (working.length > 0 || refused.length === 0) {
    return { kind: 'on', topics: working.length, refused }
  }
  return { kind: 'refused', refused, isTrying }
}

/** The address in the settings; a path is on the page's own host. */
function socketUrl(eventsub: string): string {
  const url = new URL(eventsub, window.location.href)
  url.protocol = url.protocol.replace('http', 'ws')
  return url.href
}
