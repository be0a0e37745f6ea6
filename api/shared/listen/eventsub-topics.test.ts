import { describe, expect, it, vi } from 'vitest'
import type { SocketTopic, Subscribed } from './eventsub-subscribe'
import { keepTopics, type TopicsState } from './eventsub-topics'

const raids: SocketTopic[] = ['to', 'from'].map((end) => ({
  type: 'channel.raid',
  version: '1',
  condition: { [`${end}_broadcaster_user_id`]: '1' },
}))
const follow: SocketTopic = {
  type: 'channel.follow',
  version: '2',
  condition: { broadcaster_user_id: '1', moderator_user_id: '7' },
}
const good: Subscribed = { ok: true, id: 'made' }
const refused = (status: number, words = 'no'): Subscribed => ({
  ok: false,
  status,
  why: { code: 'refused', facts: { words } },
})
const no = { code: 'refused', facts: { words: 'no' } }

/** Topics of a session that is there, where Twitch answers so, the last answer again and again. */
async function keep(topics: readonly SocketTopic[], ...answers: readonly Subscribed[]) {
  const states: TopicsState[] = []
  const waits: number[] = []
  let asked = 0
  let resume = () => {}
  const subscribe = vi.fn<(session: string, topic: SocketTopic) => Promise<Subscribed>>(
    async () => {
      asked += 1
      return answers[Math.min(asked, answers.length) - 1] ?? good
    },
  )
  const unsubscribe = vi.fn<(id: string) => void>()
  const kept = keepTopics({
    topics: () => topics,
    subscribe,
    unsubscribe,
    pause: (ms, signal) => {
      waits.push(ms)
      return new Promise((resolve) => {
        resume = resolve
        signal.addEventListener('abort', () => resolve())
      })
    },
    backOff: (failures) => failures + 1,
    stands: (state) => void states.push(state),
  })
  void kept.welcome('one')
  await vi.waitFor(() => expect(states).not.toEqual([]))
  return { kept, states, waits, subscribe, unsubscribe, resume: () => resume() }
}

describe('the topics of a session', () => {
  it('work, and a type with two conditions counts once', async () => {
    const { states, subscribe } = await keep([...raids, follow], good)
    expect(states).toEqual([
      { working: ['channel.raid', 'channel.follow'], refused: [], isTrying: false },
    ])
    expect(subscribe).toHaveBeenCalledTimes(3)
  })

  it('are refused in part: which, and why', async () => {
    const { states } = await keep([...raids, follow], good, good, refused(403))
    expect(states).toEqual([
      {
        working: ['channel.raid'],
        refused: [{ type: 'channel.follow', why: no }],
        isTrying: false,
      },
    ])
  })

  it.each([0, 408, 429, 500, 503])(
    'are asked for again after a %i, those alone',
    async (status) => {
      const { states, waits, subscribe, resume } = await keep(
        [follow, ...raids],
        refused(status),
        good,
        good,
        refused(status),
        good,
      )
      expect(states[0]).toMatchObject({ working: ['channel.raid'], isTrying: true })
      resume()
      await vi.waitFor(() => expect(waits).toEqual([1, 2]))
      resume()
      await vi.waitFor(() => expect(states).toHaveLength(3))
      expect(subscribe.mock.calls.slice(3)).toEqual([
        ['one', follow],
        ['one', follow],
      ])
      expect(states[2]).toEqual({
        working: ['channel.follow', 'channel.raid'],
        refused: [],
        isTrying: false,
      })
    },
  )

  it('are asked for again where the session was not known', async () => {
    const { states } = await keep([follow], refused(400, 'session does not exist'), good)
    expect(states[0]).toMatchObject({ isTrying: true })
  })

  it('are asked for no more once the log-in is of no use', async () => {
    const { states, subscribe } = await keep([follow, ...raids], good, refused(401))
    expect(subscribe).toHaveBeenCalledTimes(2)
    expect(states).toEqual([
      {
        working: ['channel.follow'],
        refused: [{ type: 'channel.raid', why: no }],
        isTrying: false,
      },
    ])
  })

  it('end as Twitch says, each by itself', async () => {
    const { kept, states } = await keep([follow, ...raids], good)
    const told = { to_broadcaster_user_id: '', from_broadcaster_user_id: '1' }
    const raid = { type: 'channel.raid', version: '1', status: 'version_removed', condition: told }
    kept.revoked(raid)
    kept.revoked({ ...follow, status: 'unheard_of' })
    expect(states.slice(1)).toEqual([
      {
        working: ['channel.follow', 'channel.raid'],
        refused: [{ type: 'channel.raid', why: { code: 'version_removed', facts: {} } }],
        isTrying: false,
      },
      {
        working: ['channel.raid'],
        refused: [
          {
            type: 'channel.follow',
            why: { code: 'ended', facts: { status: 'unheard_of' } },
          },
          { type: 'channel.raid', why: { code: 'version_removed', facts: {} } },
        ],
        isTrying: false,
      },
    ])
  })

  it('are those of this streamer and of nobody else', async () => {
    const { kept } = await keep([follow], good)
    const other = { broadcaster_user_id: '2', moderator_user_id: '7' }
    expect(kept.has({ ...follow, status: '' })).toBe(true)
    expect(kept.has({ ...follow, status: '', condition: other })).toBe(false)
    expect(kept.has({ ...follow, status: '', type: 'channel.ban' })).toBe(false)
  })

  it('are all asked for anew in another session', async () => {
    const { kept, states, subscribe } = await keep([follow], refused(403))
    kept.lost()
    expect(kept.has({ ...follow, status: '' })).toBe(false)
    await kept.welcome('two')
    expect(subscribe.mock.calls.map(([session]) => session)).toEqual(['one', 'two'])
    expect(states).toHaveLength(2)
  })

  it('are given up when nobody wants them, but not the session', async () => {
    const { kept, unsubscribe } = await keep([follow, ...raids], good, refused(403), good)
    kept.leave()
    expect(unsubscribe.mock.calls).toEqual([['made'], ['made']])
  })
})
