import { afterAll, describe, expect, it } from 'vitest'
import * as v from 'valibot'
import { bearer, logIn } from '../login'
import { startServer } from '../server'

/** How the topics of a streamer come to be live, and whose consent they wait for. */
const server = await startServer()
afterAll(() => server.stop())

const Standing = v.object({
  topics: v.array(
    v.object({
      type: v.string(),
      status: v.string(),
      scopes: v.optional(v.array(v.array(v.string()))),
    }),
  ),
  cost: v.object({ total: v.number(), max: v.number() }),
})

async function ask(login: string, token: string) {
  const init = { method: 'PUT', ...bearer(token) }
  const answer = await fetch(`${server.baseUrl}/api/streamers/${login}/subscriptions`, init)
  expect(answer.status).toBe(200)
  return v.parse(Standing, await answer.json())
}
const typesOf = ({ topics }: v.InferOutput<typeof Standing>, status: string) =>
  topics.filter((topic) => topic.status === status).map(({ type }) => type)

/** Asks until nothing is pending any more. */
async function settled(login: string, token: string) {
  await expect.poll(async () => typesOf(await ask(login, token), 'pending')).toEqual([])
  return await ask(login, token)
}
const open = [
  'stream.online',
  'stream.offline',
  'channel.update',
  'channel.raid',
  'channel.shared_chat.begin',
  'channel.shared_chat.update',
  'channel.shared_chat.end',
]
const ada = await logIn(server.baseUrl, 'ada_lovelace')

describe('PUT /api/streamers/:login/subscriptions', () => {
  it('answers at once, and makes live what needs no consent', async () => {
    const first = await ask('sunny', ada)
    expect(first.topics.length).toBeGreaterThan(70)
    const last = await settled('sunny', ada)
    expect(typesOf(last, 'live')).toEqual(open)
    expect(last.cost).toEqual({ total: 8, max: 10_000 })
    const follow = last.topics.find(({ type }) => type === 'channel.follow')
    expect(follow).toMatchObject({
      status: 'needs-consent',
      scopes: [['moderator:read:followers']],
    })
  })

  it('makes live what the streamer grants, and leaves the rest', async () => {
    const token = await logIn(server.baseUrl, 'sunny', 'channel:read:subscriptions bits:read')
    const last = await settled('sunny', token)
    const support = ['channel.subscribe', 'channel.subscription.gift', 'channel.cheer']
    expect(typesOf(last, 'live')).toEqual(expect.arrayContaining([...open, ...support]))
    expect(typesOf(last, 'needs-consent')).toContain('channel.follow')
    expect(typesOf(await settled('sunny', ada), 'live')).toEqual(expect.arrayContaining(support))
  })

  it('makes live what a moderator may grant', async () => {
    await settled('tfue', ada)
    const token = await logIn(server.baseUrl, 'grace_h', 'moderator:read:followers')
    expect(typesOf(await settled('tfue', token), 'live')).toEqual(
      expect.arrayContaining([...open, 'channel.follow']),
    )
  })
})
