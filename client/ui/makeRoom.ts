/** By so much an element may be shifted before that begins anew; px. */
const MOST_PX = 100_000

/**
 * For an element that makes room for another above it: by a transform, while laid out it stays where
 * it was. So nothing has jumped for the browser, which counts what moves by itself (cumulative
 * layout shift). The element is positioned.
 */
export function createMakeRoom(element: () => HTMLElement | null): (px: number) => void {
  let shift = 0
  return (px) => {
    const style = element()?.style
    if (!px || !style) return
    shift = (shift + px) % MOST_PX
    style.top = `${-shift}px`
    style.translate = `0 ${shift}px`
  }
}
