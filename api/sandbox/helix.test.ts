import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { app, logIn, startSandbox } from './fixture'

let sandbox: Awaited<ReturnType<typeof startSandbox>>
beforeAll(async () => {
  sandbox = await startSandbox()
})
afterAll(() => sandbox.close())

const get = (path: string, headers: Record<string, string>) =>
  fetch(`${sandbox.twitch}/mock/${path}`, { headers })

const getAs = (token: string, path: string) =>
  get(path, { Authorization: `Bearer ${token}`, 'Client-Id': app.clientId })

describe('users', () => {
  it('are found by login in any case, and by id', async () => {
    const tfue = await sandbox.api.users.getUserByName('Tfue')
    expect(tfue).toMatchObject({ id: '60056333', name: 'tfue', displayName: 'Tfue' })
    expect(tfue?.profilePictureUrl).toBe('/sandbox/avatars/tfue.svg')
    expect(tfue?.creationDate.getUTCFullYear()).toBe(2014)
    const ninja = await sandbox.api.users.getUserById('19571641')
    expect(ninja?.name).toBe('ninja')
  })

  it('are found many at once', async () => {
    const users = await sandbox.api.users.getUsersByNames(['ninja', 'nobody_here', 'lumi'])
    expect(users.map(({ name }) => name)).toEqual(['ninja', 'lumi'])
  })

  it('are absent when unknown', async () => {
    expect(await sandbox.api.users.getUserByName('nobody_here')).toBeNull()
  })

  it('are the user of the token when nobody is named', async () => {
    const answer = await getAs(await logIn(sandbox.site, 'ada_lovelace'), 'users')
    expect(await answer.json()).toMatchObject({
      data: [{ login: 'ada_lovelace', display_name: 'Ada_Lovelace' }],
    })
    expect((await getAs(await sandbox.appToken(), 'users')).status).toBe(400)
  })

  it('are refused by an impossible login and by more than 100', async () => {
    const token = await sandbox.appToken()
    const impossible = await getAs(token, 'users?login=no%20body')
    expect(await impossible.json()).toEqual({
      error: 'Bad Request',
      status: 400,
      message: 'Invalid login names, emails or IDs in request',
    })
    const many = Array.from({ length: 101 }, (_, id) => `id=${id}`).join('&')
    expect((await getAs(token, `users?${many}`)).status).toBe(400)
  })
})

describe('streams', () => {
  it('tell who is live, since when and with how many viewers', async () => {
    const stream = await sandbox.api.streams.getStreamByUserName('tfue')
    expect(stream).toMatchObject({ userId: '60056333', gameName: 'Fortnite', viewers: 12_345 })
    expect(stream?.startDate.getTime()).toBeLessThan(Date.now() - 2 * 60 * 60_000)
  })

  it('lack those who are offline', async () => {
    expect(await sandbox.api.streams.getStreamByUserName('lumi')).toBeNull()
    const both = await sandbox.api.streams.getStreamsByUserIds(['60056333', '527039461'])
    expect(both.map(({ userName }) => userName)).toEqual(['tfue'])
  })

  it('come page by page, most watched first', async () => {
    const first = await sandbox.api.streams.getStreams({ limit: 3 })
    expect(first.data.map(({ userName }) => userName)).toEqual(['tfue', 'ninja', 'sunny'])
    const second = await sandbox.api.streams.getStreams({ limit: 3, after: first.cursor })
    expect(second.data.map(({ userName }) => userName)).toEqual(['kaito'])
    expect(second.cursor).toBeUndefined()
  })

  it('are refused to a page that is too long', async () => {
    await expect(sandbox.api.streams.getStreams({ limit: 101 })).rejects.toMatchObject({
      statusCode: 400,
    })
  })
})

describe('channels, search and videos', () => {
  it('tell the title and category of a channel, live or not', async () => {
    const channel = await sandbox.api.channels.getChannelInfoById('527039461')
    expect(channel).toMatchObject({ name: 'lumi', gameName: 'Minecraft' })
    expect(channel?.title).toContain('lighthouse')
  })

  it('finds channels by a part of the login, and live ones by category', async () => {
    const found = await sandbox.api.search.searchChannels('N')
    expect(found.data.map(({ name }) => name)).toEqual(['ninja', 'sunny', 'noor'])
    const live = await sandbox.api.search.searchChannels('fort', { liveOnly: true })
    expect(live.data).toHaveLength(1)
    expect(live.data[0]).toMatchObject({ name: 'tfue', isLive: true })
  })

  it('finds a channel by a name in another script', async () => {
    const found = await sandbox.api.search.searchChannels('ゆき')
    expect(found.data.map(({ name, displayName }) => [name, displayName])).toEqual([
      ['yuki_draws', 'ゆき'],
    ])
  })

  it('tells when an offline streamer was last seen', async () => {
    const { data } = await sandbox.api.videos.getVideosByUser('415220087', { type: 'archive' })
    const [video] = data
    expect(video?.duration).toBe('2h12m5s')
    const end = (video?.creationDate.getTime() ?? 0) + (video?.durationInSeconds ?? 0) * 1000
    expect(Math.abs(Date.now() - 3 * 60 * 60_000 - end)).toBeLessThan(60_000)
  })

  it('has kept older broadcasts, each after the one before', async () => {
    const { data } = await sandbox.api.videos.getVideosByUser('527039461', { type: 'archive' })
    expect(data).toHaveLength(3)
    const times = data.map(({ creationDate }) => creationDate.getTime())
    expect(times).toEqual(times.toSorted((a, b) => b - a))
    const still = await fetch(sandbox.site + data[0]?.getThumbnailUrl(320, 180))
    expect(still.headers.get('Content-Type')).toBe('image/svg+xml')
  })

  it('tells clips by views, and only those of a span', async () => {
    const { data } = await sandbox.api.clips.getClipsForBroadcaster('527039461')
    expect(data.map(({ title }) => title)).toEqual(['creeper, why', 'the lamp lights'])
    const [from, to] = [7, 0].map((days) => new Date(Date.now() - days * 86_400_000).toISOString())
    const week = await sandbox.api.clips.getClipsForBroadcaster('527039461', {
      startDate: from,
      endDate: to,
    })
    expect(week.data.map(({ title }) => title)).toEqual(['the lamp lights'])
  })

  it('tells what is planned, and 404 where nothing is', async () => {
    const { data } = await sandbox.api.schedule.getSchedule('527039461')
    const [off, next] = data.segments
    expect(off?.cancelEndDate).toBeInstanceOf(Date)
    expect(next).toMatchObject({ title: 'lighthouse 32: the sandy one', cancelEndDate: null })
    expect(next?.startDate.getTime()).toBeGreaterThan(Date.now())
    const none = sandbox.api.schedule.getSchedule('415220087')
    await expect(none).rejects.toMatchObject({ statusCode: 404 })
  })

  it('asks for the parameters that it needs', async () => {
    const token = await sandbox.appToken()
    for (const path of ['channels', 'search/channels', 'videos', 'clips', 'schedule']) {
      expect(await (await getAs(token, path)).json()).toMatchObject({ status: 400 })
    }
  })
})

describe('moderated channels', () => {
  const scope = 'user:read:moderated_channels'
  const path = (userId: string) => `moderation/channels?user_id=${userId}`

  it('are told to the moderator', async () => {
    const token = await logIn(sandbox.site, 'grace_h', scope)
    const answer = await getAs(token, path('100190612'))
    expect(await answer.json()).toMatchObject({
      data: [{ broadcaster_login: 'tfue' }, { broadcaster_login: 'ninja' }],
    })
  })

  it('are told to nobody else, and not without the scope', async () => {
    const [other, plain] = [
      await logIn(sandbox.site, 'ada_lovelace', scope),
      await logIn(sandbox.site, 'grace_h'),
    ]
    expect((await getAs(other, path('100190612'))).status).toBe(401)
    expect((await getAs(plain, path('100190612'))).status).toBe(401)
    expect((await getAs(await sandbox.appToken(), path('100190612'))).status).toBe(401)
  })
})

describe('callers', () => {
  it.each([
    ['OAuth token is missing', {}],
    ['Invalid OAuth token', { Authorization: 'Bearer nonsense' }],
  ])('get 401 "%s"', async (message, headers) => {
    const answer = await get('users?login=tfue', { ...headers, 'Client-Id': app.clientId })
    expect(answer.status).toBe(401)
    expect(await answer.json()).toEqual({ error: 'Unauthorized', status: 401, message })
  })

  it('get 401 when the client id is missing or not that of the token', async () => {
    const Authorization = `Bearer ${await sandbox.appToken()}`
    expect((await get('users?login=tfue', { Authorization })).status).toBe(401)
    const foreign = await get('users?login=tfue', { Authorization, 'Client-Id': 'other' })
    expect(await foreign.json()).toMatchObject({
      message: 'Client ID and OAuth token do not match',
    })
  })

  it('see how much of the rate limit is left', async () => {
    const answer = await getAs(await logIn(sandbox.site, 'linus_p'), 'users')
    expect(answer.headers.get('Ratelimit-Limit')).toBe('800')
    expect(answer.headers.get('Ratelimit-Remaining')).toBe('799')
  })

  it('get 404 in Twitch’s words from a path that the sandbox lacks', async () => {
    const call = sandbox.api.callApi({ type: 'helix', url: 'teams' })
    await expect(call).rejects.toMatchObject({ statusCode: 404 })
  })
})
