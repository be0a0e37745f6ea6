import { broadcaster } from '../conditions'
import type { Scope } from '../scopes'
import type { Catalogue, EventDefinition } from '../types'

const readableWith = (...scopes: readonly Scope[]): EventDefinition => ({
  version: '1',
  family: 'votes',
  audience: 'public',
  scopes: [scopes],
  conditions: broadcaster,
})

const poll = readableWith('channel:read:polls', 'channel:manage:polls')
const prediction = readableWith('channel:read:predictions', 'channel:manage:predictions')

export const votes = {
  'channel.poll.begin': poll,
  'channel.poll.progress': poll,
  'channel.poll.end': poll,
  'channel.prediction.begin': prediction,
  'channel.prediction.progress': prediction,
  'channel.prediction.lock': prediction,
  'channel.prediction.end': prediction,
} satisfies Partial<Catalogue>
