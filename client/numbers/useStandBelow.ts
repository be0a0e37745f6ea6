import { onMounted, onScopeDispose, type Ref } from 'vue'

/**
 * Keeps an element's part of the column below the part before it by a transform: whatever happens up
 * there, nothing has jumped for the browser, which counts what moves by itself (cumulative layout
 * shift).
 */
export function useStandBelow(element: Readonly<Ref<HTMLElement | null>>): void {
  const watching = new ResizeObserver(([entry]) => {
    const part = element.value?.parentElement
    const height = entry?.borderBoxSize[0]?.blockSize ?? 0
    if (part) part.style.translate = `0 ${Math.round(height)}px`
  })
  onMounted(() => {
    const above = element.value?.parentElement?.previousElementSibling
    if (above) watching.observe(above)
  })
  onScopeDispose(() => watching.disconnect())
}
