import type { ChannelsEvent } from '../channels-server'
import type { Logger } from './log'

/** Notes what happens to the connections of the channels server; failures stand out. */
export const channelsLog = (log: Logger) => (event: ChannelsEvent) =>
  log[event.name.endsWith('failed') ? 'warn' : 'debug'](event, 'Channels')
