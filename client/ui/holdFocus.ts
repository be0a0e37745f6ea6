/** What takes the focus first. A field would keep the key that closes the panel again. */
const FIRST = 'button:not(:disabled), a[href]'

/**
 * Takes the focus into a menu's panel that was opened from elsewhere, by a key, and tells when the
 * menu is to close: on Escape, and when a press or the focus is outside. Answers how to stop, which
 * gives the focus back.
 */
export function holdFocus(panel: HTMLElement, close: () => void): () => void {
  const menu = panel.parentElement
  const before = menu?.contains(document.activeElement) ? null : document.activeElement
  const stop = new AbortController()
  const { signal } = stop

  function onEscape(event: KeyboardEvent) {
    if (event.key !== 'Escape') return
    event.preventDefault()
    close()
  }
  function leave({ target }: Event) {
    if (target instanceof Node && !menu?.contains(target)) close()
  }
  // Before whatever else on the page closes by it.
  document.addEventListener('keydown', onEscape, { signal, capture: true })
  document.addEventListener('pointerdown', leave, { signal })
  document.addEventListener('focusin', leave, { signal })
  const stopEntering = before ? enter(panel) : undefined

  return () => {
    stop.abort()
    stopEntering?.()
    if (!panel.contains(document.activeElement)) return
    // What is gone by now, and the page itself, cannot have it: the menu's own button can.
    const isThere = before instanceof HTMLElement && before.isConnected && before.tabIndex >= 0
    const back = isThere ? before : menu?.querySelector('button')
    back?.focus({ preventScroll: true })
  }
}

/** The first control has the focus as soon as there is one: what a panel holds may still be loading. */
function enter(panel: HTMLElement): () => void {
  const observer = new MutationObserver(find)
  function find() {
    const isAway = document.activeElement !== panel
    const first = isAway ? null : panel.querySelector<HTMLElement>(FIRST)
    first?.focus()
    if (isAway || first) observer.disconnect()
  }
  panel.focus()
  observer.observe(panel, { childList: true, subtree: true })
  find()
  return () => observer.disconnect()
}
