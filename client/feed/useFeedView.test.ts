// @vitest-environment happy-dom
import { afterAll, expect, it, vi } from 'vitest'
import { effectScope, ref, shallowRef } from 'vue'
import { feedEvent } from '../../tests/feed-events'
import type { FeedEvent } from '../../api/shared/listen/feed-event'
import { open } from './filter'
import { useFeedView } from './useFeedView'

// What is drawn later is still on its way when the test is over.
afterAll(() => vi.dynamicImportSettled())

it('counts what is drawn elsewhere by its kind, as no row and as nothing that a filter hides', () => {
  const train = feedEvent('channel.hype_train.begin')
  const follow = feedEvent('channel.follow')
  const elsewhere = shallowRef<ReadonlySet<FeedEvent>>(new Set([train]))
  const scope = effectScope()
  const view = scope.run(() =>
    useFeedView(
      () => [train, follow],
      ref(open),
      ref(undefined),
      undefined,
      () => elsewhere.value,
    ),
  )
  expect(view?.counts.value).toMatchObject({
    families: { support: 1, people: 1 },
    shown: 1,
    all: 1,
  })
  expect(view?.shown.value.map(({ lead }) => lead)).toEqual([follow])
  elsewhere.value = new Set()
  expect(view?.counts.value).toMatchObject({ families: { support: 1 }, shown: 2, all: 2 })
  scope.stop()
})
