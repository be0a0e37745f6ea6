import { moveTo } from './move'
import { samples } from './samples'
import { tfue } from './cast'
import type { EventType, Streamer } from './types'

/**
 * A type's sample as it would happen on the channel of `streamer`: they and the sample's own
 * broadcaster change places wherever either of them is named.
 */
export const sampleFor = (type: EventType, streamer: Streamer): Record<string, unknown> =>
  moveTo(samples[type](), tfue, streamer)
