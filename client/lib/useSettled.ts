import { onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue'

/**
 * A value that follows another as soon as that has stayed the same for so long (ms): what is half
 * typed disturbs nobody. It can be set at once as well.
 */
export function useSettled<T>(source: () => T, quiet: number): ShallowRef<T> {
  const settled = shallowRef(source())
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(source, (now) => {
    clearTimeout(timer)
    timer = setTimeout(() => (settled.value = now), quiet)
  })
  onScopeDispose(() => clearTimeout(timer))
  return settled
}
