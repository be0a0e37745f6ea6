import { onBeforeUpdate, onUpdated, type Ref } from 'vue'
import { createMakeRoom } from '../ui/makeRoom'

/** Lets the rows of a list make room for new ones above them without a jump. */
export function useStillRows(list: Readonly<Ref<HTMLElement | null>>): void {
  const makeRoom = createMakeRoom(() => list.value)
  /** The row that was the first one, until the next frame. */
  let first: HTMLElement | undefined
  let before = 0
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
}
