import { effectScope, onScopeDispose, shallowRef, watch, type EffectScope, type Ref } from 'vue'

/**
 * What was started for each item, in the order of the items. Each has a scope of its own: it goes on
 * for as long as its item is there, and ends with it.
 */
export function useEach<Item, Started>(
  items: () => readonly Item[],
  start: (item: Item) => Started,
): Readonly<Ref<readonly Started[]>> {
  const running = new Map<Item, { scope: EffectScope; started: Started }>()
  const all = shallowRef<readonly Started[]>([])

  function startedFor(item: Item): Started {
    const known = running.get(item)
    if (known) return known.started
    // Detached: it ends when its item leaves, not when this run of the watcher does.
    const scope = effectScope(true)
    const ran = scope.run(() => ({ started: start(item) }))
    if (!ran) throw new Error('A new scope runs')
    running.set(item, { scope, ...ran })
    return ran.started
  }

  function stop(item: Item) {
    running.get(item)?.scope.stop()
    running.delete(item)
  }

  watch(
    items,
    (now) => {
      for (const item of running.keys()) if (!now.includes(item)) stop(item)
      all.value = now.map(startedFor)
    },
    { immediate: true },
  )
  onScopeDispose(() => {
    for (const item of running.keys()) stop(item)
  })
  return all
}
