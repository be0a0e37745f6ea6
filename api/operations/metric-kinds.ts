import { Counter, Gauge, type Registry } from 'prom-client'

/** Before the names of all metrics that are ours; Node's own keep the names that dashboards know. */
const PREFIX = 'streamer_event_viewer_'

/** Full names of ours, for who makes a metric of another kind. */
export const ours = (name: string): string => PREFIX + name

/** Makes metrics whose value is asked for when somebody looks. */
export interface MetricKinds {
  /** One number; what can't be told just then is left out. */
  gauge: (name: string, help: string, value: () => number | Promise<number | undefined>) => void
  /** What is always true of this process, in labels. */
  facts: (name: string, help: string, labels: Readonly<Record<string, string>>) => void
  /** Numbers by one label. */
  labelled: (
    kind: 'gauge' | 'counter',
    name: string,
    help: string,
    label: string,
    values: () => Iterable<readonly [label: string, value: number]>,
  ) => void
  /** Counts by these labels, whose values are few. @returns counts one more */
  counter: (name: string, help: string, labels: readonly string[]) => (...values: string[]) => void
}

/** Metrics of this registry. */
export function metricKinds(register: Registry): MetricKinds {
  const kinds: MetricKinds = {
    gauge: (name, help, value) =>
      register.registerMetric(
        new Gauge({
          name: ours(name),
          help,
          registers: [],
          async collect() {
            this.reset()
            const now = await Promise.resolve(value()).catch(() => undefined)
            if (now !== undefined) this.set(now)
          },
        }),
      ),
    facts: (name, help, labels) =>
      new Gauge({
        name: ours(name),
        help,
        labelNames: Object.keys(labels),
        registers: [register],
      }).set({ ...labels }, 1),
    labelled(kind, name, help, label, values) {
      const Kind = kind === 'gauge' ? Gauge<string> : Counter<string>
      register.registerMetric(
        new Kind({
          name: ours(name),
          help,
          labelNames: [label],
          registers: [],
          collect() {
            this.reset()
            for (const [of, value] of values()) this.inc({ [label]: of }, value)
          },
        }),
      )
    },
    counter(name, help, labelNames) {
      // Counted here and told when somebody looks: `inc` with a label costs as much as a signature.
      const counts = new Map<string, { labels: Record<string, string>; count: number }>()
      register.registerMetric(
        new Counter({
          name: ours(name),
          help,
          labelNames,
          registers: [],
          collect() {
            this.reset()
            for (const { labels, count } of counts.values()) this.inc(labels, count)
          },
        }),
      )
      return (...values) => {
        const key = values.join(' ')
        const known = counts.get(key)
        if (known) known.count++
        else counts.set(key, { labels: labelsOf(labelNames, values), count: 1 })
      }
    },
  }
  return kinds
}

const labelsOf = (names: readonly string[], values: readonly string[]) =>
  Object.fromEntries(names.map((name, index) => [name, values[index] ?? '']))
