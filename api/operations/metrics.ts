import { Histogram } from 'prom-client'
import type { Holding, Journal, Publisher } from '../realtime'
import type { Store } from '../store'
import { type Budget, priorities } from '../twitch'
import { ours, type MetricKinds } from './metric-kinds'
import { createProcessMetrics, type ProcessMetrics } from './process-metrics'

/** What an operator can see of this process, in Prometheus' terms. */
export interface Metrics extends ProcessMetrics {
  /** One callback more; `result` is what became of it, or the code of its refusal. */
  callback: (result: string) => void
  /** One reader of Server-Sent Events more. @returns to be called once it has gone */
  reader: () => () => void
  /** The same publisher, with the time of each call measured. */
  measured: (publisher: Publisher) => Publisher
  /** Shows also how much the history holds, and how many are on the embedded server. */
  show: (journal: Pick<Journal, 'size'>, channels?: Connections) => void
  /** Shows also whether the store that processes share answers. */
  showStore: (store: Pick<Store, 'isUp'>) => void
  /** Shows also whether Pusher takes events. */
  showPusher: (isUp: () => boolean) => void
  /** Shows also what is left of Twitch's budget, and what became of the calls. */
  showSpending: (budget: Pick<Budget, 'spending'>) => void
}

/** The embedded Pusher server, as far as it is counted. */
interface Connections {
  readonly connections: number
}

const PUSHER_UP = 'Whether Pusher takes events: 0 after three refusals in a row, until it takes one'

/** Times of publishing that are kept until they are looked at. */
const MAX_TIMES = 1000

/**
 * Metrics of one API process.
 * @param modes what it is connected to, as labels of the build
 */
export function createMetrics(modes: Readonly<Record<string, string>>): Metrics {
  const { kinds, register, ...ofProcess } = createProcessMetrics(modes)
  let readers = 0
  kinds.gauge('event_stream_readers', 'Open streams of Server-Sent Events', () => readers)
  // Put in their buckets together, like all that each callback counts.
  const times: number[] = []
  const publishing = new Histogram({
    name: ours('publish_duration_seconds'),
    help: 'Time until the publisher took or refused an event',
    buckets: [0.0001, 0.0005, 0.001, 0.005, 0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [register],
    collect: sortTimes,
  })

  function sortTimes(): void {
    for (const time of times.splice(0)) publishing.observe(time)
  }

  return {
    ...ofProcess,
    callback: kinds.counter('callbacks_total', 'Callbacks by what became of them', ['result']),
    reader() {
      readers++
      return () => void readers--
    },
    measured: ({ publish }) => ({
      publish(channel, event, data) {
        const started = performance.now()
        const ended = () => {
          if (times.push((performance.now() - started) / 1000) === MAX_TIMES) sortTimes()
        }
        const published = publish(channel, event, data)
        published.then(ended, ended)
        return published
      },
    }),
    show: (journal, channels) => showHeld(kinds, journal, channels),
    showPusher: (isUp) => kinds.gauge('pusher_up', PUSHER_UP, () => Number(isUp())),
    showStore: (store) =>
      kinds.gauge('shared_store_up', 'Whether Redis answers: 1 or 0', () => Number(store.isUp())),
    showSpending: (budget) => showSpending(kinds, budget),
  }
}

function showHeld(
  { gauge }: MetricKinds,
  { size }: Pick<Journal, 'size'>,
  channels?: Connections,
): void {
  if (channels) showConnections(gauge, channels)
  const held = async (field: keyof Holding) => (await size())[field]
  gauge('history_channels', 'Pusher channels with recent events', () => held('channels'))
  gauge('history_events', 'Recent events held', () => held('events'))
  gauge('history_bytes', 'About what they take of memory', () => held('bytes'))
}

/** The same of the embedded server and of the one that stands alone. */
export const showConnections = (gauge: MetricKinds['gauge'], channels: Connections): void =>
  gauge(
    'pusher_connections',
    'Open connections to our own Pusher server',
    () => channels.connections,
  )

/** The calls of each priority: those that could be made now, and those that were wanted. */
function showSpending({ labelled }: MetricKinds, { spending }: Pick<Budget, 'spending'>): void {
  const by = (field: keyof ReturnType<typeof spending>) => () =>
    priorities.map((priority) => [priority, spending(priority)[field]] as const)
  const metric = (
    kind: 'gauge' | 'counter',
    name: string,
    help: string,
    field: keyof ReturnType<typeof spending>,
  ) => labelled(kind, name, help, 'priority', by(field))
  metric('gauge', 'twitch_budget_left', 'Calls to Twitch that could be made at once', 'left')
  metric('gauge', 'twitch_calls_waiting', 'Calls to Twitch that wait for their turn', 'waiting')
  metric('counter', 'twitch_calls_total', 'Calls made to Twitch', 'made')
  metric('counter', 'twitch_calls_refused_total', 'Calls refused for want of budget', 'refused')
}
