import * as v from 'valibot'
import { mergeCopies } from '../../api/shared/listen/copies'
import { createCursors, type Cursor } from '../../api/shared/listen/cursors'
import { historySchema, readEvent, type FeedEvent } from '../../api/shared/listen/feed-event'
import { newestFirst } from '../../api/shared/listen/order'
import { followChannel, type Source } from '../../api/shared/listen/follow-channel'
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
}

/** A viewer's page, without its looks. */
export interface Viewer {
  /** The events on show, oldest first. */
  shown: () => FeedEvent[]
  close: () => void
}

/**
 * Watches a channel with the page's own logic of catching up, merging and sorting. A lost
 * connection is replaced at once, and nothing is forgotten, however long the list.
 */
export function openViewer(options: ViewerOptions): Viewer {
  const { channel, share, seen } = options
  const events = new Map<string, FeedEvent>()
  let isClosed = false
  let closeLink = () => {}

  function merge(event: FeedEvent): boolean {
    const known = events.get(event.id)
    events.set(event.id, known ? mergeCopies(known, event) : share(event))
    if (!known) seen(event.id)
    return !known
  }

  const source: Source = {
    ask: (cursors) => askHistory(options, cursors).catch(() => undefined),
    take: (answer) => answer.events.filter(merge).length,
    show: merge,
  }
  const following = followChannel(source, createCursors(), { pause })

  function open(): void {
    if (isClosed) return
    closeLink = openLink(options, {
      subscribed: () => void following.subscribed(),
      event: (name, data) => following.receive({ ...readEvent(channel, name, data), channel }),
      lost() {
        following.stop()
        setImmediate(open)
      },
    })
  }
  open()

  return {
    shown: () => newestFirst(events.values()).toReversed(),
    close() {
      isClosed = true
      closeLink()
    },
  }
}

/** What the API holds after these cursors. @throws {Error} when it does not answer as documented */
async function askHistory(
  { baseUrl, channel, address }: ViewerOptions,
  cursors: readonly Cursor[],
) {
  const query = new URLSearchParams([
    ['channel', channel],
    ...cursors.flatMap(({ epoch, after }) => [
      ['epoch', epoch],
      ['after', String(after)],
    ]),
  ])
  const response = await fetch(`${baseUrl}/api/streamers/${channel}/events?${query}`, {
    headers: { 'X-Forwarded-For': address },
  })
  const answer = v.parse(historySchema, await response.json())
  return { ...answer, events: answer.events.map((event) => ({ ...event, channel })) }
}
