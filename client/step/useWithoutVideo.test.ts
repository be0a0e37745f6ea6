import { effectScope, nextTick, shallowRef } from 'vue'
import { expect, it } from 'vitest'
import { useLatency } from './videoLatency'
import { useWithoutVideo } from './useWithoutVideo'

it('lets the cards of who has no player wait for nothing, and no longer than they have none', async () => {
  const { playerLatencies } = useLatency()
  const logins = shallowRef(['ninja', 'lumi'])
  const scope = effectScope()
  scope.run(() => useWithoutVideo(() => logins.value))
  expect([...playerLatencies]).toEqual([
    ['ninja', 0],
    ['lumi', 0],
  ])

  logins.value = ['tfue', 'lumi']
  await nextTick()
  expect([...playerLatencies]).toEqual([
    ['tfue', 0],
    ['lumi', 0],
  ])

  scope.stop()
  expect(playerLatencies.size).toBe(0)
})
