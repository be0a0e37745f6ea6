import { describe, expect, it } from 'vitest'
import { parseChannelsEnv } from './channels-env'
import { EnvError } from './parse'

const problems = (source: Record<string, string>): readonly string[] => {
  try {
    parseChannelsEnv(source)
  } catch (error) {
    if (error instanceof EnvError) return error.problems
  }
  return []
}

describe('settings of the channels server', () => {
  it('need only its apps', () => {
    expect(parseChannelsEnv({ CHANNELS_APPS: '1:key:secret, 2:k2:s2' })).toMatchObject({
      port: 6001,
      apps: [
        { id: '1', key: 'key', secret: 'secret', webhook: undefined },
        { id: '2', key: 'k2', secret: 's2' },
      ],
    })
  })

  it('post the webhooks of every app to one URL', () => {
    const webhook = 'https://events.example.com/api/pusher/webhook'
    const source = { CHANNELS_APPS: '1:a:b,2:c:d', CHANNELS_WEBHOOK_URL: webhook, PORT: '7000' }
    expect(parseChannelsEnv(source)).toMatchObject({
      port: 7000,
      apps: [{ webhook }, { webhook }],
    })
  })

  it.each([
    ['', undefined],
    ['on', undefined],
    ['off', []],
    ['private-control., presence-room-', ['private-control.', 'presence-room-']],
  ])('let clients send events to each other: %j', (value, clientEvents) => {
    const source = { CHANNELS_APPS: '1:a:b', CHANNELS_CLIENT_EVENTS: value }
    expect(parseChannelsEnv(source).apps).toMatchObject([{ clientEvents }])
  })

  it.each([
    [{}, /^CHANNELS_APPS must be id:key:secret/],
    [{ CHANNELS_APPS: '1:key' }, /^CHANNELS_APPS must be id:key:secret/],
    [{ CHANNELS_APPS: '1:key:' }, /^CHANNELS_APPS must be id:key:secret/],
    [{ CHANNELS_APPS: '1:a:b,1:c:d' }, /^CHANNELS_APPS has two apps/],
    [{ CHANNELS_APPS: '1:a:b,2:a:d' }, /^CHANNELS_APPS has two apps/],
    [{ CHANNELS_APPS: '1:a:b', CHANNELS_WEBHOOK_URL: 'ftp://x' }, /^CHANNELS_WEBHOOK_URL must be/],
    [{ CHANNELS_APPS: '1:a:b', CHANNELS_CLIENT_EVENTS: 'tfue' }, /^CHANNELS_CLIENT_EVENTS must be/],
    [{ CHANNELS_APPS: '1:a:b', PORT: 'x' }, /^PORT must be a port number/],
    [{ CHANNELS_APPS: '1:a:b', CHANNELS_MAX_SUBSCRIPTIONS: '0' }, /^CHANNELS_MAX_SUBSCRIPTIONS/],
  ])('that are wrong are named: %j', (source, problem) => {
    expect(problems(source)).toEqual([expect.stringMatching(problem)])
  })
})
