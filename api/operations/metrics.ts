import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { History } from '../realtime/history'
import type { Publisher } from '../realtime/publisher'

/** What an operator can see of this process, in Prometheus' terms. */
export interface Metrics {
  /** One callback more; `result` is what became of it, or the code of its refusal. */
  callback: (result: string) => void
  /** The same publisher, with the time of each call measured. */
  measured: (publisher: Publisher) => Publisher
  contentType: string
  /** Prometheus' text format. */
  text: () => Promise<string>
}

const seconds = (since: number): number => (performance.now() - since) / 1000

/** Metrics of one process; `subscribers` tells the open connections of the embedded server. */
export function createMetrics(history: History, subscribers?: () => number): Metrics {
  const register = new Registry()
  const registers = [register]
  collectDefaultMetrics({ register })
  const callbacks = new Counter({
    name: 'callbacks_total',
    help: 'Callbacks by what became of them',
    labelNames: ['result'] as const,
    registers,
  })
  const publishing = new Histogram({
    name: 'publish_duration_seconds',
    help: 'Time until the publisher took or refused an event',
    labelNames: ['result'] as const,
    buckets: [0.0001, 0.0005, 0.001, 0.005, 0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  })
  addGauges(register, history, subscribers)

  return {
    callback: (result) => callbacks.inc({ result }),
    measured: ({ publish }) => ({
      async publish(channel, event, data) {
        const started = performance.now()
        try {
          await publish(channel, event, data)
          publishing.observe({ result: 'taken' }, seconds(started))
        } catch (error) {
          publishing.observe({ result: 'refused' }, seconds(started))
          throw error
        }
      },
    }),
    contentType: Registry.PROMETHEUS_CONTENT_TYPE,
    text: () => register.metrics(),
  }
}

/** Gauges whose value is asked for when somebody looks. */
function addGauges(register: Registry, history: History, subscribers?: () => number): void {
  const gauge = (name: string, help: string, value: () => number) =>
    register.registerMetric(
      new Gauge({
        name,
        help,
        registers: [],
        collect() {
          this.set(value())
        },
      }),
    )
  if (subscribers)
    gauge('subscribers', 'Open connections to the embedded Pusher server', subscribers)
  gauge('history_channels', 'Pusher channels with recent events', () => history.size().channels)
  gauge('history_events', 'Recent events held in memory', () => history.size().events)
  gauge('history_bytes', 'About what they take of it', () => history.size().bytes)
}
