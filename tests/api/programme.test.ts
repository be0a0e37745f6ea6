import { afterAll, expect, it } from 'vitest'
import { startServer } from '../server'

/** What a streamer has shown and will show. */
const server = await startServer()
afterAll(() => server.stop())

const programmeOf = (login: string) => fetch(`${server.baseUrl}/api/streamers/${login}/programme`)

it('has the next streams, without those called off, and what was recorded', async () => {
  const answer = await programmeOf('LUMI')
  const programme = await answer.json()
  expect(programme).toMatchObject({
    upcoming: [
      { title: 'lighthouse 32: the sandy one', category: 'Minecraft' },
      { title: 'island tour, with questions' },
    ],
    videos: [
      { title: 'lighthouse 31: the rocky one', seconds: 3 * 3600 + 8 * 60 + 33 },
      { title: 'lighthouse 30: finished!' },
      { title: 'lighthouse 30: the stairs' },
    ],
    clips: [{ title: 'creeper, why', views: 1203 }, { title: 'the lamp lights' }],
  })
  const [next] = programme.upcoming
  expect(Date.parse(next.startsAt)).toBeGreaterThan(Date.now())
  expect(Date.parse(next.endsAt)).toBeGreaterThan(Date.parse(next.startsAt))
})

it('has thumbnails that the page may load', async () => {
  const { videos, clips } = await (await programmeOf('lumi')).json()
  for (const { thumbnail } of [...videos, ...clips]) {
    const image = await fetch(server.baseUrl + thumbnail)
    expect([image.status, image.headers.get('content-type')]).toEqual([200, 'image/svg+xml'])
  }
})

it('is empty, and no error, for who plans and keeps nothing', async () => {
  const programme = await (await programmeOf('grace_h')).json()
  expect(programme).toEqual({ upcoming: [], videos: [], clips: [] })
})

it('is refused for a streamer whom Twitch does not know', async () => {
  const answer = await programmeOf('nobody_here')
  expect(answer.status).toBe(404)
  expect(await answer.json()).toMatchObject({ error: { code: 'streamer-unknown' } })
})
