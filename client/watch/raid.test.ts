import { describe, expect, it } from 'vitest'
import { samples } from '../../api/shared/samples'
import type { Envelope } from '../../api/shared/envelope'
import { alongWith, raidOutOf } from './raid'

const raid = (changes: object = {}, origin: Envelope['origin'] = 'twitch') => ({
  type: 'channel.raid' as const,
  origin,
  event: {
    ...samples['channel.raid'](),
    from_broadcaster_user_login: 'Tfue',
    to_broadcaster_user_login: 'ninja',
    to_broadcaster_user_name: 'Ninja',
    ...changes,
  },
})

describe('a raid', () => {
  it('out of the streamer’s channel leads to its target', () => {
    expect(raidOutOf(raid(), 'tfue')).toEqual({ login: 'ninja', name: 'Ninja' })
    expect(raidOutOf(raid({}, 'test'), 'tfue')).toEqual({ login: 'ninja', name: 'Ninja' })
  })

  it('calls a target without a name by its login', () => {
    const unnamed = raid({ to_broadcaster_user_name: undefined })
    expect(raidOutOf(unnamed, 'tfue')).toEqual({ login: 'ninja', name: 'ninja' })
  })

  it('leads nowhere when it comes in, is a replay or is odd', () => {
    expect(raidOutOf(raid(), 'ninja')).toBeUndefined()
    expect(raidOutOf(raid({}, 'replay'), 'tfue')).toBeUndefined()
    expect(raidOutOf(raid({ to_broadcaster_user_login: '' }), 'tfue')).toBeUndefined()
  })
})

describe('going along', () => {
  it('keeps the old streamer where there is room', () => {
    expect(alongWith(['tfue'], 'tfue', 'ninja')).toEqual(['tfue', 'ninja'])
  })

  it('lets go of the old streamer where there is none', () => {
    expect(alongWith(['a1', 'b2', 'c3', 'd4'], 'b2', 'e5')).toEqual(['a1', 'e5', 'c3', 'd4'])
  })

  it('changes nothing when the target is watched already', () => {
    expect(alongWith(['tfue', 'ninja'], 'tfue', 'ninja')).toEqual(['tfue', 'ninja'])
  })
})
