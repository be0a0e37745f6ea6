import { computed, nextTick, ref, useId, watch } from 'vue'

/** What a field with a list under it has to say of itself. */
export interface ComboboxOptions {
  /** How many options are listed. */
  count: () => number
  /** Whether the list is shown; it always is where this is left out. */
  isOpen?: () => boolean
  /** Shows the list: an arrow asks for it. */
  open?: () => void
}

/**
 * A combobox (ARIA 1.2, list autocomplete): the focus stays in the field, arrows make one option of
 * its list the active one, which is always in view.
 */
export function useCombobox({ count, isOpen = () => true, open }: ComboboxOptions) {
  const id = useId()
  const listId = `${id}-list`
  const optionId = (at: number) => `${id}-${at}`
  /** Which option is active (0, 1, …); -1 where none is. */
  const active = ref(-1)
  const hasActive = computed(() => isOpen() && active.value >= 0 && active.value < count())

  watch(active, async (at) => {
    await nextTick()
    document.getElementById(optionId(at))?.scrollIntoView({ block: 'nearest' })
  })

  function move(by: number) {
    if (!isOpen()) return open?.()
    if (count() === 0) return
    // From none, up leads to the last one.
    const from = active.value < 0 && by < 0 ? 0 : active.value
    active.value = (from + by + count()) % count()
  }
  function onKeydown(event: KeyboardEvent) {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!by) return
    event.preventDefault()
    move(by)
  }

  /** For the field. */
  const field = computed(() => ({
    role: 'combobox',
    autocomplete: 'off',
    'aria-autocomplete': 'list' as const,
    'aria-expanded': isOpen(),
    'aria-controls': listId,
    'aria-activedescendant': hasActive.value ? optionId(active.value) : undefined,
    onKeydown,
  }))
  /** For the list. */
  const list = { id: listId, role: 'listbox' }
  /** For each option of it. */
  const option = (at: number) => ({ id: optionId(at), role: 'option' })
  return { active, field, list, option }
}
