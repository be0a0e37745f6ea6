import { onScopeDispose, watch, type Ref } from 'vue'

/** Calls back each time that an element comes into view, for as long as it is there. */
export function useInView(element: Readonly<Ref<Element | null>>, callback: () => void): void {
  const watching = new IntersectionObserver((seen) => {
    if (seen.at(-1)?.isIntersecting) callback()
  })
  watch(element, (now) => {
    watching.disconnect()
    if (now) watching.observe(now)
  })
  onScopeDispose(() => watching.disconnect())
}
