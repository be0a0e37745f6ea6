import { describe, expect, it } from 'vitest'
import { layOver } from './layOver'
import { byFamily, waitingGroups } from './overview'

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

  it('take what has changed by type', () => {
    const changed = { type: 'channel.cheer', status: 'live' } as const
    expect(layOver([online, cheer], [changed, follow])).toEqual([online, changed, follow])
  })
})
