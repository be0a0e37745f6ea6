import { randomBytes } from 'node:crypto'
import type { Logger } from '../operations/log'
import { ALL_CALLBACKS, inspectorChannel } from '../shared/channel-names'
import type { Publisher } from '../realtime'
import type { CallbackReport } from '../shared/callback-report'
import { reportOf, streamerIn } from './callback-report'
import { fitReport } from './fit-report'
import type { Inspected } from './inspected'
import { createReportLimit } from './report-limit'
import type { HandledCallback } from './handled-callback'

const MAX_KEPT = 50
const MAX_PER_SECOND = 20

/** Pusher's event names on the inspector's channels. */
const REPORT = 'report'
const SKIPPED = 'skipped'

/** Shows developers the callbacks that reach this process, accepted or refused. */
export interface Inspector {
  /** Takes note of a callback that has its answer. Costs next to nothing while nobody looks. */
  note: (handled: HandledCallback) => void
  /** The last callbacks, newest first: all, or those that name a streamer. */
  reports: (streamer?: string) => CallbackReport[]
}

interface Parts {
  inspected: Inspected
  publisher: Publisher
  /** EventSub's, which no report may hold. */
  secret: string
  log: Logger
}

/** An inspector that keeps the last 50 callbacks and publishes up to 20 a second to who looks. */
export function createInspector({ inspected, publisher, secret, log }: Parts): Inspector {
  const ring: HandledCallback[] = []
  let count = 0
  /** Ids of several processes, or of one before, must differ. */
  const start = randomBytes(4).toString('hex')

  function publish(channel: string, event: string, data: string): void {
    publisher.publish(channel, event, data).catch((error: unknown) => {
      log.warn({ err: error, channel }, 'The inspector was not told of a callback')
    })
  }
  const limit = createReportLimit(MAX_PER_SECOND, (channel, skipped) =>
    publish(channel, SKIPPED, JSON.stringify({ count: skipped })),
  )
  const report = (handled: HandledCallback, number: number) =>
    reportOf(handled, `${start}-${number}`, secret)

  function show(handled: HandledCallback): void {
    const streamer = streamerIn(handled)
    const wanted = streamer ? [ALL_CALLBACKS, inspectorChannel(streamer)] : [ALL_CALLBACKS]
    const channels = wanted.filter((channel) => inspected.isOn(channel) && limit.take(channel))
    if (channels.length === 0) return
    const json = fitReport(report(handled, count))
    for (const channel of channels) publish(channel, REPORT, json)
  }

  return {
    note(handled) {
      count += 1
      ring[count % MAX_KEPT] = handled
      if (inspected.isAny(handled.arrived.receivedAt)) show(handled)
    },
    reports(streamer) {
      const reports: CallbackReport[] = []
      for (let number = count; number > 0 && number > count - MAX_KEPT; number--) {
        const handled = ring[number % MAX_KEPT]
        if (handled && (!streamer || streamerIn(handled) === streamer)) {
          reports.push(report(handled, number))
        }
      }
      return reports
    },
  }
}
