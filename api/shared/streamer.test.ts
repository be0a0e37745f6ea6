import { describe, expect, it } from 'vitest'
import { catalogue, isEventType } from './catalogue'
import { samples } from './samples'
import { streamerOf } from './streamer'

const tfue = { id: '60056333', login: 'tfue', name: 'Tfue' }
const raid = samples['channel.raid']()
const types = Object.keys(catalogue).filter(isEventType)
const ofChannels = types.filter((type) => catalogue[type].audience !== 'nobody')
const ofNoChannel = types.filter((type) => catalogue[type].audience === 'nobody')

describe('streamerOf', () => {
  it.each(ofChannels)('finds the streamer of %s', (type) => {
    expect(streamerOf(type, samples[type](), {})).toEqual(tfue)
  })

  it.each(ofNoChannel)('finds no streamer of %s, whatever it holds', (type) => {
    expect(streamerOf(type, samples[type](), { user_id: '1' })).toBeUndefined()
    expect(streamerOf(type, { broadcaster_user_login: 'tfue' }, {})).toBeUndefined()
  })

  it.each(['channel.confetti', 'constructor', ''])(
    'finds the streamer of unknown type "%s"',
    (type) => {
      expect(streamerOf(type, samples['channel.follow'](), {})).toEqual(tfue)
      expect(streamerOf(type, samples['channel.charity_campaign.start'](), {})).toEqual(tfue)
    },
  )

  it('finds the streamer of a removed version', () => {
    const hypeTrain1 = { broadcaster_user_login: 'tfue', level: 2, last_contribution: {} }
    expect(streamerOf('channel.hype_train.begin', hypeTrain1, {})?.login).toBe('tfue')
  })
})

describe('streamerOf a raid', () => {
  it('is the end that the condition names', () => {
    const margaret = 'margaret'
    expect(streamerOf('channel.raid', raid, { to_broadcaster_user_id: '1' })).toEqual(tfue)
    expect(streamerOf('channel.raid', raid, { from_broadcaster_user_id: '1' })?.login).toBe(
      margaret,
    )
  })

  it('skips an empty end of the condition', () => {
    const leaving = { to_broadcaster_user_id: '', from_broadcaster_user_id: '1' }
    const arriving = { to_broadcaster_user_id: '1', from_broadcaster_user_id: '' }
    expect(streamerOf('channel.raid', raid, leaving)?.login).toBe('margaret')
    expect(streamerOf('channel.raid', raid, arriving)?.login).toBe('tfue')
  })

  it.each([undefined, null, {}, { broadcaster_user_id: '1' }])(
    'is the raided one under condition %j',
    (condition) => {
      expect(streamerOf('channel.raid', raid, condition)).toEqual(tfue)
    },
  )

  it('is never the other end', () => {
    const half = { from_broadcaster_user_login: 'margaret' }
    expect(streamerOf('channel.raid', half, { to_broadcaster_user_id: '1' })).toBeUndefined()
  })
})

describe('streamerOf what real senders send', () => {
  it('lowers the login and keeps the name', () => {
    const event = {
      broadcaster_user_id: '7',
      broadcaster_user_login: 'LuMi',
      broadcaster_user_name: '루미',
    }
    expect(streamerOf('stream.online', event, {})).toEqual({ id: '7', login: 'lumi', name: '루미' })
  })

  it('takes broadcaster_user_* for broadcaster_* and the other way round', () => {
    const charity = {
      broadcaster_user_login: 'tfue',
      broadcaster_user_name: 'Tfue',
      broadcaster_user_id: '60056333',
    }
    const follow = {
      broadcaster_login: 'tfue',
      broadcaster_name: 'Tfue',
      broadcaster_id: '60056333',
    }
    expect(streamerOf('channel.charity_campaign.start', charity, {})).toEqual(tfue)
    expect(streamerOf('channel.follow', follow, {})).toEqual(tfue)
  })

  it('skips an empty broadcaster_user_* for a broadcaster_* that is set', () => {
    const event = {
      broadcaster_user_login: '',
      broadcaster_user_name: '',
      broadcaster_login: 'tfue',
    }
    expect(streamerOf('channel.charity_campaign.stop', event, {})?.login).toBe('tfue')
  })

  it('takes automod settings that are not wrapped in data', () => {
    const [settings] = samples['automod.settings.update']().data
    expect(streamerOf('automod.settings.update', settings, {})).toEqual(tfue)
  })

  it('takes a missing or empty id from the condition', () => {
    const condition = { broadcaster_user_id: '60056333' }
    const empty = {
      broadcaster_user_id: '',
      broadcaster_user_login: 'tfue',
      broadcaster_user_name: 'Tfue',
    }
    expect(streamerOf('stream.online', { broadcaster_user_name: 'Tfue' }, condition)).toEqual(tfue)
    expect(streamerOf('stream.online', empty, condition)).toEqual(tfue)
    const whisper = { to_user_login: 'tfue', to_user_name: 'Tfue' }
    expect(streamerOf('user.whisper.message', whisper, { user_id: 60056333 })).toEqual(tfue)
    const arriving = { to_broadcaster_user_name: 'Tfue' }
    expect(streamerOf('channel.raid', arriving, { to_broadcaster_user_id: '60056333' })).toEqual(
      tfue,
    )
  })

  it('leaves the id empty and takes the login for the name where nothing tells them', () => {
    const event = { broadcaster_user_login: 'tfue' }
    expect(streamerOf('stream.online', event, null)).toEqual({
      id: '',
      login: 'tfue',
      name: 'tfue',
    })
  })

  it('takes the name for a login that is missing or impossible', () => {
    for (const login of [undefined, null, '', '../admin', 'private-tfue', {}])
      expect(
        streamerOf(
          'channel.cheer',
          { broadcaster_user_login: login, broadcaster_user_name: 'Tfue' },
          {},
        ),
      ).toEqual({ ...tfue, id: '' })
  })

  it('finds nobody where neither login nor name could be a login', () => {
    const event = { broadcaster_user_login: 'tfue-mods', broadcaster_user_name: '루미' }
    expect(streamerOf('stream.online', event, { broadcaster_user_id: '1' })).toBeUndefined()
  })

  it('takes numbers for strings', () => {
    const event = { broadcaster_user_id: 60056333, broadcaster_user_login: 1337 }
    expect(streamerOf('stream.online', event, {})).toEqual({
      id: '60056333',
      login: '1337',
      name: '1337',
    })
  })

  it('does not throw on garbage', () => {
    const garbage = [
      undefined,
      null,
      '',
      'tfue',
      0,
      Number.NaN,
      true,
      [],
      [null],
      {},
      { data: [] },
      { data: [null] },
      { data: 'tfue' },
    ]
    for (const type of ['channel.raid', 'automod.settings.update', 'channel.follow', 'what.ever'])
      for (const event of garbage)
        for (const condition of garbage) expect(streamerOf(type, event, condition)).toBeUndefined()
  })
})
