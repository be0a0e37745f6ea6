import { describe, expect, it } from 'vitest'
import { restrictedChannels } from './channels'

describe('restricted channels', () => {
  it('are both for the broadcaster', () => {
    const tfue = { login: 'tfue', scopes: [] }
    expect(restrictedChannels('tfue', tfue)).toEqual(['private-tfue', 'private-tfue-mods'])
  })

  it('are the moderators’ for whom the API can ask Twitch about', () => {
    const moderator = { login: 'grace_h', scopes: ['user:read:moderated_channels'] }
    expect(restrictedChannels('tfue', moderator)).toEqual(['private-tfue-mods'])
  })

  it('are none for anybody else', () => {
    expect(restrictedChannels('tfue', { login: 'ninja', scopes: ['user:read:chat'] })).toEqual([])
    expect(restrictedChannels('tfue', undefined)).toEqual([])
  })
})
