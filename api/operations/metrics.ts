import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { Holding, Journal, Publisher } from '../realtime'
import { type Budget, priorities } from '../twitch'
import type { FaultPlace } from './faults'

/** What an operator can see of this process, in Prometheus' terms. */
export interface Metrics {
  /** One callback more; `result` is what became of it, or the code of its refusal. */
  callback: (result: string) => void
  /** One error more that nobody expected, by what it ended. */
  fault: (place: FaultPlace) => void
  /** The same publisher, with the time of each call measured. */
  measured: (publisher: Publisher) => Publisher
  /** Shows also how much the history holds, and how many are on the embedded server. */
  show: (journal: Pick<Journal, 'size'>, channels?: Connections) => void
  /** Shows also whether Pusher takes events. */
  showPusher: (isUp: () => boolean) => void
  /** Shows also what is left of Twitch's budget, and what became of the calls. */
  showSpending: (budget: Pick<Budget, 'spending'>) => void
  contentType: string
  /** Prometheus' text format. */
  text: () => Promise<string>
}

/** The embedded Pusher server, as far as it is counted. */
interface Connections {
  readonly connections: number
}

/** Times of publishing that are kept until they are looked at. */
const MAX_TIMES = 1000

/** Metrics of one process. */
export function createMetrics(): Metrics {
  const register = new Registry()
  collectDefaultMetrics({ register })
  // Counted here and told when somebody looks: `inc` with a label costs as much as a signature.
  const results = new Map<string, number>()
  register.registerMetric(
    new Counter({
      name: 'callbacks_total',
      help: 'Callbacks by what became of them',
      labelNames: ['result'] as const,
      registers: [],
      collect() {
        this.reset()
        for (const [result, count] of results) this.inc({ result }, count)
      },
    }),
  )
  const faults = new Counter({
    name: 'faults_total',
    help: 'Errors that nobody expected, by what they ended',
    labelNames: ['place'] as const,
    registers: [register],
  })
  // As above: they are put in their buckets together.
  const times: number[] = []
  const publishing = new Histogram({
    name: 'publish_duration_seconds',
    help: 'Time until the publisher took or refused an event',
    buckets: [0.0001, 0.0005, 0.001, 0.005, 0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [register],
    collect: sortTimes,
  })

  function sortTimes(): void {
    for (const time of times.splice(0)) publishing.observe(time)
  }

  return {
    callback: (result) => void results.set(result, (results.get(result) ?? 0) + 1),
    fault: (place) => faults.inc({ place }),
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
    show: (journal, channels) => addGauges(register, journal, channels),
    showPusher: (isUp) => addPusher(register, isUp),
    showSpending: (budget) => addSpending(register, budget),
    contentType: Registry.PROMETHEUS_CONTENT_TYPE,
    text: () => register.metrics(),
  }
}

function addPusher(register: Registry, isUp: () => boolean): void {
  register.registerMetric(
    new Gauge({
      name: 'pusher_up',
      help: 'Whether Pusher takes events: 0 after three refusals in a row, until it takes one',
      registers: [],
      collect() {
        this.set(Number(isUp()))
      },
    }),
  )
}

/** Gauges whose value is asked for when somebody looks; what can't be told then is left out. */
function addGauges(
  register: Registry,
  { size }: Pick<Journal, 'size'>,
  channels?: Connections,
): void {
  const gauge = (name: string, help: string, value: () => number | Promise<number | undefined>) =>
    register.registerMetric(
      new Gauge({
        name,
        help,
        registers: [],
        async collect() {
          this.reset()
          const now = await Promise.resolve(value()).catch(() => undefined)
          if (now !== undefined) this.set(now)
        },
      }),
    )
  if (channels) {
    const help = 'Open connections to the embedded Pusher server'
    gauge('subscribers', help, () => channels.connections)
  }
  const held = async (field: keyof Holding) => (await size())[field]
  gauge('history_channels', 'Pusher channels with recent events', () => held('channels'))
  gauge('history_events', 'Recent events held in memory', () => held('events'))
  gauge('history_bytes', 'About what they take of it', () => held('bytes'))
}

/** The calls of each priority: those that could be made now, and those that were wanted. */
function addSpending(register: Registry, { spending }: Pick<Budget, 'spending'>): void {
  const each = <T extends Gauge<'priority'> | Counter<'priority'>>(
    metric: T,
    field: keyof ReturnType<typeof spending>,
  ) => {
    metric.reset()
    for (const priority of priorities) metric.inc({ priority }, spending(priority)[field])
  }
  const labelNames = ['priority'] as const
  const registers: Registry[] = []
  const metric = (
    Kind: typeof Gauge<'priority'> | typeof Counter<'priority'>,
    name: string,
    help: string,
    field: keyof ReturnType<typeof spending>,
  ) =>
    register.registerMetric(
      new Kind({
        name,
        help,
        labelNames,
        registers,
        collect() {
          each(this, field)
        },
      }),
    )
  metric(Gauge, 'twitch_budget_left', 'Calls to Twitch that could be made at once', 'left')
  metric(Gauge, 'twitch_calls_waiting', 'Calls to Twitch that wait for their turn', 'waiting')
  metric(Counter, 'twitch_calls_total', 'Calls made to Twitch', 'made')
  metric(Counter, 'twitch_calls_refused_total', 'Calls refused for want of budget', 'refused')
}
