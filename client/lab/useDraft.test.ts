// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { useDraft } from './useDraft'

const start = { streamer: 'tfue', type: 'channel.raid', changes: {} } as const
const draftOf = () => useDraft(start, () => 'token')

/** The API knows everybody, by an id that tells who asked. */
function answerProfiles() {
  const answers: (() => void)[] = []
  vi.stubGlobal('fetch', (url: string | URL | Request) => {
    const login = String(url instanceof Request ? url.url : url)
      .split('/')
      .at(-1)
    return new Promise<Response>((resolve) =>
      answers.push(() => resolve(Response.json({ id: `id of ${login}`, login, name: login }))),
    )
  })
  return { answer: () => answers.splice(0).forEach((one) => one()) }
}

afterEach(() => vi.unstubAllGlobals())

describe('a draft', () => {
  it('brings the login and the id of whoever is named', async () => {
    const { answer } = answerProfiles()
    const { set, event, settled } = draftOf()
    set('from_broadcaster_user_name', 'Grace')
    answer()
    await settled()
    expect(event.value).toMatchObject({
      from_broadcaster_user_name: 'Grace',
      from_broadcaster_user_login: 'grace',
      from_broadcaster_user_id: 'id of grace',
    })
  })

  it('keeps nothing of the last type, not even who was looked up for it', async () => {
    const { answer } = answerProfiles()
    const { set, choose, draft, unread, blocking, version, settled } = draftOf()
    set('viewers', 'many')
    set('from_broadcaster_user_name', 'Grace')
    unread.value = 'json'
    expect(blocking.value).toHaveLength(1)
    choose('channel.follow')
    answer()
    await settled()
    expect(draft.value).toEqual({ streamer: 'tfue', type: 'channel.follow', changes: {} })
    expect([blocking.value, unread.value, version.value]).toEqual([[], undefined, '2'])
  })

  it('does not mix two people when the slower answer is of the one named before', async () => {
    const { answer } = answerProfiles()
    const { set, event, settled } = draftOf()
    set('from_broadcaster_user_name', 'Grace')
    const first = settled()
    set('from_broadcaster_user_name', 'Ada')
    answer()
    await Promise.all([first, settled()])
    expect(event.value).toMatchObject({
      from_broadcaster_user_name: 'Ada',
      from_broadcaster_user_login: 'ada',
    })
  })
})
