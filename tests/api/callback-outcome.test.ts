import { spawnSync } from 'node:child_process'
import { afterAll, describe, expect, it } from 'vitest'
import { notification, post, postUnsigned, raid } from '../callback'
import { startServer } from '../server'

/** What a sender is told of what was taken, although a 204 has no body. */
const server = await startServer({ npm_lifecycle_event: 'start' })
afterAll(() => server.stop())
const HEADER = 'callback-outcome'
const raidd = notification('channel.raidd', { broadcaster_user_login: 'tfue' })

describe('the outcome of a callback', () => {
  it.each([
    ['a test', raid('tfue'), 'Published as a test'],
    [
      'an unknown type',
      raidd,
      'Published as a test by its raw name: EventSub has no type channel.raidd',
    ],
    [
      'an unknown type without a streamer',
      notification('channel.raidd', {}),
      "Accepted but not published: EventSub has no type channel.raidd, and it doesn't say whose channel it was on",
    ],
    [
      'a type of no channel',
      notification('user.update', { user_id: '1' }),
      'Accepted but not published: this type belongs to no channel',
    ],
    ['an empty list', { data: [] }, 'Legacy payload (2019) with an empty list: nothing to publish'],
  ])('is told of %s', async (_, message, words) => {
    const answer = await postUnsigned(server.baseUrl, message)
    expect([answer.status, answer.headers.get(HEADER)]).toEqual([204, words])
  })

  it('is told of what is signed only where it is not simply published', async () => {
    const published = await post(server.baseUrl, raid('tfue'), { id: 'signed' })
    const again = await post(server.baseUrl, raid('tfue'), { id: 'signed' })
    const unknown = await post(server.baseUrl, raidd)
    expect(published.headers.has(HEADER)).toBe(false)
    expect(again.headers.get(HEADER)).toMatch(/^Duplicate of signed, /)
    expect(unknown.headers.get(HEADER)).toContain('EventSub has no type channel.raidd')
  })

  it('of the body of 2019 with a wrong field names that field', async () => {
    const answer = await postUnsigned(server.baseUrl, { data: [{ user_name: 5 }] })
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({
      error: {
        message: expect.stringMatching(
          /^The legacy payload \(2019\) isn’t valid: data\.0\.user_name: /,
        ),
      },
    })
  })

  it('is a line in the terminal for the command that the start prints', () => {
    const line = server.output().match(/^ +(curl .*)$/m)?.[1] ?? ''
    const { stdout } = spawnSync('bash', ['-c', line], { encoding: 'utf8' })
    expect(stdout).toMatch(/^HTTP\/1\.1 204 No Content\r$/m)
    expect(stdout).toMatch(/^Callback-Outcome: Published as a test\r$/m)
  })
})
