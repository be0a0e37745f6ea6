import * as v from 'valibot'
import { afterAll, describe, expect, it } from 'vitest'
import { logIn as logInAtTwitch, startSandbox, settingsAt } from '../../api/sandbox/fixture'
import { post, raid } from '../callback'
import { ALL, inspect, report } from '../inspect'
import { bearer, logIn } from '../login'
import { startChannelsServer, startServer } from '../server'

/** Who may see callbacks, live and from before. */
const server = await startServer()
const { baseUrl } = server
afterAll(() => server.stop())
const ada = await logIn(baseUrl, 'ada_lovelace')

const ask = (streamer: string, token?: string, at = baseUrl) =>
  fetch(`${at}/api/lab/callbacks?streamer=${streamer}`, token ? bearer(token) : {})
const answer = v.object({ channel: v.string(), reports: v.array(report) })

describe('GET /api/lab/callbacks', () => {
  it('tells what came before, newest first, and where the rest will be told', async () => {
    await post(baseUrl, raid('kaito'), { id: 'older' })
    await post(baseUrl, raid('kaito'), { id: 'newer' })
    const { channel, reports } = v.parse(answer, await (await ask('kaito', ada)).json())
    expect(channel).toBe(ALL)
    expect(reports.slice(0, 2).map(({ messageId }) => messageId)).toEqual(['newer', 'older'])
    expect(reports.length).toBeLessThanOrEqual(50)
  })

  it.each([
    ['nobody', undefined, 'tfue', 401],
    ['a token of nobody', 'x'.repeat(30), 'tfue', 401],
    ['a name that can’t be one', ada, 'no%20way', 400],
  ])('refuses %s', async (_, token, streamer, status) => {
    expect((await ask(streamer, token)).status).toBe(status)
  })
})

describe('with real Twitch', async () => {
  const sandbox = await startSandbox()
  const secret = 'a-secret-of-ours'
  const strict = await startServer({
    ...settingsAt(sandbox),
    EVENTSUB_SECRET: secret,
    LAB_OPERATORS: 'grace_h',
  })
  afterAll(() => Promise.all([strict.stop(), sandbox.close()]))
  const [tfue, ninja, grace] = await Promise.all(
    ['tfue', 'ninja', 'grace_h'].map((login) => logInAtTwitch(sandbox.site, login, '')),
  )
  await post(strict.baseUrl, raid('ninja'), { id: 'of-ninja', secret })
  await post(strict.baseUrl, raid('tfue'), { id: 'of-tfue' })

  it.each([
    ['the broadcaster what names them', tfue, 'private-inspector.tfue', ['of-tfue']],
    ['an operator everything', grace, ALL, ['of-tfue', 'of-ninja']],
  ])('tells %s', async (_, token, channel, ids) => {
    const history = v.parse(answer, await (await ask('tfue', token, strict.baseUrl)).json())
    expect(history.channel).toBe(channel)
    expect(history.reports.map(({ messageId }) => messageId)).toEqual(ids)
  })

  it('tells another streamer nothing', async () => {
    expect((await ask('tfue', ninja, strict.baseUrl)).status).toBe(403)
  })

  it.each([
    ['the broadcaster onto the own channel', tfue, 'private-inspector.tfue', 200],
    ['an operator onto all', grace, ALL, 200],
    ['an operator onto a streamer’s', grace, 'private-inspector.tfue', 200],
    ['another streamer not', ninja, 'private-inspector.tfue', 403],
    ['the broadcaster not onto all', tfue, ALL, 403],
  ])('lets %s', async (_, token = '', channel, status) => {
    const response = await fetch(`${strict.baseUrl}/api/pusher/auth`, {
      method: 'POST',
      body: new URLSearchParams({ socket_id: '1.2', channel_name: channel }),
      ...bearer(token),
    })
    expect(response.status).toBe(status)
  })
})

describe('with real Twitch, where all may send', async () => {
  const sandbox = await startSandbox()
  const open = await startServer({
    ...settingsAt(sandbox),
    EVENTSUB_SECRET: 'a-secret-of-ours',
    LAB_OPERATORS: 'grace_h,*',
  })
  afterAll(() => Promise.all([open.stop(), sandbox.close()]))
  const [ninja = '', grace = ''] = await Promise.all(
    ['ninja', 'grace_h'].map((login) => logInAtTwitch(sandbox.site, login, '')),
  )
  const join = (channel: string, token: string) =>
    fetch(`${open.baseUrl}/api/pusher/auth`, {
      method: 'POST',
      body: new URLSearchParams({ socket_id: '1.2', channel_name: channel }),
      ...bearer(token),
    })

  it('lets a stranger send to every channel, and turn on its wand', async () => {
    const sent = await fetch(`${open.baseUrl}/api/lab/events`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...bearer(ninja).headers },
      body: JSON.stringify({ streamer: 'tfue', type: 'channel.raid' }),
    })
    expect(sent.status).toBe(200)
    expect((await join('private-wand.tfue', ninja)).status).toBe(200)
  })

  it.each([ALL, 'private-inspector.tfue'])('lets a stranger not onto %s', async (channel) => {
    expect((await join(channel, ninja)).status).toBe(403)
    expect((await join(channel, grace)).status).toBe(200)
  })

  it('tells a stranger no callbacks but their own', async () => {
    await post(open.baseUrl, raid('tfue'), { id: 'of-tfue' })
    await post(open.baseUrl, raid('ninja'), { id: 'of-ninja' })
    expect((await ask('tfue', ninja, open.baseUrl)).status).toBe(403)
    const own = v.parse(answer, await (await ask('ninja', ninja, open.baseUrl)).json())
    expect(own.channel).toBe('private-inspector.ninja')
    expect(own.reports.map(({ messageId }) => messageId)).toEqual(['of-ninja'])
    const all = v.parse(answer, await (await ask('tfue', grace, open.baseUrl)).json())
    expect(all.channel).toBe(ALL)
  })
})

describe('with several processes and one Pusher outside', async () => {
  const pusher = { id: '7', key: 'outer-key', secret: 'outer-secret' }
  const channels = await startChannelsServer({ CHANNELS_APPS: Object.values(pusher).join(':') })
  const settings = {
    PUSHER_APP_ID: pusher.id,
    PUSHER_KEY: pusher.key,
    PUSHER_SECRET: pusher.secret,
    PUSHER_HOST: 'localhost',
    PUSHER_PORT: String(channels.port),
    PUSHER_USE_TLS: 'false',
  }
  const [one, other] = await Promise.all([startServer(settings), startServer(settings)])
  afterAll(() => Promise.all([one.stop(), other.stop(), channels.stop()]))

  it('tells of a callback whichever process it reaches', async () => {
    const token = await logIn(one.baseUrl, 'ada_lovelace')
    const { reports, close } = await inspect(one.baseUrl, ALL, token, channels.port)
    await expect
      .poll(
        async () => {
          await post(other.baseUrl, raid('tfue'), { id: 'elsewhere' })
          return reports[0]
        },
        { timeout: 5_000 },
      )
      .toMatchObject({ messageId: 'elsewhere' })
    close()
  })
})
