import { computed, onMounted, onScopeDispose, ref, type Ref } from 'vue'

/** Why the list stays still. */
export type HoldReason = 'paused' | 'scrolled' | 'hovering' | 'focused' | 'selecting'

/**
 * Keeps the list still while the viewer reads it: nothing moves under the eyes or the pointer.
 * @param top a mark above the list
 */
export function useHold(
  list: Readonly<Ref<HTMLElement | null>>,
  top: Readonly<Ref<HTMLElement | null>>,
) {
  const isPaused = ref(false)
  const isScrolled = ref(false)
  const isHovered = ref(false)
  const isFocused = ref(false)
  const isSelecting = ref(false)
  const isLetGo = ref(false)

  const reason = computed<HoldReason | undefined>(() => {
    if (isPaused.value) return 'paused'
    if (isLetGo.value) return undefined
    if (isScrolled.value) return 'scrolled'
    if (isSelecting.value) return 'selecting'
    if (isFocused.value) return 'focused'
    return isHovered.value ? 'hovering' : undefined
  })

  /** Only a pointer that moves: the browser also reports one that the page has come up under. */
  let last: string | undefined
  function moved({ pointerType, clientX, clientY }: PointerEvent) {
    const here = `${clientX} ${clientY}`
    const isStill = last === undefined || last === here
    last = here
    if (pointerType !== 'mouse' || isStill) return
    isHovered.value = true
    isLetGo.value = false
  }
  function selected() {
    const selection = document.getSelection()
    const isIn = list.value?.contains(selection?.anchorNode ?? null) ?? false
    isSelecting.value = isIn && selection?.isCollapsed === false
  }
  document.addEventListener('selectionchange', selected)
  onScopeDispose(() => document.removeEventListener('selectionchange', selected))

  /** The mark at the list's top: above what is seen, the viewer reads further down. */
  const watching = new IntersectionObserver(([seen]) => {
    if (!seen) return
    const { top: at, height } = seen.boundingClientRect
    // A list that scrolls by itself cuts it off further down the screen; hidden, it has no height.
    isScrolled.value = !seen.isIntersecting && height > 0 && at < window.innerHeight
    if (!isScrolled.value) isLetGo.value = false
  })
  onMounted(() => top.value && watching.observe(top.value))
  onScopeDispose(() => watching.disconnect())

  return {
    reason,
    isPaused,
    /**
     * Lets the list go on although the viewer is still on it, until they move. The button that was
     * pressed for it may be gone: Firefox tells no `focusout` then.
     */
    letGo: () => {
      isPaused.value = isFocused.value = false
      isLetGo.value = true
    },
    on: {
      pointermove: moved,
      pointerleave: () => (isHovered.value = false),
      // A pointer's focus is covered by its own events.
      focusin({ target }: FocusEvent) {
        if (!(target instanceof Element) || !target.matches(':focus-visible')) return
        isFocused.value = true
        isLetGo.value = false
      },
      focusout: () => (isFocused.value = false),
    },
  }
}
