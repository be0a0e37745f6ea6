import { getEvent, getEvents, isRefusal, problemOf } from '../api'
import type { Envelope } from '../../api/shared/envelope'
import type { Feed } from './feed'
import { useSession } from '../session/session'
import { inBursts } from '../lib/bursts'
import type { FeedEvent } from '../../api/shared/listen/feed-event'
import type { ChannelSource } from '../../api/shared/listen/follow-channel'

/** Hands events on: at once, or when it is time to show them. */
export type Pass = (events: readonly FeedEvent[], show: (due: readonly FeedEvent[]) => void) => void

/** What the page does besides filling the feed. */
export interface EventHandlers {
  pass: Pass
  /** A new event, while the viewer watches. */
  arrived: (event: Envelope) => void
  /** The history has answered, with or without events. */
  answered: () => void
  /** The history could not be reached; it is asked again. */
  failed: () => void
  /** The server has begun anew: it may have forgotten what it was asked. */
  restarted: () => void
}

/** Where a channel's events come from and go to: the API's history, and the feed. */
export function useSource(handlers: EventHandlers, feed: Feed) {
  const session = useSession()
  const { login } = feed
  const { pass } = handlers

  /** Fetches what was too big for Pusher. */
  async function complete(events: readonly FeedEvent[], token: string) {
    for (const { id, channel, truncated } of events) {
      if (!truncated) continue
      const whole = await getEvent(login, id, token).catch(() => undefined)
      if (whole) feed.merge([{ ...whole, channel }])
    }
  }

  return (channel: string): ChannelSource => {
    const isPublic = channel === login
    const token = () => (isPublic ? '' : session.token)
    function paint(events: readonly FeedEvent[]) {
      const added = feed.receive(events)
      for (const event of added) handlers.arrived(event)
      void complete(added, token())
    }
    const live = inBursts<FeedEvent>((events) => pass(events, paint), feed.pace)
    return {
      async ask(cursor) {
        try {
          const answer = await getEvents(login, channel, cursor ?? {}, token())
          if (isPublic && cursor && cursor.epoch !== answer.epoch) handlers.restarted()
          return { ...answer, events: answer.events.map((event) => ({ ...event, channel })) }
        } catch (error) {
          session.endOn(problemOf(error))
          if (isRefusal(error)) throw error
          handlers.failed()
          return undefined
        }
      },
      take({ events }) {
        live.flush()
        let count = events.length
        pass(events, (due) => {
          const added = feed.merge(due)
          count = added.length
          void complete(added, token())
        })
        handlers.answered()
        return count
      },
      show: live.add,
    }
  }
}
