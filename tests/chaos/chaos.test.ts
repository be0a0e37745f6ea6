import { expect, it } from 'vitest'
import { runChaos } from './run'

/** The whole of it, 10,000 events to 200 clients, is in `npm run bench`. */
const whole = { missing: 0, twice: 0, outOfOrder: 0 }

it('shows each client each event once and in order, whatever fails on the way', async () => {
  // Few calls: at 5 % none of them might fail.
  const run = { events: 300, clients: 10, eventsPerCut: 30, failing: 0.3, seed: 9 }
  const result = await runChaos(run)
  expect(result).toMatchObject(whole)
  expect(result.cuts).toBeGreaterThan(0)
  expect(result.failures).toBeGreaterThan(0)
  expect(result.repeats).toBeGreaterThan(300)
}, 60_000)

it('does so too with the Pusher in our own process', async () => {
  const result = await runChaos({
    events: 300,
    clients: 10,
    eventsPerCut: 30,
    pusher: 'embedded',
    seed: 9,
  })
  expect(result).toMatchObject(whole)
  expect(result.cuts).toBeGreaterThan(0)
}, 60_000)
