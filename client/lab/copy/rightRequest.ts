import { isEventType } from '../../../api/shared/catalogue'
import { checkEvent } from '../../../api/shared/check'
import type { EventType } from '../../../api/shared/types'
import type { ReceivedReport } from '../callbackReport'
import { recognise } from '../paste/recognise'
import { withoutStreamer } from '../paste/withoutStreamer'
import type { Copy, Copyable, Copying } from './copyable'
import { curl } from './curl'

/**
 * What would be taken in the place of a callback that was refused: its own event where one can be
 * read, without the fields that can't be sent; else the sample of its type, or a raid.
 */
export function rightOrder(report: ReceivedReport, watched: string): Copyable {
  const { body, isCut, eventType = '' } = report
  const read = isCut ? undefined : recognise(body)
  const found = read && 'event' in read ? read : undefined
  const type = found?.type ?? (isEventType(eventType) ? eventType : 'channel.raid')
  const streamer = found?.streamer ?? report.streamer ?? watched
  const event = found ? sendable(type, withoutStreamer(type, found.event, streamer)) : {}
  return { streamer, type, event }
}

/** Without the fields that are wrong: the sample's take their place. */
function sendable(type: EventType, event: Record<string, unknown>): Record<string, unknown> {
  const wrong = new Set(
    checkEvent(type, event)
      .filter(({ isUnknown }) => !isUnknown)
      .map(({ path }) => path.split('.')[0]),
  )
  return Object.fromEntries(Object.entries(event).filter(([name]) => !wrong.has(name)))
}

/** The same as a signed curl line; on the channel that is looked at where the other can't be sent to. */
export async function rightRequest(
  report: ReceivedReport,
  watched: string,
  { sign }: Pick<Copying, 'sign'>,
): Promise<Copy> {
  const order = rightOrder(report, watched)
  try {
    return await curl(order, { sign })
  } catch (error) {
    if (order.streamer === watched) throw error
    return curl({ ...order, streamer: watched }, { sign })
  }
}
