/** Out of sight for this time (ms), a page counts as left. */
const AWAY_MS = 60_000
/** In sight, but touched by nobody for this time (ms), too. */
const UNTOUCHED_MS = 10 * 60_000

const TOUCHES = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart', 'scroll']

/** What a reload would take from the viewer: a dialog, a pause, sound that needs a press to begin. */
const KEPT = 'dialog[open], [data-keep]'
/** What is searched for stands in the address. */
const TEXT_FIELDS =
  'textarea, input:not([type=checkbox], [type=radio], [type=range], [type=search])'
const CHAT = 'iframe[src*="/chat"]'

/**
 * Tells whether nobody would notice that the page is loaded anew. Whoever watches a stream touches
 * nothing for hours: where there is a player, only a page that is out of sight is left.
 */
export function createIdle(now: () => number = Date.now): () => boolean {
  let touchedAt = now()
  let hiddenAt = now()
  const touched = () => (touchedAt = now())
  for (const touch of TOUCHES) {
    window.addEventListener(touch, touched, { capture: true, passive: true })
  }
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) hiddenAt = now()
    else touched()
  })
  return () => {
    // It has not even come up.
    if (!document.querySelector('main > *')) return true
    if (document.querySelector(KEPT) || isWriting()) return false
    if (document.hidden) return now() - hiddenAt >= AWAY_MS
    return !document.querySelector('iframe') && now() - touchedAt >= UNTOUCHED_MS
  }
}

/** Whether something is written and not sent, here or perhaps in Twitch's chat. */
function isWriting(): boolean {
  if (document.activeElement?.matches(CHAT)) return true
  const fields = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(TEXT_FIELDS)
  return [...fields].some(({ value, defaultValue }) => value !== defaultValue)
}
