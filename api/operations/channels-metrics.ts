import type { ChannelsEvent, ChannelsServer } from '../channels-server'
import { showConnections } from './metrics'
import { createProcessMetrics, type ProcessMetrics } from './process-metrics'

/** What an operator can see of the channels server that stands alone. */
export interface ChannelsMetrics extends ProcessMetrics {
  /** The same log; connections that were refused and webhooks that failed are counted. */
  watched: (log: (event: ChannelsEvent) => void) => (event: ChannelsEvent) => void
  /** Shows also how many are connected. */
  show: (channels: Pick<ChannelsServer, 'connections'>) => void
}

/** Metrics of the process of a channels server. */
export function createChannelsMetrics(): ChannelsMetrics {
  const { kinds, register: _, ...ofProcess } = createProcessMetrics({})
  const refused = kinds.counter(
    'pusher_connections_refused_total',
    'Connections refused, by the code they were closed with',
    ['code'],
  )
  const failed = kinds.counter('pusher_webhooks_failed_total', 'Webhooks that were not taken', [])
  return {
    ...ofProcess,
    watched: (log) => (event) => {
      if (event.name === 'refused') refused(String(event.code))
      if (event.name === 'webhook-failed') failed()
      log(event)
    },
    show: (channels) => showConnections(kinds.gauge, channels),
  }
}
