import { onMounted, onScopeDispose, type Ref } from 'vue'
import { createMakeRoom } from '../ui/makeRoom'

/** Lets the column's part that an element stands in make room for the part above it without a jump. */
export function useStillBelow(element: Readonly<Ref<HTMLElement | null>>): void {
  const makeRoom = createMakeRoom(() => element.value?.parentElement ?? null)
  let height: number | undefined
  const watching = new ResizeObserver(([entry]) => {
    const now = entry?.borderBoxSize[0]?.blockSize ?? 0
    makeRoom(Math.round(now - (height ?? now)))
    height = now
  })
  onMounted(() => {
    const above = element.value?.parentElement?.previousElementSibling
    if (above) watching.observe(above)
  })
  onScopeDispose(() => watching.disconnect())
}
