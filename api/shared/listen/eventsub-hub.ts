import type { SocketMessage, SocketSubscription } from './eventsub-message'
import type { EventSubSocketHandlers } from './eventsub-socket'
import type { KeptTopics } from './eventsub-topics'

/** Who wants something of a session that is shared. */
export interface HubMember {
  topics: KeptTopics
  /** An event of one of its topics. */
  notification: (message: SocketMessage) => void
  /** The session is lost, and another is on its way. */
  lost: () => void
}

/**
 * One session for all who want to hear something: Twitch lets a user have three, so that a page
 * may not have one for each streamer. It is open while there are members.
 * @param open opens the session, and returns how to end it
 */
export function createEventSubHub(open: (handlers: EventSubSocketHandlers) => () => void) {
  const members = new Set<HubMember>()
  let sessionId = ''
  let close: (() => void) | undefined

  const owners = (subscription: SocketSubscription | undefined) =>
    [...members].filter(({ topics }) => subscription && topics.has(subscription))

  const handlers: EventSubSocketHandlers = {
    welcome(id) {
      sessionId = id
      for (const { topics } of members) void topics.welcome(id)
    },
    notification(message) {
      for (const owner of owners(message.payload.subscription)) owner.notification(message)
    },
    revoked(subscription) {
      for (const { topics } of owners(subscription)) topics.revoked(subscription)
    },
    lost() {
      sessionId = ''
      for (const member of members) {
        member.topics.lost()
        member.lost()
      }
    },
  }

  /** @returns how to leave */
  function join(member: HubMember): () => void {
    members.add(member)
    if (sessionId) void member.topics.welcome(sessionId)
    close ??= open(handlers)
    return () => leave(member)
  }

  function leave(member: HubMember): void {
    if (!members.delete(member)) return
    if (members.size > 0) return member.topics.leave()
    member.topics.lost()
    close?.()
    close = undefined
    sessionId = ''
  }

  /** Ends it for all. */
  function end(): void {
    for (const member of members) leave(member)
  }

  return { join, end }
}

/** One session that is shared. */
export type EventSubHub = ReturnType<typeof createEventSubHub>
