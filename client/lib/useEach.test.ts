import { effectScope, nextTick, onScopeDispose, shallowRef } from 'vue'
import { expect, it } from 'vitest'
import { useEach } from './useEach'

it('starts what comes, goes on with what stays and ends what leaves', async () => {
  const calls: string[] = []
  const items = shallowRef(['a', 'b'])
  const scope = effectScope()
  const all = scope.run(() =>
    useEach(
      () => items.value,
      (item) => {
        calls.push(`${item} starts`)
        onScopeDispose(() => calls.push(`${item} ends`))
        return { item }
      },
    ),
  )
  const [, b] = all?.value ?? []
  expect(calls.splice(0)).toEqual(['a starts', 'b starts'])

  items.value = ['b', 'c']
  await nextTick()
  expect(calls.splice(0)).toEqual(['a ends', 'c starts'])
  expect(all?.value[0]).toBe(b)
  expect(all?.value.map(({ item }) => item)).toEqual(['b', 'c'])

  scope.stop()
  expect(calls).toEqual(['b ends', 'c ends'])
})
