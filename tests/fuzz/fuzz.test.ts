import { expect, it } from 'vitest'
import { runFuzz } from './run'

const MIB = 1024 * 1024
/** All of it: `FUZZ_RUNS=10000 npx vitest run tests/fuzz`. */
const runs = Number(process.env.FUZZ_RUNS ?? 1_500)

it('answers whatever is sent to it, publishes nothing of it and keeps nothing of it', async () => {
  const phases = await runFuzz({ runs, seed: 9 })
  expect(phases.reduce((sum, phase) => sum + phase.runs, 0)).toBeGreaterThanOrEqual(runs)
  expect(phases.filter(({ growth }) => growth > 3 * MIB)).toEqual([])
}, 300_000)
