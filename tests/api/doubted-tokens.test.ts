import { afterAll, expect, it } from 'vitest'
import { bearer, logIn } from '../login'
import { startServer } from '../server'

/** Who sends made-up tokens from the address of others. */
const server = await startServer()
afterAll(() => server.stop())
const session = (token: string, method = 'GET') =>
  fetch(`${server.baseUrl}/api/auth/session`, { method, ...bearer(token) })

it('locks out nobody of that address whose token was good', async () => {
  const token = await logIn(server.baseUrl, 'ada_lovelace')
  expect((await session(token)).status).toBe(200)
  const refusals = []
  for (let n = 0; n < 6; n++) refusals.push((await session(`made-up-${n}`)).status)
  expect(refusals).toEqual([401, 401, 401, 401, 401, 429])

  expect((await session(token)).status).toBe(200)
  expect((await session(token, 'DELETE')).status).toBe(204)
  expect((await session(token)).status).toBe(401)
})
