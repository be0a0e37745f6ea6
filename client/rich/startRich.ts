import type { Ref } from 'vue'
import { READ_CHAT_SCOPE } from '../../api/shared/scopes'
import type { Streamer, Topic } from '../api'
import { useConfig } from '../api/config'
import { useSession } from '../session/session'
import type { SocketMessage } from '../../api/shared/listen/eventsub-message'
import { subscribeOverSocket, unsubscribe } from '../../api/shared/listen/eventsub-subscribe'
import { keepTopics, type TopicsState } from '../../api/shared/listen/eventsub-topics'
import { readEnvelope, type FeedEvent } from '../../api/shared/listen/feed-event'
import { pause } from '../lib/wake'
import { inBursts } from '../lib/bursts'
import { serverNow } from '../lib/serverTime'
import type { Feed } from '../stream/feed'
import { RICH, duplicateRule } from '../stream/duplicates'
import type { Pass } from '../stream/useSource'
import { joinRichSession } from './richSession'
import { richTopics } from './richTopics'
import type { RichState } from './useRichMode'

/** What rich mode watches and fills. */
export interface RichParts {
  streamer: Readonly<Ref<Streamer | undefined>>
  topics: Readonly<Ref<readonly Topic[]>>
  feed: Feed
  /** A new event, once it is shown. */
  arrived: (event: FeedEvent) => void
  /** When what comes is shown. */
  pass: Pass
  /** How it stands. */
  state: Ref<RichState>
}

/**
 * Takes events of a channel by the viewer's own log-in, straight from EventSub's WebSocket.
 * @returns how to stop it
 */
export function startRich({ streamer, topics, feed, arrived, pass, state }: RichParts): () => void {
  const session = useSession()
  const { token, viewer } = session
  const twitch = useConfig().config?.twitch
  const watched = streamer.value
  if (!token || !viewer || !twitch || !watched) return () => {}
  if (twitch.webhooks !== false && !viewer.scopes.includes(READ_CHAT_SCOPE)) {
    state.value = { kind: 'needs-scope' }
    return () => {}
  }
  state.value = { kind: 'connecting' }
  const paint = (events: readonly FeedEvent[]) => {
    for (const event of feed.receive(events)) arrived(event)
  }
  const live = inBursts<FeedEvent>((events) => pass(events, paint), feed.pace)
  feed.expectTwins(duplicateRule)
  // Above whatever an earlier start has numbered: a feed sorts by it.
  let seq = Date.now()

  const kept = keepTopics({
    topics: () => richTopics(watched.id, viewer, topics.value),
    subscribe: (sessionId, topic) => subscribeOverSocket(twitch, token, sessionId, topic),
    unsubscribe: (id) => void unsubscribe(twitch, token, id),
    pause,
    stands(now) {
      state.value = richState(now)
      if (now.working.length > 0 || now.isTrying) return
      // Twitch would close an unused session again and again. The log-in itself may have ended.
      leave()
      void session.validate()
    },
  })

  const { login, id, name } = watched
  function notification({ metadata, payload }: SocketMessage) {
    const envelope = readEnvelope({
      id: metadata.message_id,
      seq: (seq += 1),
      epoch: RICH,
      type: payload.subscription?.type,
      version: payload.subscription?.version,
      at: metadata.message_timestamp,
      receivedAt: serverNow(),
      origin: 'twitch',
      streamer: { id, login, name },
      event: payload.event,
    })
    if (envelope) live.add({ ...envelope, channel: RICH })
  }
  const leave = joinRichSession(socketUrl(twitch.eventsub ?? ''), token, {
    topics: kept,
    notification,
    lost: () => (state.value = { kind: 'reconnecting' }),
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
