import { onBeforeUpdate, onUpdated, type Ref } from 'vue'

/** By so much the list may be shifted before that begins anew; px. */
const MOST_PX = 100_000

/**
 * Lets rows make room for new ones above them by a transform. Laid out they stay where they were: so
 * nothing has jumped for the browser, which counts what moves by itself (cumulative layout shift).
 */
export function useStillRows(list: Readonly<Ref<HTMLElement | null>>): void {
  /** The row that was the first one, until the next frame. */
  let first: HTMLElement | undefined
  let before = 0
  let shift = 0
  onBeforeUpdate(() => {
    if (first) return
    first = list.value?.querySelector('li') ?? undefined
    before = first?.offsetTop ?? 0
  })
  onUpdated(() => {
    // Parts of a new row may come just after it: only in the frame has it its height.
    requestAnimationFrame(() => {
      if (first?.isConnected) makeRoom(first.offsetTop - before)
      first = undefined
    })
  })

  function makeRoom(px: number) {
    if (!px || !list.value) return
    shift = (shift + px) % MOST_PX
    list.value.style.top = `${-shift}px`
    list.value.style.translate = `0 ${shift}px`
  }
}
