import { collectDefaultMetrics, Registry } from 'prom-client'
import type { FaultPlace } from './faults'
import { metricKinds, type MetricKinds } from './metric-kinds'
import { version } from './version'

/** Metrics that any server of ours has. */
export interface ProcessMetrics {
  /** One error more that nobody expected, by what it ended. */
  fault: (place: FaultPlace) => void
  /** One request more, by the pattern of its route. */
  request: (method: string, route: string, status: number) => void
  contentType: string
  /** Prometheus' text format. */
  text: () => Promise<string>
}

/**
 * Metrics of one process, to which others are added.
 * @param modes what it is connected to, as labels of the build
 */
export function createProcessMetrics(
  modes: Readonly<Record<string, string>>,
): ProcessMetrics & { kinds: MetricKinds; register: Registry } {
  const register = new Registry()
  collectDefaultMetrics({ register })
  // Gauges by names of counters; there are others that tell the same by kind.
  for (const kind of ['handles', 'requests', 'resources']) {
    register.removeSingleMetric(`nodejs_active_${kind}_total`)
  }
  const kinds = metricKinds(register)
  kinds.facts('build_info', 'Which version runs, and in which modes', { version, ...modes })
  const request = kinds.counter('http_requests_total', 'HTTP requests by their answer', [
    'method',
    'route',
    'status',
  ])
  return {
    register,
    kinds,
    fault: kinds.counter('faults_total', 'Errors that nobody expected, by what they ended', [
      'place',
    ]),
    request: (method, route, status) => request(method, route, String(status)),
    contentType: Registry.PROMETHEUS_CONTENT_TYPE,
    text: () => register.metrics(),
  }
}
