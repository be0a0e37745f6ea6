import { describe, expect, it } from 'vitest'
import { layOver } from './layOver'
import { byFamily, outcomes, waitingGroups } from './overview'

const online = { type: 'stream.online', status: 'live' } as const
const follow = { type: 'channel.follow', status: 'needs-consent' } as const
const cheer = { type: 'channel.cheer', status: 'pending' } as const

describe('the topics of a streamer', () => {
  it('stand by family, with how many work', () => {
    expect(byFamily([online, follow, cheer])).toEqual([
      { family: 'channel', topics: [online], live: 1 },
      { family: 'support', topics: [cheer], live: 0 },
      { family: 'people', topics: [follow], live: 0 },
    ])
  })

  it('wait for the consent of a few groups', () => {
    expect(waitingGroups([online, follow, cheer]).map(({ id }) => id)).toEqual(['follows'])
  })

  it('tell what came of the groups that are allowed', () => {
    const resub = { type: 'channel.subscribe', status: 'live' } as const
    const gift = { type: 'channel.subscription.gift', status: 'failed', reason: 'busy' } as const
    const scopes = ['channel:read:subscriptions', 'bits:read', 'channel:read:polls']
    const told = outcomes([online, follow, cheer, resub, gift], scopes)
    expect(told.map(({ group, on, failed, pending }) => [group.id, on, failed, pending])).toEqual([
      ['subs', 1, [gift], 0],
      ['bits', 0, [], 1],
    ])
  })

  it('take what has changed by type', () => {
    const changed = { type: 'channel.cheer', status: 'live' } as const
    expect(layOver([online, cheer], [changed, follow])).toEqual([online, changed, follow])
  })
})
