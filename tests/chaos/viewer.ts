import * as v from 'valibot'
import { createCursor, type Cursor } from '../../api/shared/listen/cursor'
import { createEventList } from '../../api/shared/listen/event-list'
import { historySchema, readEvent, type FeedEvent } from '../../api/shared/listen/feed-event'
import { followChannel, type ChannelSource } from '../../api/shared/listen/follow-channel'
import { waitAfter } from '../../api/shared/listen/back-off'
import { createOutages, type Receipt } from '../../api/shared/listen/outage'
import { pause } from '../../api/shared/listen/pause'
import { openLink, type LinkSettings } from './link'

/** Where a viewer's page finds things. */
export interface ViewerOptions extends LinkSettings {
  baseUrl: string
  /** The viewer's own address, for the API's rate limits. */
  address: string
  /** One object for all copies of an event: hundreds of viewers hold them all. */
  share: (event: FeedEvent) => FeedEvent
  /** Told of each event that was not known before. */
  seen: (id: string) => void
  /** Told how each lost link ended; without it, the link is tried again without a pause. */
  receipt?: (receipt: Receipt) => void
}

/** A viewer's page, without its looks. */
export interface Viewer {
  /** The events on show, oldest first. */
  shown: () => FeedEvent[]
  /** Resolves when it has caught up for the first time. */
  ready: Promise<void>
  close: () => void
}

/**
 * Watches a channel with the page's own logic of catching up, merging and sorting. A lost
 * connection is replaced at once, and nothing is forgotten, however long the list.
 */
export function openViewer(options: ViewerOptions): Viewer {
  const { channel, share, seen, receipt } = options
  const outages = receipt && createOutages(channel, receipt)
  const events = createEventList()
  let isClosed = false
  let closeLink = () => {}
  let failures = 0
  let heardAt = Date.now()
  let begin = () => {}
  const ready = new Promise<void>((resolve) => (begin = resolve))

  /** How many of them were new. */
  function merge(incoming: readonly FeedEvent[]): number {
    const added = events.merge(incoming.map(share))
    for (const { id } of added) seen(id)
    return added.length
  }

  const source: ChannelSource = {
    ask: (cursor) => askHistory(options, cursor).catch(() => undefined),
    take: (answer) => merge(answer.events),
    show: (event) => merge([event]),
  }
  const following = followChannel(source, createCursor(), { pause })

  function open(): void {
    if (isClosed) return
    closeLink = openLink(options, {
      async subscribed() {
        failures = 0
        outages?.back()
        const round = await following.subscribed()
        if (!round) return
        outages?.caughtUp(channel, round)
        begin()
      },
      event(name, data) {
        heardAt = Date.now()
        const event = readEvent(channel, name, data)
        if (event) following.receive(event)
      },
      lost() {
        following.stop()
        outages?.lost(heardAt, [channel])
        if (receipt) setTimeout(open, waitAfter(++failures))
        else setImmediate(open)
      },
    })
  }
  open()

  return {
    ready,
    shown: () => events.read().toReversed(),
    close() {
      isClosed = true
      closeLink()
    },
  }
}

/** What the API holds after this cursor. @throws {Error} when it does not answer as documented */
async function askHistory(
  { baseUrl, channel, address }: ViewerOptions,
  cursor: Cursor | undefined,
) {
  const query = new URLSearchParams([
    ['channel', channel],
    ...(cursor
      ? [
          ['epoch', cursor.epoch],
          ['after', String(cursor.after)],
        ]
      : []),
  ])
  const response = await fetch(`${baseUrl}/api/streamers/${channel}/events?${query}`, {
    headers: { 'X-Forwarded-For': address },
  })
  const answer = v.parse(historySchema, await response.json())
  return { ...answer, events: answer.events.map((event) => ({ ...event, channel })) }
}
