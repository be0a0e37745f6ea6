import * as v from 'valibot'
import { afterAll, describe, expect, it } from 'vitest'
import { logIn, startSandbox, settingsAt } from '../../api/sandbox/fixture'
import { bearer } from '../login'
import { startServer } from '../server'

/** With real Twitch a viewer is told who may send tests where, and that is how it is. */
const sandbox = await startSandbox()
const server = await startServer({
  ...settingsAt(sandbox),
  EVENTSUB_SECRET: 'a-secret-of-ours',
  LAB_OPERATORS: 'grace_h',
})
afterAll(() => Promise.all([server.stop(), sandbox.close()]))

async function isOperator(token: string): Promise<boolean> {
  const answer = await fetch(`${server.baseUrl}/api/auth/session`, bearer(token))
  return v.parse(v.object({ isOperator: v.boolean() }), await answer.json()).isOperator
}

async function send(streamer: string, token: string): Promise<number> {
  const answer = await fetch(`${server.baseUrl}/api/lab/events`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...bearer(token).headers },
    body: JSON.stringify({ streamer, type: 'channel.raid' }),
  })
  return answer.status
}

describe('a viewer', () => {
  it.each([
    ['an operator', 'grace_h', true, 200],
    ['a streamer', 'ninja', false, 403],
  ])('who is %s is told so, and may send as much', async (_, login, isAllowed, elsewhere) => {
    const token = await logIn(sandbox.site, login)
    expect(await isOperator(token)).toBe(isAllowed)
    expect([await send(login, token), await send('tfue', token)]).toEqual([200, elsewhere])
  })
})
