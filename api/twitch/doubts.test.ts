import { expect, it } from 'vitest'
import { ApiError } from '../middleware/api-error'
import { createDoubts } from './doubts'
import { tokenInvalid } from './oauth'

const codeOf = (error: unknown) => (error instanceof ApiError ? error.status : error)

it('asks for five bad tokens of an address in a minute, however many come at once', async () => {
  let now = 1
  let asked = 0
  const doubts = createDoubts(() => now)
  const bad = async () => {
    asked += 1
    throw tokenInvalid()
  }
  const all = Array.from({ length: 300 }, () => doubts.check('one', bad).catch(codeOf))
  const statuses = await Promise.all(all)
  expect(asked).toBe(5)
  expect(statuses.filter((status) => status === 429)).toHaveLength(295)
  await expect(doubts.check('one', bad)).rejects.toMatchObject({ retryAfter: 60 })
  await expect(doubts.check('another', bad)).rejects.toMatchObject({ status: 401 })
  now += 60_001
  await expect(doubts.check('one', bad)).rejects.toMatchObject({ status: 401 })
})

it('lets any number of good tokens through', async () => {
  const doubts = createDoubts()
  const good = Array.from({ length: 300 }, (_, n) => doubts.check('one', async () => n))
  expect(await Promise.all(good)).toHaveLength(300)
})

it('does not count Twitch’s own trouble', async () => {
  const doubts = createDoubts()
  const down = async () => {
    throw new Error('down')
  }
  for (let n = 0; n < 20; n++) await expect(doubts.check('one', down)).rejects.toThrow('down')
})
